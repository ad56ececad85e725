using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <content>Lines without an id: labelled parts of the item above them, fields, and new lines of a section.</content>
internal sealed partial class PacketReader
{
    /// <summary>A line that begins with a label is about the promise or the claim above it.</summary>
    private bool ReadPart(Piece piece)
    {
        if (piece.Plain.Shape.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon) || _context.Labels.EndingAt(piece.Plain.Shape, colon, out var start) is not { } label
            || !piece.Plain.Shape.AsSpan(0, start).Trim("*_ ").IsEmpty)
        {
            return false;
        }

        // "- Target: 95 %" in a list of claims may be meant as one; within the bullet above it, it is that one's target.
        if (label.Kind == LabelKind.Detail && (_promise is not null || _claim is null || (piece is { Kind: PieceKind.Bullet, Level: 0 } && label.Key != "answer")))
        {
            return false;
        }

        if (_promise is { } promise && label.Kind != LabelKind.Own)
        {
            ReadPromisePart(piece, promise, label.Kind);
            return true;
        }

        if (_lines is { } lines && _index.Part(lines, label.Kind) is { } known && WordDifference.Same(Plain.Of(known.Markdown).Text, piece.Plain.Text))
        {
            return true;
        }

        if (_claim is { } claim && label.Kind is LabelKind.Owner or LabelKind.Due or LabelKind.Detail or LabelKind.Reviewed)
        {
            var edit = Edit(piece, Plain.Empty, piece.Plain);
            foreach (var (part, value) in edit.ChangedValues(_complete))
            {
                if (IsFirst(claim.ToString(), part, value, edit))
                {
                    _edits.Set(ClaimEdits.Apply(_edits.Claim(claim)!, part, value, edit));
                }
            }

            edit.Settle(_anchor);
            return true;
        }

        if (_index.Field(piece.Plain, out _) is not null || label.Kind == LabelKind.Own)
        {
            return false;
        }

        _edits.Problem(MarkdownRules.NoItem, piece, $"{label.Name}: stands under no item that has one; move it below its promise or line. The words stand as a note.");
        AddNote(piece);
        return true;
    }

    private void ReadPromisePart(Piece piece, PromiseId id, LabelKind part)
    {
        var line = _lines is { } lines ? _index.Part(lines, part) : null;
        if (line?.Markdown == piece.Raw && _lines == Target.Of(id))
        {
            return;
        }

        // A copy begins with nothing decided, so that each line of it counts as written now.
        var was = line is not null && _lines == Target.Of(id) ? Plain.Of(line.Markdown) : Plain.Empty;
        if (line is not null && IsCutOff(piece, line.Markdown))
        {
            return;
        }

        var edit = Edit(piece, was, piece.Plain);
        var promise = _edits.Promise(id)!;
        foreach (var (label, value) in edit.ChangedValues(_complete))
        {
            if (!IsFirst(id.ToString(), label, value, edit))
            {
                continue;
            }

            var before = promise.Decision;
            promise = PromiseEdits.Apply(promise, label, value, edit);
            if (label.Kind == LabelKind.Decision && !promise.Decision.Equals(before) && _decided.Add(id))
            {
                _edits.Decided.Add(id);
            }
        }

        _edits.Set(promise);
        edit.Settle(id.ToString());
    }

    /// <summary>Where an item is given the same part twice, nobody can tell which is meant: the first counts, unless it only says what was there.</summary>
    private bool IsFirst(string item, Label part, Plain value, LineEdit edit)
    {
        if (_parts.Add((item, part)))
        {
            return true;
        }

        edit.Leave($"{part.Name}: {value.Text}");
        edit.Problem(MarkdownRules.SameId, $"{item} has {part.Name}: twice, and the first counts. The other stands as a note.");
        return false;
    }

    private bool ReadField(Piece piece)
    {
        if (piece.Kind != PieceKind.Bullet || _promise is not null || _index.Field(piece.Plain, out var colon) is not { } id)
        {
            return false;
        }

        var asked = _context.Profile.Field(id);
        var field = _edits.Field(id) ?? new Field(id, asked?.Section ?? _section ?? "deal") { Origin = Origin.Human };
        var target = Target.OfField(id);
        if (!_seenFields.Add(target))
        {
            _edits.Problem(MarkdownRules.SameId, piece, $"{piece.Plain.Text[..colon]} stands in this file already; this line stands as a note.");
            AddNote(piece);
            return true;
        }

        var line = _index.Item(target)?.Markdown ?? ItemLines.Field(id, _edits.Field(id), _context).Markdown;
        if (piece.Raw != line && !IsCutOff(piece, line))
        {
            var was = Plain.Of(line);
            var edit = Edit(piece, was.From(was.Shape.IndexOf(':', StringComparison.Ordinal) + 1), piece.Plain.From(colon + 1));
            var changed = ClaimEdits.Apply(field, asked, edit);
            if (!changed.Equals(field))
            {
                _edits.Set(changed);
            }

            edit.Settle($"field:{id}");
        }

        (_claim, _anchor) = (null, $"field:{id}");
        return true;
    }

    private bool ReadNewClaim(Piece piece)
    {
        if (piece is not { Kind: PieceKind.Bullet, Level: 0 } || _promise is not null || _section is not { } section || !Slug.IsClaimSection(section) || IsNotHere(piece.Plain.Text)
            || (_context.Profile.Section(section) is null && !_base.Claims.Any(c => c.Section == section)))
        {
            return false;
        }

        // Whoever fills an empty section may write before, behind or over what it asks for.
        var words = piece.Plain.Without(Guidance(section));
        words = words.Shape.StartsWith(ItemLines.Missing, StringComparison.Ordinal) ? words.From(ItemLines.Missing.Length) : words;
        var edit = Edit(piece, Plain.Empty, words);
        var text = edit.Now.Words;
        if (LineEdit.IsMissing(text))
        {
            return false;
        }

        var id = _edits.NewClaim(section, text.Text);
        edit.Take(text.Text);
        _edits.Set(edit.ChangedValues(_complete).Aggregate(_edits.Claim(id)!, (c, v) => ClaimEdits.Apply(c, v.Label, v.Value, edit)));
        _edits.Saw(id);
        (_claim, _anchor) = (id, id.ToString());
        edit.Settle(_anchor);
        return true;
    }

    private Plain Guidance(string section) =>
        _context.Profile.Section(section)?.Guidance is { } guidance ? Plain.Of(MarkdownText.Escape(guidance, _context.Labels)) : Plain.Empty;
}
