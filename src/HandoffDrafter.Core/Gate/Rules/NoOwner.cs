using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class NoOwner : Rule
{
    private static readonly (string Field, string Side)[] Owners = [("sales-owner", "the giving side"), ("implementation-owner", "the receiving side")];

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(601), "Nobody is named as owner", RuleLevel.Error,
        "A handoff is from one person to another; without a name it is from nobody to nobody.")
    {
        Topic = RuleTopic.Value,
        BlocksKickoff = true,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var (id, side) in Owners)
        {
            if (Wording.NameIn(context, id) is null)
            {
                var title = context.Profile.Field(id)?.Title ?? id;
                yield return Report(
                    Target.OfField(id),
                    $"\"{title}\" answers for {side}, but nobody is named",
                    id == "sales-owner"
                        ? $"sales ops names the person who sold {Wording.BeforeKickoff(context)}"
                        : $"the delivery manager names the person who delivers {Wording.BeforeKickoff(context)}");
            }
        }
    }
}
