using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Decisions;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class CustomerNotTold : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(407), "The customer has not been told of a decision", RuleLevel.Error,
        "A decision that the customer does not know of is a surprise that waits for the kickoff.")
    {
        Topic = RuleTopic.Promise,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Promises)
        {
            // Whoever gets what they signed for need not be told so, and what is not decided by all who must is not to be told yet.
            var asSigned = promise is { Support.Status: SupportStatus.Supported, Decision.State: DecisionState.Approved };
            if (!asSigned && DecisionKeys.Missing(promise, context.Profile).Count == 0 && DecisionNeeds.Missing(promise).Contains(DecisionNeed.Told))
            {
                var hearers = promise.HeardBy.Count == 0 ? "the customer" : Wording.OneLine(string.Join(", ", promise.HeardBy), 120);
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)} is decided ({Words.Of(promise.Decision.State)}), but nobody is shown to have told {hearers}",
                    $"{Wording.NameIn(context, "sales-owner") ?? "the sales owner"} tells {hearers} {Wording.BeforeKickoff(context)} and fills in who told whom, and when",
                    promise.Evidence);
            }
        }
    }
}
