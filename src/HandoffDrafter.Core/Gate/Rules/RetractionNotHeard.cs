using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class RetractionNotHeard : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(408), "A promise was taken back, and nothing shows that those who heard it know", RuleLevel.Error,
        "A promise taken back in front of others still stands for the person it was made to.")
    {
        Topic = RuleTopic.Promise,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Promises)
        {
            if (promise is { Certainty: Certainty.Retracted, Told: null } && promise.Decision.State != DecisionState.NotAPromise)
            {
                var back = promise.Retraction is [var first, ..] ? $"taken back {Wording.Quote(context, first)}" : "taken back";
                var hearers = promise.HeardBy.Count == 0 ? "whoever heard it" : Wording.OneLine(string.Join(", ", promise.HeardBy), 120);
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)}: {Wording.Said(context, promise)}; {back}, but nothing shows that it reached {hearers}",
                    $"{Wording.NameIn(context, "sales-owner") ?? "the sales owner"} tells {hearers} {Wording.BeforeKickoff(context)} and fills in who told whom, and when",
                    [.. promise.Evidence, .. promise.Retraction]);
            }
        }
    }
}
