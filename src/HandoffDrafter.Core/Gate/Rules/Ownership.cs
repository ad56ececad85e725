using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

/// <summary>Who brings something, and by when.</summary>
internal static class Ownership
{
    public static bool HasOwner(Claim claim) =>
        Names(claim.Owner) || (claim.Details.TryGetValue("who", out var who) && Names(who));

    public static bool IsAnswered(Claim claim) => claim.Details.TryGetValue("answer", out var answer) && Names(answer);

    private static bool Names(string? text) => text is not null && Placeholder.In(text) is null;
}
