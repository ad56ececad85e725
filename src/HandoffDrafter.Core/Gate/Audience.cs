using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>How much it matters who heard a promise.</summary>
internal sealed class Audience(GateContext context)
{
    public const int Nobody = 3;

    private readonly string? _sponsor = context.Field("executive-sponsor")?.Value;
    private readonly string? _champion = context.Field("customer-champion")?.Value;

    /// <summary>0 where the executive sponsor heard it, 1 the champion, 2 somebody else, 3 where nobody is named.</summary>
    public int RankOf(Promise promise)
    {
        var rank = promise.HeardBy.Count == 0 ? Nobody : Nobody - 1;
        foreach (var name in promise.HeardBy)
        {
            rank = Math.Min(rank, Names(_sponsor, name) ? 0 : Names(_champion, name) ? 1 : rank);
        }

        return rank;
    }

    /// <summary>A field says "Gwen Stolarz, CFO, gwen@…": it names whom it begins with.</summary>
    private static bool Names(string? value, string name) =>
        value is not null && name.Length > 0 && value.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (value.Length == name.Length || !char.IsLetterOrDigit(value[name.Length]));
}
