using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <content>Blocks that begin with an id.</content>
internal sealed partial class PacketReader
{
    private void ReadClaim(Piece piece, ItemId id, ClaimId name, bool copy)
    {
        var claim = _edits.Claim(name)! with { Removed = null };
        var line = _index.Item(id.Target)?.Markdown ?? ItemLines.Claim(claim, _context).Markdown;
        if (copy)
        {
            name = _edits.NewClaim(claim.Section, claim.Text);
            _edits.Problem(MarkdownRules.SameId, piece, $"{claim.Id} stands at line {_seen[id.Target].Line} already; this line becomes {name}.");
            claim = claim with { Id = name, Status = Grounding.Human, Origin = Origin.Human, Review = null };
        }

        if (Moved(claim.Section) is { } section)
        {
            claim = claim with { Section = section };
        }

        if (piece.Raw != line && !IsCutOff(piece, line))
        {
            var edit = Edit(piece, Behind(Plain.Of(line)), id.Rest(piece.Plain));
            claim = ClaimEdits.Apply(claim, edit, _complete);
            edit.Settle(name.ToString());
        }

        _edits.Set(claim);
        _edits.Saw(name);
        (_claim, _promise, _lines, _anchor) = (name, null, null, name.ToString());
    }

    private void ReadPromise(Piece piece, ItemId id, PromiseId name, bool copy)
    {
        var promise = _edits.Promise(name)! with { Removed = null };
        var line = _index.Item(id.Target)?.Markdown ?? PromiseLines.Of(promise, _context).First().Markdown;
        if (copy)
        {
            var text = PromiseEdits.Title(id.Rest(piece.Plain), Tail(line, promise.Text));
            name = _edits.NewPromise(text.Text);
            _edits.Problem(MarkdownRules.SameId, piece, $"{promise.Id} stands at line {_seen[id.Target].Line} already; this one becomes {name}.");
            promise = _edits.Promise(name)!;
        }

        (_promise, _claim, _lines, _anchor) = (name, null, id.Target, name.ToString());
        if (piece.Raw != line && !IsCutOff(piece, line))
        {
            var (was, now) = (Behind(Plain.Of(line)), id.Rest(piece.Plain));
            var tail = Tail(line, promise.Text);
            var (before, after) = (PromiseEdits.Title(was, tail), PromiseEdits.Title(now, tail));
            var edit = Edit(piece, was, now);
            if (!after.IsEmpty && !WordDifference.Same(before.Text, after.Text))
            {
                edit.Take(after.Text);
                promise = promise with { Text = after.Text };
                _reworded.Add(name);
            }

            edit.Settle(_anchor);
        }

        _edits.Set(promise);
    }

    /// <summary>What stands behind the promise's own words in its heading.</summary>
    private Plain Tail(string line, string text)
    {
        var words = MarkdownText.Escape(text, _context.Labels);
        var start = line.IndexOf(' ', StringComparison.Ordinal) + 1 + words.Length;
        return start <= line.Length && line.AsSpan(line.IndexOf(' ', StringComparison.Ordinal) + 1).StartsWith(words, StringComparison.Ordinal) ? Plain.Of(line.AsSpan(start)) : Plain.Empty;
    }

    private void ReadNote(Piece piece, ItemId id, NoteId name, bool copy)
    {
        var note = _edits.Note(name)! with { Removed = null };
        var text = Plain.Of(piece.Raw, keepLines: true);
        var words = NoteWords(id.Rest(text), note.By);
        if (copy)
        {
            _edits.Problem(MarkdownRules.SameId, piece, $"{name} stands at line {_seen[id.Target].Line} already; this one becomes a note of its own.");
            _edits.AddNote(_anchor, words.Text);
            return;
        }

        var line = _index.Item(id.Target)?.Markdown ?? ItemLines.Note(note, _context).Markdown;
        if (piece.Raw != line.Replace("\n  ", "\n", StringComparison.Ordinal) && !IsCutOff(piece, line))
        {
            var before = NoteWords(Behind(Plain.Of(line, keepLines: true)), note.By);
            if (!WordDifference.Same(before.Text, words.Text) && !words.IsEmpty)
            {
                note = note with { Text = words.Text, By = _edits.Stamp.By };
            }
        }

        if (_index.Layout.Anchors.TryGetValue(name, out var anchor) && anchor != _anchor && (anchor is null || IsHere(anchor)))
        {
            note = note with { After = _anchor };
        }

        _edits.Set(note);
    }

    private bool IsHere(string anchor) =>
        anchor.StartsWith("section:", StringComparison.Ordinal) ? _seenSections.Contains(anchor["section:".Length..])
        : anchor.StartsWith("field:", StringComparison.Ordinal) ? FieldsHere.Contains(anchor["field:".Length..])
        : ItemId.At(anchor) is { } id && _items.Contains(id.Target);

    private HashSet<string> FieldsHere => _fieldsHere ??= [.. _pieces.Select(p => _index.Field(p.Plain, out _)).OfType<string>()];

    private static Plain NoteWords(Plain line, string by)
    {
        var lead = $"({by}) ";
        return line.Shape.StartsWith('(') && line.Text.StartsWith(lead, StringComparison.Ordinal) ? line.From(lead.Length) : line;
    }
}
