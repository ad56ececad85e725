using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UndecidedField : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(202), "A conditional field is undecided", RuleLevel.Warning,
        "Whether a condition holds is known to the people who sold, and to nobody after they have moved on.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var wanted in context.Profile.Fields)
        {
            if (wanted.Required == Requirement.IfApplicable && context.Field(wanted.Id) is null or { IsMissing: true }
                && (wanted.When is null || FieldNeeds.Holds(wanted.When, context)))
            {
                yield return Report(
                    Target.OfField(wanted.Id),
                    $"\"{wanted.Title}\" is required if {wanted.Condition}, but it is neither filled in nor ruled out",
                    $"sales ops fills it in {Wording.BeforeKickoff(context)}, or says why it is not applicable");
            }
        }
    }
}
