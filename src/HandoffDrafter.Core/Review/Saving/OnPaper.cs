using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Diff;

namespace HandoffDrafter.Core.Review.Saving;

/// <summary>Whether packet.md may stay as somebody saved it, so that the program does not write into an open editor.</summary>
internal static class OnPaper
{
    /// <param name="known">What the file said before the save.</param>
    /// <param name="current">The packet before the save; when it says the same, nobody else has changed it meanwhile.</param>
    /// <param name="result">The packet after it; when it has more items or notes than the file, the file must show them.</param>
    public static bool SaysAll(Packet known, Packet current, Packet result) =>
        Ids(result).ToHashSet().SetEquals(Ids(known))
        && PacketDiff.Between(WithoutStamps(known), WithoutStamps(current)).Count == 0;

    private static IEnumerable<string> Ids(Packet packet) =>
    [
        .. packet.Claims.Select(c => c.Id.ToString()),
        .. packet.Promises.Select(p => p.Id.ToString()),
        .. packet.Notes.Select(n => n.Id.ToString()),
    ];

    /// <summary>Times are those of the reading, and grounding is worked out after it.</summary>
    private static Packet WithoutStamps(Packet packet) => packet with
    {
        Claims = packet.Claims.Select(c => c with { Status = default, Removed = Timeless(c.Removed), Review = Timeless(c.Review) }).ToValueList(),
        Promises = packet.Promises.Select(p => p with
        {
            Removed = Timeless(p.Removed),
            Review = Timeless(p.Review),
            Decision = p.Decision with { At = null, Approvals = p.Decision.Approvals.Select(a => a with { At = default }).ToValueList() },
        }).ToValueList(),
        Notes = packet.Notes.Select(n => n with { Removed = Timeless(n.Removed) }).ToValueList(),
    };

    private static Removal? Timeless(Removal? removal) => removal is null ? null : removal with { At = default };

    private static Reviewed? Timeless(Reviewed? review) => review is null ? null : review with { At = default };
}
