using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class OpenEnd : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(605), "A dependency or an open question has no date or nobody to ask", RuleLevel.Warning,
        "What has no date is always on time until it is too late.")
    {
        Topic = RuleTopic.Owner,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var claim in context.ClaimsOf("dependencies").Where(claim => claim.Due is null))
        {
            yield return Open(context, claim, "the delivery waits for", "no date is set");
        }

        foreach (var claim in context.ClaimsOf("open-questions").Where(claim => !Ownership.Says(claim, "answer")))
        {
            var hasOwner = Ownership.HasOwner(claim) || Ownership.Says(claim, "ask");
            if (!hasOwner || claim.Due is null)
            {
                yield return Open(context, claim, "an answer is needed to", hasOwner ? "no date is set" : claim.Due is null ? "nobody is to ask, and no date is set" : "nobody is to ask");
            }
        }
    }

    private Finding Open(GateContext context, Claim claim, string why, string lacks) => Report(
        Target.Of(claim.Id),
        $"{why} {Wording.Name(claim)}, but {lacks}",
        $"{Wording.NameIn(context, "sales-owner") ?? "the sales owner"} agrees on it {Wording.BeforeKickoff(context)} and fills in the owner and Due:",
        claim.Restricted ? null : claim.Evidence);
}
