using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class ConditionalFieldMissing : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(209), "A field is missing whose condition holds", RuleLevel.Error,
        "The packet itself shows that it applies, so that somebody will need it.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var wanted in context.Profile.Fields)
        {
            if (wanted is { Required: Requirement.IfApplicable, When: { } when } && FieldNeeds.Holds(when, context) && context.Field(wanted.Id) is null or { IsMissing: true })
            {
                yield return Report(
                    Target.OfField(wanted.Id),
                    $"\"{wanted.Title}\" is required if {wanted.Condition}, and that is so here ({Shown(when, context)}), but no document states it",
                    $"sales ops fills it in {Wording.BeforeKickoff(context)}, or says why it is not applicable");
            }
        }
    }

    private static string Shown(ProfileCondition when, GateContext context) =>
        when.Sections.FirstOrDefault(s => context.ClaimsOf(s).Count > 0) is { } section ? $"{section} has {Wording.Count(context.ClaimsOf(section).Count, "line", "lines")}"
        : context.Promises.FirstOrDefault(p => when.Promises.Contains(p.Category)) is { } promise ? $"{promise.Id} is about {Words.Of(promise.Category)}"
        : when.Fields.FirstOrDefault(f => context.Field(f)?.Value is not null) is { } field ? $"\"{FieldValues.Title(context, field)}\" is filled in"
        : Wording.Count(context.Agreements.Count, "agreement is", "agreements are") + " among the documents";
}
