using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class PromiseDrift : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(417), "A promise was repeated with other facts", RuleLevel.Warning,
        "Of two figures the customer remembers the better one.")
    {
        Topic = RuleTopic.Promise,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Promises.Where(p => p.Drift.Count > 0 && p.Decision.State == DecisionState.Pending && p.Certainty != Certainty.Retracted))
        {
            yield return Report(
                Target.Of(promise.Id),
                $"{Wording.Name(promise)}: {Wording.Said(context, promise)}, but it was also said as {Wording.Quote(context, promise.Drift[0])}",
                $"{Wording.SalesOwner(context)} asks what the customer counts on, and {Wording.Deciders(context, promise)} decide on that {Wording.BeforeKickoff(context)}",
                [.. promise.Evidence, .. promise.Drift]);
        }
    }
}
