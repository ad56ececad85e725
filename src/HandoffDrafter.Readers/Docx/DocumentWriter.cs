using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.Docx.Content;
using HandoffDrafter.Readers.Docx.Numbering;
using HandoffDrafter.Readers.OfficePackages;
using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.Docx;

/// <summary>Writes what a document holds as one text with blocks: what is seen, then remarks, then what is deleted or hidden.</summary>
internal sealed class DocumentWriter(Headings headings, ListCounter lists, OfficeBudget budget)
{
    private const string BetweenCells = " | ";
    private const string Bullet = "• ";

    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<(TextSpan Span, Block Block)> _unseen = [];
    private readonly HeadingPath _path = new();
    private readonly Dictionary<string, string?> _commented = new(StringComparer.Ordinal);
    private readonly List<NoteCall> _notes = [];
    private int _marksWritten;
    private int _footNotes;
    private int _endNotes;
    private int _paragraphs;

    /// <summary>The foot and end notes that the body refers to, in order, with the place of each.</summary>
    public IReadOnlyList<NoteCall> Notes => _notes;

    /// <summary>Where the comment of this id is tied to the body.</summary>
    public string? PlaceOfComment(string id) => _commented.GetValueOrDefault(id);

    public void Body(List<Flow> flows, CancellationToken cancellationToken)
    {
        for (var i = 0; i < flows.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (flows[i])
            {
                case Paragraph paragraph:
                    Write(paragraph, i + 1 < flows.Count ? flows[i + 1] : null);
                    break;
                case TableRow row:
                    Write(row, cancellationToken);
                    break;
            }
        }
    }

    /// <summary>Minutes and transcripts that were kept as Word documents: who speaks is told as in plain text.</summary>
    public void FindSpeakers(CancellationToken cancellationToken)
    {
        var text = _text.ToString();
        if (_blocks.TrueForAll(b => b.Row is null && b.State == BlockState.Normal) && TranscriptLines.TryLay(text, TranscriptLines.IsStructured(_blocks.Count(b => b.Kind == BlockKind.Heading), _blocks.Count), cancellationToken) is { } turns)
        {
            _blocks.Clear();
            _blocks.AddRange(turns);
            Roster.Of(text).Resolve(_blocks);
            return;
        }

        var speakers = SpeakerLabels.In(text);
        if (speakers.Count == 0)
        {
            return;
        }

        var split = new List<Block>(_blocks.Count);
        foreach (var block in _blocks)
        {
            if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem)
            {
                SpeakerLabels.Split(text, block, speakers, split);
            }
            else
            {
                split.Add(block);
            }
        }

        _blocks.Clear();
        _blocks.AddRange(split);
        Roster.Of(text).Resolve(_blocks);
    }

    /// <summary>Text apart from the body.</summary>
    /// <param name="flows">Each paragraph and row becomes a block.</param>
    /// <param name="model">The block but for its place and state.</param>
    /// <param name="mark">Shown before the first of them, and part of none.</param>
    public void Aside(List<Flow> flows, Block model, string mark = "")
    {
        _text.Append(flows.Count > 0 ? mark : string.Empty);
        foreach (var flow in flows)
        {
            switch (flow)
            {
                case Paragraph paragraph:
                    Write(Labelled(paragraph, lists.Next(paragraph.Format)), model);
                    break;
                case TableRow row:
                    var inner = new List<Flow>();
                    Write(Joined(row, inner), model);
                    Aside(inner, model);
                    break;
            }
        }
    }

    public SourceText Build(Func<string, ValueList<Block>, SourceText> build)
    {
        foreach (var state in (BlockState[])[BlockState.Deleted, BlockState.Hidden])
        {
            foreach (var (span, block) in _unseen.Where(u => u.Block.State == state))
            {
                Append(span.Text, block);
                EndLine();
            }
        }

        return build(_text.ToString(), _blocks.ToValueList());
    }

    private void Write(Paragraph paragraph, Flow? next)
    {
        _paragraphs++;
        var label = lists.Next(paragraph.Format);
        var spans = label is { IsBullet: true } ? paragraph.Spans() : Labelled(paragraph, label);
        var words = (spans is [{ IsVisible: true } only] ? only.Text : string.Concat(spans.Where(s => s.IsVisible).Select(s => s.Text))).Trim();
        if (words.Length == 0 || words == label?.Text)
        {
            // A page that ends here, for a person who looks for it.
            _text.Append(spans.Exists(s => s.IsVisible && s.Text.Contains('\f', StringComparison.Ordinal)) ? "\f" : string.Empty);
            Tie(paragraph);
            Write(paragraph.Spans().FindAll(s => !s.IsVisible), new Block(BlockKind.Paragraph, 0, 0) { Path = Place(_path.Here()) });
            return;
        }

        Block model;
        if (headings.LevelOf(paragraph, label, words, next) is { } level)
        {
            model = new Block(BlockKind.Heading, 0, 0) { Path = Place(_path.Heading(level, words)) };
        }
        else if (label is { IsBullet: true })
        {
            _text.Append(Bullet);
            model = new Block(BlockKind.ListItem, 0, 0) { Path = Place(_path.Bullet()) };
        }
        else
        {
            var path = label?.Clause is { } clause ? _path.Clause(clause, label.IsItem) : _path.Paragraph(words);
            model = new Block(label is { IsItem: true } ? BlockKind.ListItem : BlockKind.Paragraph, 0, 0) { Path = Place(path) };
        }

        Tie(paragraph);
        Write(spans, model);
    }

    /// <summary>Where no heading or number says where a paragraph stands, its count does.</summary>
    private string Place(string? path) => path ?? $"paragraph {OfficeBudget.Number(_paragraphs)}";

    private void Write(TableRow row, CancellationToken cancellationToken)
    {
        var inner = new List<Flow>();
        var spans = Joined(row, inner);
        var state = spans.Exists(s => s.State == BlockState.Inserted) ? BlockState.Inserted : BlockState.Normal;
        var author = spans.Find(s => s.State == BlockState.Inserted).Author;
        // A row stays whole, since a cell means nothing without its label; what of it is not accepted taints the row.
        var whole = spans.ConvertAll(s => s.IsVisible ? new TextSpan(s.Text, state, author) : s);
        Write(whole, new Block(BlockKind.TableRow, 0, 0) { Path = _path.Here(), Row = row.Number });
        Body(inner, cancellationToken);
    }

    /// <summary>The words of a row, cell by cell; the rows of tables in it are put aside, to follow it.</summary>
    private List<TextSpan> Joined(TableRow row, List<Flow> inner)
    {
        var deleted = !row.Cells.Exists(c => c.Exists(f => f is Paragraph p && Shows(p, false)));
        var (between, author) = (deleted ? BlockState.Deleted : BlockState.Normal, deleted ? AuthorOf(row) : null);
        var joined = new List<TextSpan>();
        var any = false;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            joined.Add(new TextSpan(i > 0 ? BetweenCells : string.Empty, between, author));
            var lines = 0;
            foreach (var flow in row.Cells[i])
            {
                if (flow is not Paragraph paragraph)
                {
                    inner.Add(flow);
                    continue;
                }

                var label = lists.Next(paragraph.Format);
                Tie(paragraph);
                if (Shows(paragraph, deleted))
                {
                    any = true;
                    joined.Add(new TextSpan((lines++ > 0 ? "\n" : string.Empty) + (label is null ? string.Empty : label.Text + " "), between, author));
                }

                joined.AddRange(paragraph.Spans());
            }
        }

        return any ? joined : joined.FindAll(s => !s.IsVisible && s.Text != BetweenCells);
    }

    private static bool Shows(Paragraph paragraph, bool deleted) =>
        paragraph.Spans().Exists(s => (deleted ? s.State == BlockState.Deleted : s.IsVisible) && !string.IsNullOrWhiteSpace(s.Text));

    private static string? AuthorOf(TableRow row) =>
        row.Cells.SelectMany(c => c).OfType<Paragraph>().SelectMany(p => p.Spans()).FirstOrDefault(s => s.State == BlockState.Deleted).Author;

    private List<TextSpan> Labelled(Paragraph paragraph, ListLabel? label)
    {
        var spans = paragraph.Spans();
        var first = spans.FindIndex(s => s.IsVisible && !string.IsNullOrWhiteSpace(s.Text));
        if (label is null or { Text.Length: 0 } || first < 0)
        {
            return spans;
        }

        budget.Characters(label.Text.Length);
        return [.. spans[..first], spans[first] with { Text = $"{label.Text} {spans[first].Text.TrimStart()}" }, .. spans[(first + 1)..]];
    }

    /// <summary>Writes one line. Where its state changes it becomes several blocks; what is not to be seen is kept for the end.</summary>
    private void Write(List<TextSpan> spans, Block model)
    {
        var line = _text.Length;
        // Most lines are of one state.
        var isPlain = spans is [{ IsVisible: true, Text.Length: > 0 }];
        foreach (var span in isPlain ? spans : Merged(spans.Where(s => s.IsVisible)))
        {
            Append(span.Text, model.State == BlockState.Comment ? model : model with { State = span.State, Author = span.Author });
        }

        // Words between two deletions keep them apart.
        foreach (var span in isPlain ? [] : Merged(spans).Where(s => !s.IsVisible))
        {
            _unseen.Add((span, model with { State = span.State, Author = span.Author ?? model.Author, SaidAt = null }));
        }

        Marks();
        if (_text.Length > line)
        {
            EndLine();
        }
    }

    private static List<TextSpan> Merged(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        var words = new StringBuilder();
        foreach (var span in spans.Where(s => s.Text.Length > 0))
        {
            if (merged.Count > 0 && merged[^1].State == span.State && merged[^1].Author == span.Author)
            {
                words.Append(span.Text);
                continue;
            }

            CloseLast();
            merged.Add(span);
            words.Append(span.Text);
        }

        CloseLast();
        return merged;

        void CloseLast()
        {
            if (merged.Count > 0)
            {
                merged[^1] = merged[^1] with { Text = words.ToString() };
                words.Clear();
            }
        }
    }

    /// <summary>White space at a block's ends lies between blocks.</summary>
    private void Append(string text, Block block)
    {
        text = CanonicalText.From(text);
        var (start, end) = (0, text.Length);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            _blocks.Add(block with { Start = _text.Length + start, End = _text.Length + end });
        }

        _text.Append(text);
    }

    private void EndLine() => _text.Append('\n');

    /// <summary>The marks of the notes that a line calls stand behind it, in no block: "45" with the mark 1 would read as 451.</summary>
    private void Marks()
    {
        for (; _marksWritten < _notes.Count; _marksWritten++)
        {
            _text.Append('[').Append(_notes[_marksWritten].Mark).Append(']');
        }
    }

    private void Tie(Paragraph paragraph)
    {
        foreach (var id in paragraph.Comments)
        {
            _commented.TryAdd(id, Place(_path.Here()));
        }

        foreach (var (atEnd, id) in paragraph.Notes)
        {
            var number = atEnd ? ++_endNotes : ++_footNotes;
            _notes.Add(new NoteCall(atEnd, id, OfficeBudget.Number(_notes.Count + 1), $"{Place(_path.Here())}, {(atEnd ? "endnote" : "footnote")} {OfficeBudget.Number(number)}"));
        }
    }
}

/// <summary>Where the text calls a foot or end note.</summary>
/// <param name="Mark">By which text and note are tied; counted through both kinds, so that no two are alike.</param>
/// <param name="Path">The place that it is called from, and which note it is.</param>
internal sealed record NoteCall(bool AtEnd, string Id, string Mark, string Path);
