using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

/// <summary>Which promises still want somebody's attention beyond their verdict.</summary>
internal static class OpenPromise
{
    /// <summary>Undecided and not taken back; where the agreement supports it and somebody has read that, there is nothing left to say.</summary>
    public static bool Is(Promise promise) =>
        promise.Decision.State == DecisionState.Pending && promise.Certainty != Certainty.Retracted
        && !(promise.Support.Status == SupportStatus.Supported && promise.Review is not null);

    /// <summary>What was said, and what it was made into.</summary>
    public static string Words(Promise promise) => string.Join('\n', promise.Evidence.Select(e => e.Quote).Prepend(promise.Text));
}
