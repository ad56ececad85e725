using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>What a merge has to tell: conflicts, and the notes that keep what did not become a value.</summary>
internal sealed class MergeRecord
{
    private readonly List<MergeConflict> _conflicts = [];
    private readonly List<(string? After, string Text)> _said = [];

    public ValueList<MergeConflict> Conflicts => _conflicts.ToValueList();

    public void Conflict(MergeConflict conflict, string? after)
    {
        _conflicts.Add(conflict);
        Say(after, $"{conflict.Item}, {conflict.Property}: {Quoted(conflict.Kept)} was kept. The other version: {Quoted(conflict.SetAside)}.");
    }

    public void Say(string? after, string text) => _said.Add((after, text));

    /// <summary>
    /// What was said, behind the notes that are there. A note that is there already, even taken out, is not said again: the same file saved
    /// twice must not grow the packet.
    /// </summary>
    public ValueList<Note> AppendTo(ValueList<Note> notes, int highest)
    {
        var known = notes.Select(n => (n.After, n.Text)).ToHashSet();
        var added = new List<Note>();
        foreach (var (after, text) in _said)
        {
            var note = new Note(new NoteId(highest + added.Count + 1), after, text, Actor.Program);
            if (known.Add((note.After, note.Text)))
            {
                added.Add(note);
            }
        }

        return added.Count == 0 ? notes : [.. notes, .. added];
    }

    internal static string Quoted(string? text) => text is null ? "nothing" : $"“{text}”";
}
