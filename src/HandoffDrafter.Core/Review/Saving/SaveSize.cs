using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Saving;

/// <summary>How much a save takes out and approves at once.</summary>
internal sealed record SaveSize(int Removed, int Shown, int Approved)
{
    public const int MostRemoved = 5;

    /// <summary>Of what the packet showed before.</summary>
    public const int MostRemovedPercent = 20;

    public const int MostApproved = 5;

    public static SaveSize Between(Packet before, Packet saved)
    {
        var shown = Standing(before).ToHashSet();
        var approved = before.Promises.Where(IsApproved).Select(p => p.Id).ToHashSet();
        return new SaveSize(
            shown.Count(Out(saved).ToHashSet().Contains),
            shown.Count,
            saved.Promises.Count(p => IsApproved(p) && !approved.Contains(p.Id)));
    }

    /// <summary>Why somebody should look again; null where nobody need.</summary>
    public string? Reason()
    {
        var removes = Removed > MostRemoved || Removed * 100 > Shown * MostRemovedPercent;
        return (removes, Approved > MostApproved) switch
        {
            (true, true) => $"it takes out {Items(Removed)} of {Shown} and approves {Approved} promises",
            (true, false) => $"it takes out {Items(Removed)} of {Shown}",
            (false, true) => $"it approves {Approved} promises",
            _ => null,
        };
    }

    private static bool IsApproved(Promise promise) => promise.Decision.State == DecisionState.Approved;

    private static string Items(int count) => count == 1 ? "1 item" : string.Create(CultureInfo.InvariantCulture, $"{count} items");

    private static IEnumerable<string> Standing(Packet packet) =>
    [
        .. packet.Claims.Where(c => c.Removed is null).Select(c => c.Id.ToString()),
        .. packet.Promises.Where(p => p.Removed is null).Select(p => p.Id.ToString()),
        .. packet.Notes.Where(n => n.Removed is null).Select(n => n.Id.ToString()),
    ];

    private static IEnumerable<string> Out(Packet packet) =>
    [
        .. packet.Claims.Where(c => c.Removed is not null).Select(c => c.Id.ToString()),
        .. packet.Promises.Where(p => p.Removed is not null).Select(p => p.Id.ToString()),
        .. packet.Notes.Where(n => n.Removed is not null).Select(n => n.Id.ToString()),
    ];
}
