using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class MissingField : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(201), "A required field is missing", RuleLevel.Error,
        "A packet that lacks what its profile requires sends delivery back to ask.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var wanted in context.Profile.Fields)
        {
            if (FieldNeeds.IsRequired(wanted, context) && context.Field(wanted.Id) is null or { IsMissing: true })
            {
                yield return Report(
                    Target.OfField(wanted.Id),
                    $"\"{wanted.Title}\" is required, but no document states it",
                    $"sales ops fills it in {Wording.BeforeKickoff(context)}, or says why it is not applicable");
            }
        }
    }
}
