using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>Whether a person has read what a profile wants read.</summary>
internal static class ReviewMarks
{
    /// <summary>Marked, or a person's own words.</summary>
    public static bool Has(Claim claim) => claim.Review is not null || claim.Status == Grounding.Human;

    /// <summary>Supported by the agreement, and reviewed where the profile asks for it: nobody needs to decide anything.</summary>
    public static bool IsSettled(Promise promise, Profile profile) =>
        promise.Support.Status == SupportStatus.Supported && !IsMissing(promise, profile);

    /// <summary>Supported and of a category that wants a mark, without one; a decision is a mark too.</summary>
    public static bool IsMissing(Promise promise, Profile profile) =>
        promise.Support.Status == SupportStatus.Supported && promise.Review is null && promise.Decision.State == DecisionState.Pending
        && profile.ReviewPromises.Contains(promise.Category);
}
