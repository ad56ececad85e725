using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Review.Merging;

/// <summary>Everything in a packet that a person may have typed.</summary>
internal static class HumanWords
{
    public static IEnumerable<string> Of(Packet packet) =>
    [
        packet.Deal.Name,
        .. packet.Fields.SelectMany(f => Written(f.Value, f.NotApplicable)),
        .. packet.Claims.SelectMany(c => Written([c.Text, c.Owner, c.Review?.By, c.Removed?.Reason, .. c.Details.Values])),
        .. packet.Promises.SelectMany(p => Written(
            p.Text, p.Told?.Who, p.Fulfilment?.Note, p.Review?.By, p.Removed?.Reason, p.Decision.Reason, p.Decision.Text, p.Decision.Owner, p.Decision.By)),
        .. packet.Notes.SelectMany(n => Written(n.Text, n.Removed?.Reason)),
    ];

    private static IEnumerable<string> Written(params IEnumerable<string?> words) => words.OfType<string>();
}
