using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class DependencyWithoutOwner : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(604), "A dependency has no owner", RuleLevel.Error,
        "What everybody waits for and nobody brings does not come.")
    {
        Topic = RuleTopic.Owner,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var open = new OneConversation(context.ClaimsOf("dependencies").Where(claim => !Ownership.HasOwner(claim)));
        foreach (var claim in open.Single)
        {
            yield return Report(
                Target.Of(claim.Id),
                $"the delivery waits for {Wording.Name(claim)}, but nobody is named who brings it",
                $"{Wording.SalesOwner(context)} asks the customer for a name {Wording.BeforeKickoff(context)} and fills in the owner",
                claim.Restricted ? null : claim.Evidence);
        }

        if (open.Together.Count > 0)
        {
            yield return Report(
                Target.OfSection("dependencies"),
                $"the delivery waits for {Wording.Number(open.Together.Count)} things, but nobody is named who brings them: {OneConversation.Names(open.Together)}",
                $"{Wording.SalesOwner(context)} goes through them with the customer's project lead in one call {Wording.BeforeKickoff(context)} and fills in an owner for each");
        }
    }
}
