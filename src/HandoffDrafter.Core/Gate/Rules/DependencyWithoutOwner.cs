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
        foreach (var claim in context.ClaimsOf("dependencies").Where(claim => !Ownership.HasOwner(claim)))
        {
            yield return Report(
                Target.Of(claim.Id),
                $"the delivery waits for {Wording.Name(claim)}, but nobody is named who brings it",
                $"{Wording.NameIn(context, "sales-owner") ?? "the sales owner"} asks the customer for a name {Wording.BeforeKickoff(context)} and fills in the owner",
                claim.Restricted ? null : claim.Evidence);
        }
    }
}
