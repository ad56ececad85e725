using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Core.Review.Saving;

/// <summary>
/// Another version of the program, another profile or other settings word the lines that are ours otherwise. In a file that was written
/// before, they then look like words that somebody typed. Whatever reading our own file brings up by itself is no edit.
/// </summary>
internal static class OwnWording
{
    /// <param name="reading">A save.</param>
    /// <param name="known">The file as it was before the save, read in the same way.</param>
    /// <param name="written">The packet that both are compared with.</param>
    public static MarkdownReading TakenFrom(MarkdownReading reading, MarkdownReading known, Packet written)
    {
        var notes = Added(known.Packet, written).Select(n => (n.After, n.Text)).ToHashSet();
        var problems = known.Problems.Select(p => (p.Rule, p.Message)).ToHashSet();
        if (notes.Count == 0 && problems.Count == 0)
        {
            return reading;
        }

        var kept = Added(reading.Packet, written).Where(n => !notes.Contains((n.After, n.Text))).Select(n => n.Id).ToHashSet();
        var before = written.Notes.Select(n => n.Id).ToHashSet();
        return reading with
        {
            Packet = reading.Packet with { Notes = reading.Packet.Notes.Where(n => before.Contains(n.Id) || kept.Contains(n.Id)).ToValueList() },
            Problems = reading.Problems.Where(p => !problems.Contains((p.Rule, p.Message))).ToValueList(),
        };
    }

    private static IEnumerable<Note> Added(Packet packet, Packet written)
    {
        var before = written.Notes.Select(n => n.Id).ToHashSet();
        return packet.Notes.Where(n => !before.Contains(n.Id));
    }
}
