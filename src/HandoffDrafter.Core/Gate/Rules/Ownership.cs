using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

/// <summary>Who brings something, or is asked.</summary>
internal static class Ownership
{
    public static bool HasOwner(Claim claim) => claim.Owner is { } owner && Placeholder.In(owner) is null;

    /// <summary>The detail is there and says something.</summary>
    public static bool Says(Claim claim, string detail) => claim.Details.TryGetValue(detail, out var value) && Placeholder.In(value) is null;
}
