using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>Goes through the blocks of a saved file in order and finds, for each, what it is and what it changes.</summary>
internal sealed partial class PacketReader
{
    private static readonly string[] NotHere = ["sign", "signed", "signature", "accept", "accepted", "waive", "waived", "waiver", "submit", "submitted", "return", "returned", "export"];

    private readonly LayoutIndex _index;
    private readonly LayoutContext _context;
    private readonly PacketEdits _edits;
    private readonly Packet _base;
    private readonly bool _complete;
    private readonly List<Piece> _pieces;
    private readonly Dictionary<Target, Piece> _seen = [];
    private readonly HashSet<Target> _known;
    private readonly HashSet<Target> _proper;
    private readonly HashSet<Target> _seenFields = [];
    private readonly HashSet<(string Item, Label Part)> _parts = [];
    private readonly HashSet<PromiseId> _decided = [];
    private readonly HashSet<PromiseId> _reworded = [];
    private readonly HashSet<string> _seenSections;

    private readonly HashSet<Target> _items;
    private HashSet<string>? _fieldsHere;
    private string? _section;
    private string? _anchor;
    private ClaimId? _claim;
    private PromiseId? _promise;
    /// <summary>The promise whose lines the base wrote under the current heading; another one where the heading is a copy.</summary>
    private Target? _lines;

    public PacketReader(PacketLayout layout, PacketEdits edits, Packet @base, List<Piece> pieces)
    {
        (_index, _context, _edits, _base, _pieces) = (new LayoutIndex(layout), layout.Context, edits, @base, pieces);
        _known = [.. @base.Claims.Select(c => Target.Of(c.Id)), .. @base.Promises.Select(p => Target.Of(p.Id)), .. @base.Notes.Select(n => Target.Of(n.Id))];
        _complete = pieces.Exists(p => p.Kind == PieceKind.End);
        _proper = [.. from piece in pieces where IsProper(piece) let id = ItemId.At(piece.Raw) where id is not null select id.Value.Target];
        _items = [.. from piece in pieces let id = ItemId.At(piece.Raw) where id is not null select id.Value.Target];
        _seenSections = [.. from piece in pieces where piece.Kind == PieceKind.Heading let line = _index.Heading(piece.Plain) where line?.Section is not null select line.Section];
    }

    public bool Complete => _complete;

    public void Run()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (piece.Kind == PieceKind.Bullet && ItemId.At(piece.Raw) is { Kind: 'N' })
            {
                // A note may have several paragraphs; those of any other bullet are notes behind it.
                while (i + 1 < _pieces.Count && _pieces[i + 1] is { Kind: PieceKind.Paragraph } more && more.Level == piece.Level)
                {
                    piece = piece.And(more);
                    i++;
                }
            }

            Read(piece, i);
        }

        Reopen();
        if (!_complete)
        {
            var last = _pieces.Count > 0 ? _pieces[^1] : new Piece(PieceKind.Paragraph, 0, "", 1, 1);
            _edits.Problem(MarkdownRules.NoEnd, last, $"The line {PacketLayout.EndMark} is missing, so nothing is taken as removed; put it back at the end.");
            return;
        }

        Remove();
    }

    private static bool IsProper(Piece piece) => piece.Kind == (piece.Raw.StartsWith('P') || piece.Raw.StartsWith('p') ? PieceKind.Heading : PieceKind.Bullet);

    private void Read(Piece piece, int place)
    {
        if (piece.Kind == PieceKind.End)
        {
            return;
        }

        if (ItemId.At(piece.Raw) is { } id && (IsProper(piece) || !_proper.Contains(id.Target)) && (id.Kind != 'P' || piece.Kind != PieceKind.Bullet))
        {
            ReadItem(piece, id);
        }
        else if (_index.IsOwn(piece))
        {
            return;
        }
        else if (piece.Kind == PieceKind.Heading)
        {
            ReadHeading(piece, place);
        }
        else if (!ReadPart(piece) && !ReadField(piece) && !ReadNewClaim(piece))
        {
            ReadWords(piece);
        }
    }

    private void ReadItem(Piece piece, ItemId id)
    {
        var target = id.Target;
        var copy = !_seen.TryAdd(target, piece);
        if (!_known.Contains(target))
        {
            _edits.Problem(MarkdownRules.UnknownId, piece, $"There is no {target.Name} in this packet; leave the id off to add something new. The line stands as a note.");
            AddNote(piece);
            (_promise, _lines) = id.Kind == 'P' ? (null, null) : (_promise, _lines);
            return;
        }

        if (copy && _seen[target].Raw == piece.Raw)
        {
            _edits.Problem(MarkdownRules.SameId, piece, $"{target.Name} stands at line {_seen[target].Line} too, in the same words; the second is left out.");
            (_promise, _lines) = id.Kind == 'P' ? (null, target) : (_promise, _lines);
            return;
        }

        switch (id.Kind)
        {
            case 'P':
                ReadPromise(piece, id, new PromiseId(id.Number), copy);
                break;
            case 'N':
                ReadNote(piece, id, new NoteId(id.Number), copy);
                break;
            default:
                ReadClaim(piece, id, new ClaimId(id.Kind == 'Q', id.Number), copy);
                break;
        }
    }

    private void ReadHeading(Piece piece, int place)
    {
        if (_index.Heading(piece.Plain) is { } line && piece.Level <= 3)
        {
            EnterSection(line.Section);
            if (piece.Raw != line.Markdown && !WordDifference.Same(piece.Plain.Text, Plain.Of(line.Markdown).Text))
            {
                KeepChanged(piece, line);
            }
        }
        else if (_context.Titles.Section(LayoutIndex.HeadingName(piece.Plain)) is { } section && _context.Profile.Section(section) is not null)
        {
            EnterSection(section);
            if (LayoutIndex.HeadingName(piece.Plain) != piece.Plain.Text && !WordDifference.Same(piece.Plain.Text, _context.Titles.Heading(section)))
            {
                AddNote(piece);
            }
        }
        else if (_section == PacketLayout.DecideSection && piece.Level >= 3)
        {
            var name = _edits.NewPromise(piece.Plain.Text);
            (_promise, _claim, _lines, _anchor) = (name, null, null, name.ToString());
        }
        else if (piece.Level == 1 && _index.Layout.Lines[0] is var title && _section is null && piece.Plain.Text.StartsWith("Handoff", StringComparison.OrdinalIgnoreCase))
        {
            KeepChanged(piece, title);
        }
        else
        {
            _edits.Problem(MarkdownRules.UnknownHeading, piece, $"\"{LineEdit.Short(piece.Plain.Text)}\" is no section of this packet; the heading stands as a note, and lines without an id under it as notes too.");
            if (piece.Level <= 2)
            {
                EnterSection(Renamed(place));
            }

            AddNote(piece);
        }
    }

    /// <summary>The section whose items follow an unknown heading, where its own heading is gone: somebody put it in other words.</summary>
    private string? Renamed(int place)
    {
        for (var i = place + 1; i < _pieces.Count && !(_pieces[i].Kind == PieceKind.Heading && _pieces[i].Level <= 2); i++)
        {
            if (ItemId.At(_pieces[i].Raw) is { } id && _index.Item(id.Target)?.Section is { } section)
            {
                return _seenSections.Contains(section) ? "?" : section;
            }
        }

        return "?";
    }

    private void EnterSection(string? section)
    {
        (_section, _claim, _promise, _lines) = (section, null, null, null);
        _anchor = section is null ? null : section == "?" ? _anchor : $"section:{section}";
    }

    private string? Moved(string section) =>
        _section is not (null or "?" or PacketLayout.DecideSection or PacketLayout.SupportedSection or PacketLayout.FindingsSection or PacketLayout.SourcesSection
            or PacketLayout.SignaturesSection) && _section != section && Slug.IsClaimSection(_section) ? _section : null;

    private void ReadWords(Piece piece)
    {
        if (IsNotHere(piece.Plain.Text) || _section == PacketLayout.SignaturesSection)
        {
            _edits.Problem(MarkdownRules.NotHere, piece, "Signing, accepting, returning, waiving and exporting are done in the desk or with handoff sign, accept, return, waive and export. The words stand as a note.");
            AddNote(piece);
        }
        else if (_index.Like(_lines ?? (_promise is { } p ? Target.Of(p) : null), _section, piece.Plain) is { } line && !IsCutOff(piece, line.Markdown))
        {
            KeepChanged(piece, line);
        }
        else if (!(piece == _pieces[^1] && _index.Like(_lines, _section, piece.Plain) is not null))
        {
            AddNote(piece);
        }
    }

    private void KeepChanged(Piece piece, LayoutLine line)
    {
        var was = Plain.Of(line.Markdown).Text;
        var changed = WordDifference.Changed(was, piece.Plain.Text);
        if (changed is not null && !WordDifference.Covers(piece.Plain.Text, was))
        {
            _edits.AddNote(_anchor, changed);
        }

        _edits.Problem(MarkdownRules.OwnWords, piece, changed is null
            ? $"\"{LineEdit.Short(was)}\" is cut from the sources or computed, and comes back whole."
            : $"This line is cut from the sources or computed, and comes back; \"{LineEdit.Short(changed)}\" stands as a note.");
    }

    private void AddNote(Piece piece) => _edits.AddNote(_anchor, Plain.Of(piece.Raw, keepLines: true).Text);

    private LineEdit Edit(Piece piece, Plain was, Plain now) => new(_edits, _context.Labels, piece, was, now);

    private static Plain Behind(Plain line) => ItemId.At(line.Text) is { } id ? id.Rest(line) : line;

    /// <summary>The last line of a file that was saved half-way is no edit where it is the beginning of what stood there.</summary>
    private bool IsCutOff(Piece piece, string line) =>
        !_complete && ReferenceEquals(piece, _pieces[^1]) && WordDifference.Fold(Plain.Of(line).Text).StartsWith(WordDifference.Fold(piece.Plain.Text), StringComparison.Ordinal);

    private static bool IsNotHere(string text)
    {
        var word = text.AsSpan().TrimStart("*_ ");
        var end = word.IndexOfAnyExceptInRange('A', 'z');
        return end > 0 && (word[end..].TrimStart("*_ ") is [':', ..] || word[end..].StartsWith(" by ", StringComparison.OrdinalIgnoreCase))
            && Array.Exists(NotHere, n => n.Equals(text.AsSpan().TrimStart("*_ ")[..end].Trim("*_").ToString(), StringComparison.OrdinalIgnoreCase));
    }

    private void Reopen()
    {
        foreach (var id in _reworded)
        {
            if (!_decided.Contains(id) && _edits.Promise(id) is { Decision.State: not DecisionState.Pending } promise)
            {
                _edits.AddNote(id.ToString(), $"Before its words changed: {Plain.Of(DecisionWords.Write(promise.Decision, _context.Labels)).Text}");
                _edits.Set(promise with { Decision = new Decision(DecisionState.Pending) { Owner = promise.Decision.Owner, Due = promise.Decision.Due } });
                _edits.Problem(MarkdownRules.Reopened, _seen[Target.Of(id)], $"The words of {id} changed, so that its decision is open again; write Decision: anew in the same save to keep it.");
            }
        }
    }

    private void Remove()
    {
        foreach (var line in _index.Layout.Lines)
        {
            if (line is not { Target: { } target, Part: null } || _seen.ContainsKey(target))
            {
                continue;
            }

            if (target.Kind is "promise" or "claim" or "note")
            {
                _edits.Remove(target);
            }
            else if (target.Kind == "field" && !_seenFields.Contains(target) && _edits.Field(target.Name) is { IsMissing: false })
            {
                _edits.Problem(MarkdownRules.FieldValue, _pieces[^1], $"The line of {_context.Titles.Label(target.Name)} is gone, and its value stays: write _missing_ or \"not applicable: reason\" behind it instead.");
            }
        }
    }
}
