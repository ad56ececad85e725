using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class OneContactForAll : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(210), "Champion and sponsor are one person, or both unknown", RuleLevel.Warning,
        "A deal that hangs on one person ends when that person changes jobs.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        if (context.Profile.Field("customer-champion") is null || context.Profile.Field("executive-sponsor") is not { Required: not Requirement.No })
        {
            yield break;
        }

        var (champion, sponsor) = (Wording.NameIn(context, "customer-champion"), Wording.NameIn(context, "executive-sponsor"));
        if (champion is null && sponsor is null && context.Field("executive-sponsor")?.NotApplicable is null)
        {
            yield return Report(
                Target.OfField("executive-sponsor"),
                "somebody at the customer wanted this and somebody pays for it, but neither champion nor sponsor is named",
                $"{Wording.SalesOwner(context)} names both {Wording.BeforeKickoff(context)}");
        }
        else if (champion is not null && sponsor is not null && Persons.Same(champion, sponsor))
        {
            yield return Report(
                Target.OfField("executive-sponsor"),
                $"{champion} is the champion, but {sponsor} is the sponsor as well",
                $"{Wording.SalesOwner(context)} finds a second person at the customer {Wording.BeforeKickoff(context)}, or waives this and says why there is none");
        }
    }
}
