using System.Globalization;
using System.Text.Json;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>Holds everything that is kept of a deal against its history. Changes nothing.</summary>
internal static class DealCheck
{
    public static DealVerification Run(DealFolder folder, Disk disk)
    {
        var record = DealRecord.Examine(folder, disk);
        var problems = new List<StoreProblem>();
        if (record.Problem is { } problem)
        {
            problems.Add(problem);
        }
        else if (record.History.Torn.Length > 0)
        {
            problems.Add(Torn(folder, record.History));
        }
        else if (record.Anchor is null && record.History.Count > 1)
        {
            problems.Add(new StoreProblem(
                StoreProblemKind.MissingFile,
                folder.Anchor,
                "it is not there, so that nothing shows whether the history's end is",
                "Restore it from a backup, or make sure that the history is whole: the next change of the deal makes a new one"));
        }

        var revisions = new Revisions(folder, disk);
        problems.AddRange(revisions.Problems(record.History));
        if (record.History.Count == 0)
        {
            return new DealVerification(0, problems.ToValueList());
        }

        var sourceProblems = new SourceFiles(folder, disk).Problems(NamedSources(folder, record.History, disk));
        problems.AddRange(sourceProblems);
        if (problems.Count == 0 && Unreadable(folder, revisions, record.History) is { } unreadable)
        {
            problems.Add(unreadable);
        }

        if (record.Problem is null && EditedPacketData(folder, record.History, disk) is { } edited)
        {
            problems.Add(edited);
        }

        return new DealVerification(record.History.Count, problems.ToValueList());
    }

    /// <summary>packet.json as one of the revisions has it is ours, if perhaps old; anything else was written by somebody else.</summary>
    public static bool IsOurs(ReadOnlySpan<byte> packetData, HistoryScan history)
    {
        var digest = Digest.Of(packetData);
        return history.Entries.Any(e => e.Revision == digest);
    }

    // Read apart from the rest of the packet, which cannot be read without them.
    private static List<NamedSource> NamedSources(DealFolder folder, HistoryScan history, Disk disk)
    {
        var named = new List<NamedSource>();
        if (disk.Read(folder.Revision(history.Count)) is not { } content || Digest.Of(content) != history.Entries[^1].Revision)
        {
            return named;
        }

        using var document = JsonDocument.Parse(content);
        if (document.RootElement.TryGetProperty("sources", out var sources))
        {
            foreach (var source in sources.EnumerateArray())
            {
                if (source.TryGetProperty("text", out var text) && Digest.TryParse(text.GetString(), out var read)
                    && Digest.TryParse(source.GetProperty("sha256").GetString(), out var bytes))
                {
                    named.Add(new NamedSource($"{source.GetProperty("id").GetString()} ({source.GetProperty("file").GetString()})", bytes, read));
                }
            }
        }

        return named;
    }

    private static StoreProblem? Unreadable(DealFolder folder, Revisions revisions, HistoryScan history)
    {
        try
        {
            var head = revisions.Load(history.Count, history.Entries[^1].Revision).Packet;
            return history.Event(history.Count)?.Event.Packet == PacketDigest.Of(head)
                ? null
                : new StoreProblem(
                    StoreProblemKind.ForeignRevision,
                    folder.History,
                    string.Create(CultureInfo.InvariantCulture, $"line {history.Count} states another digest than its packet has"),
                    "Use the version of handoff that wrote it");
        }
        catch (DealDamagedException e)
        {
            return e.Problem;
        }
    }

    private static StoreProblem? EditedPacketData(DealFolder folder, HistoryScan history, Disk disk) =>
        disk.Read(folder.PacketData) is { } content && !IsOurs(content, history)
            ? new StoreProblem(
                StoreProblemKind.ChangedByte,
                folder.PacketData,
                "it is not the packet of any event; it is written and never read back",
                "Make the change in packet.md: the next change of the deal sets this file aside and writes it again")
            : null;

    private static StoreProblem Torn(DealFolder folder, HistoryScan history) => new(
        StoreProblemKind.TornTail,
        folder.History,
        string.Create(
            CultureInfo.InvariantCulture,
            $"line {history.Count + 1} was cut off while it was written ({history.Torn.Length} bytes) and was never an event; {HistoryScan.Intact(history.Count)}"),
        "Nothing is lost: the next change of the deal moves these bytes to history.torn");
}
