using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

/// <summary>A promise that nobody has decided about, by what the agreement says to it.</summary>
public abstract class PendingPromise(SupportStatus status) : Rule
{
    public sealed override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Promises)
        {
            // What was taken back is no longer to be delivered; whether they know is another question (HD408).
            if (promise.Support.Status == status && promise.Decision.State == DecisionState.Pending && promise.Certainty != Certainty.Retracted)
            {
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)}: {Wording.Said(context, promise)}{Caveat(promise)} ≠ {Agreement(context, promise)}{Provisional(promise)}",
                    Fix(context, promise),
                    [.. promise.Evidence, .. promise.Support.Evidence]);
            }
        }
    }

    /// <summary>What the agreement says instead, with the clause.</summary>
    protected abstract string Agreement(GateContext context, Promise promise);

    private static string Caveat(Promise promise) => promise.Certainty switch
    {
        Certainty.Hedged => " (hedged)",
        Certainty.Conditional => " (on a condition)",
        _ => string.Empty,
    };

    private static string Provisional(Promise promise) => promise.Support.Provisional ? " (provisional: a document that it rests on is absent, HD106)" : string.Empty;

    private static string Fix(GateContext context, Promise promise) =>
        context.Packet.Deal.Mode == DealMode.PreSignature
            ? $"{Wording.Deciders(context, promise)} put it into the agreement before it is signed, or take it back and tell the customer"
            : $"{Wording.Deciders(context, promise)} decide {Wording.BeforeKickoff(context)}: deliver it, deliver something else, price it as a change order, or take it back and tell the customer";
}
