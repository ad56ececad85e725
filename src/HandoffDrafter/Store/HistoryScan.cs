using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>Where one event stands in <c>history.jsonl</c>; the line end is not counted.</summary>
internal readonly record struct HistoryEntry(int Start, int Length, Digest Hash, Digest Revision);

/// <summary>
/// The bytes of a history, followed line by line as far as the chain holds. What stands behind the last line end is
/// <see cref="Torn"/>: a save that was cut off, or one that is being written this moment.
/// </summary>
internal sealed class HistoryScan
{
    private const byte LineEnd = (byte)'\n';

    private readonly byte[] _bytes;
    private readonly List<HistoryEntry> _entries = [];

    private HistoryScan(byte[] bytes) => _bytes = bytes;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public int Count => _entries.Count;

    /// <summary>The hash of the last event; what the first one follows where there is none.</summary>
    public Digest Head => _entries.Count == 0 ? HistoryLine.Start : _entries[^1].Hash;

    /// <summary>Length of the events that hold, with their line ends.</summary>
    public int WholeBytes { get; private set; }

    public ReadOnlyMemory<byte> Torn { get; private set; }

    /// <summary>What breaks the chain behind <see cref="Entries"/>; null where it holds to the last line end.</summary>
    public StoreProblem? Damage { get; private set; }

    public RecordedEvent? Event(int number)
    {
        var entry = _entries[number - 1];
        return HistoryLine.Read(_bytes.AsMemory(entry.Start, entry.Length));
    }

    /// <param name="bytes">Of the file.</param>
    /// <param name="file">Its path, for what there is to say of it.</param>
    public static HistoryScan Of(byte[] bytes, string file)
    {
        var scan = new HistoryScan(bytes);
        while (scan.WholeBytes < bytes.Length)
        {
            var rest = bytes.AsSpan(scan.WholeBytes);
            var length = rest.IndexOf(LineEnd);
            if (length < 0)
            {
                scan.Torn = bytes.AsMemory(scan.WholeBytes);
                break;
            }

            if (HistoryLine.Follow(rest[..length], scan.Count + 1, scan.Head) is not { } followed)
            {
                scan.Damage = ChangedLine(file, scan.Count + 1);
                break;
            }

            scan._entries.Add(new HistoryEntry(scan.WholeBytes, length, followed.Hash, followed.Revision));
            scan.WholeBytes += length + 1;
        }

        return scan;
    }

    private static StoreProblem ChangedLine(string file, int line) => new(
        StoreProblemKind.ChangedByte,
        file,
        string.Create(CultureInfo.InvariantCulture, $"line {line} is not as it was written: its hash does not follow from its bytes and the line before; {Intact(line - 1)}"),
        "Restore the file from a backup");

    public static string Intact(int count) => count switch
    {
        0 => "no event before it is left",
        1 => "event 1 is intact and can be read",
        _ => string.Create(CultureInfo.InvariantCulture, $"events 1 to {count} are intact and can be read"),
    };
}
