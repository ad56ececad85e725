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
        var undated = new OneConversation(context.ClaimsOf("dependencies").Where(claim => claim.Due is null));
        foreach (var claim in undated.Single)
        {
            yield return Open(context, claim, "the delivery waits for", "no date is set");
        }

        if (undated.Together.Count > 0)
        {
            yield return Report(
                Target.OfSection("dependencies"),
                $"the delivery waits for {Wording.Number(undated.Together.Count)} things, but no date is set: {OneConversation.Names(undated.Together)}",
                $"{Wording.SalesOwner(context)} agrees a day for each with the customer in one call {Wording.BeforeKickoff(context)} and fills in Due:");
        }

        var questions = new OneConversation(context.ClaimsOf("open-questions").Where(claim => !Ownership.Says(claim, "answer") && (!IsAsked(claim) || claim.Due is null)));
        foreach (var claim in questions.Single)
        {
            yield return Open(context, claim, "an answer is needed to", IsAsked(claim) ? "no date is set" : claim.Due is null ? "nobody is to ask, and no date is set" : "nobody is to ask");
        }

        if (questions.Together.Count > 0)
        {
            yield return Report(
                Target.OfSection("open-questions"),
                $"answers are needed to {Wording.Number(questions.Together.Count)} questions, but nobody is to ask, or no date is set: {OneConversation.Names(questions.Together)}",
                $"{Wording.SalesOwner(context)} shares them out {Wording.BeforeKickoff(context)}: an owner and Due: for each");
        }
    }

    private static bool IsAsked(Claim claim) => Ownership.HasOwner(claim) || Ownership.Says(claim, "ask");

    private Finding Open(GateContext context, Claim claim, string why, string lacks) => Report(
        Target.Of(claim.Id),
        $"{why} {Wording.Name(claim)}, but {lacks}",
        $"{Wording.SalesOwner(context)} agrees on it {Wording.BeforeKickoff(context)} and fills in the owner and Due:",
        claim.Restricted ? null : claim.Evidence);
}
