using System.Globalization;
using System.Text.Json;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>
/// What the history of a deal, its anchor and its packet.json say when they are held against each other. Looking changes nothing and is
/// safe beside a writer.
/// </summary>
internal sealed record DealRecord(DealFolder Folder, HistoryScan History, Anchor? Anchor, StoreProblem? Problem)
{
    /// <summary>Nothing was ever committed under this name.</summary>
    public bool IsNew => History.Count == 0 && Problem is null;

    public static DealRecord Examine(DealFolder folder, Disk disk)
    {
        // What may lag behind the history is looked at first: a writer beside us can then only make the history longer than they say.
        var anchorBytes = disk.Read(folder.Anchor);
        var packetRevision = PacketRevision(disk.ReadStart(folder.PacketData, 4096));
        var historyBytes = disk.Read(folder.History);
        var history = HistoryScan.Of(historyBytes ?? [], folder.History);
        var anchor = anchorBytes is null ? null : Anchor.Read(anchorBytes);
        var problem = history.Damage
            ?? (anchorBytes is not null && anchor is null ? DamagedAnchor(folder, history) : null)
            ?? Compare(folder, history, anchor, packetRevision ?? 0);
        return new DealRecord(folder, history, anchor, problem);
    }

    private static StoreProblem? Compare(DealFolder folder, HistoryScan history, Anchor? anchor, int packetRevision)
    {
        var known = Math.Max(anchor?.Count ?? 0, packetRevision);
        var witness = anchor?.Count >= packetRevision ? folder.Anchor : folder.PacketData;
        if (known <= history.Count)
        {
            return anchor is null || history.Entries[anchor.Count - 1].Hash == anchor.Head ? null : Rewritten(folder, anchor);
        }

        var fix = witness == folder.Anchor
            ? "Restore the file from a backup"
            : "Restore the file from a backup; if somebody edited packet.json, delete that instead: it is written again";
        if (history.Torn.Length > 0)
        {
            return new StoreProblem(
                StoreProblemKind.TornTail,
                folder.History,
                Invariant($"line {history.Count + 1} is cut or changed: {witness} says that event {known} was once complete; {HistoryScan.Intact(history.Count)}"),
                fix);
        }

        return history.Count == 0
            ? new StoreProblem(
                StoreProblemKind.DeletedHistory,
                folder.History,
                Invariant($"the history is missing or empty, and {witness} says that it had {known} events"),
                fix)
            : new StoreProblem(
                StoreProblemKind.DeletedTail,
                folder.History,
                Invariant($"the end is missing: it has {history.Count} events, and {witness} says that it had {known}; {HistoryScan.Intact(history.Count)}"),
                fix);
    }

    private static StoreProblem Rewritten(DealFolder folder, Anchor anchor) => new(
        StoreProblemKind.RewrittenHistory,
        folder.History,
        Invariant($"event {anchor.Count} is another one than {folder.Anchor} names: the history was written anew"),
        "Restore the file from a backup");

    private static StoreProblem DamagedAnchor(DealFolder folder, HistoryScan history) => new(
        StoreProblemKind.UnreadableFile,
        folder.Anchor,
        Invariant($"it is no anchor, so that nothing shows whether the history's end is there ({history.Count} events are)"),
        "Restore it from a backup, or delete it after making sure that the history is whole");

    /// <summary>The revision that packet.json states in its first lines; null where it states none.</summary>
    private static int? PacketRevision(ReadOnlySpan<byte> start)
    {
        var json = new Utf8JsonReader(start, isFinalBlock: false, default);
        try
        {
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1 && json.ValueTextEquals("revision"u8))
                {
                    return json.Read() && json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var revision) ? revision : null;
                }
            }
        }
        catch (JsonException)
        {
            // A packet.json that is no JSON says nothing of the history; it is set aside and written again.
        }

        return null;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
