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
        // Where the packet itself shows that the condition holds, the field is missing (HD209).
        var open = context.Profile.Fields.Where(wanted => wanted is { Required: Requirement.IfApplicable, When: null } && context.Field(wanted.Id) is null or { IsMissing: true }).ToList();

        // Fields that every profile has are asked for one by one; of the others somebody who knows the deal goes through the list once.
        var asked = open.FindAll(wanted => open.Count == 1 || ProfileField.Reserved.Contains(wanted.Id));
        foreach (var wanted in asked)
        {
            yield return Report(
                Target.OfField(wanted.Id),
                $"\"{wanted.Title}\" is required if {wanted.Condition}, but it is neither filled in nor ruled out",
                $"sales ops fills it in {Wording.BeforeKickoff(context)}, or says why it is not applicable");
        }

        var others = open.Except(asked).ToList();
        if (others.Count > 0)
        {
            yield return Report(
                Target.Packet,
                $"{Wording.Count(others.Count, "field depends", "fields depend")} on a condition that only people know, but {(others.Count == 1 ? "it is" : "they are")} neither filled in nor ruled out: {Wording.Some([.. others.Select(f => $"\"{f.Title}\" (if {f.Condition})")])}",
                $"{Wording.SalesOwner(context)} goes through them once {Wording.BeforeKickoff(context)}: a value, or not applicable with the reason");
        }
    }
}
