using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Readers.Places;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Readers.Mail;

/// <summary>Writes a mail's lines as blocks, and finds for each who wrote it and when.</summary>
internal sealed class MailText(string? sender, string? sentAt, CancellationToken cancellationToken)
{
    private readonly SourceTextBuilder _text = new();
    private readonly List<Writer> _writers = [new(sender, sentAt, Quotes: false)];

    public void Header(string name, string? value)
    {
        if (value is not null)
        {
            Add($"{name}: {value}", new Block(BlockKind.MailHeader, 0, 0));
        }
    }

    public void Body(List<QuotedLine> lines)
    {
        _text.BlankLine();
        var section = new List<QuotedLine>();
        for (var i = 0; i < lines.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var depth = lines[i].Depth;
            if (section.Count > 0 && section[0].Depth != depth)
            {
                Write(section);
            }

            if (ForwardedHeader.At(lines, i) is { } header)
            {
                Write(section);
                for (; i < header.End; i++)
                {
                    Mark(depth);
                    Add(lines[i].Text, new Block(BlockKind.MailHeader, 0, 0) { Author = header.Author });
                }

                From(depth, header.Author, header.SaidAt);
            }
            else if (!lines[i].IsRow && Attribution.At(lines, i) is { } said)
            {
                Write(section);
                for (; i < said.End; i++)
                {
                    Mark(depth);
                    Add(lines[i].Text, new Block(BlockKind.QuotedReply, 0, 0) { Author = said.Author, Speaker = said.Author, SaidAt = said.SaidAt });
                }

                From(Attribution.IsQuotedAt(lines, i, depth) ? depth + 1 : depth, said.Author, said.SaidAt);
            }
            else
            {
                section.Add(lines[i++]);
            }
        }

        Write(section);
    }

    public SourceText Build(string reader, int version, List<string> hidden, ValueMap<string> properties, List<string> problems)
    {
        foreach (var words in hidden)
        {
            _text.Block(words, new Block(BlockKind.Paragraph, 0, 0) { State = BlockState.Hidden, Path = "hidden in the mail" });
        }

        return _text.Build(reader, version, properties, problems.ToValueList());
    }

    /// <summary>What is quoted this deep was written by that person from here on.</summary>
    private void From(int depth, string? author, string? saidAt)
    {
        while (_writers.Count <= depth)
        {
            _writers.Add(new Writer(null, null, Quotes: true));
        }

        _writers.RemoveRange(depth + 1, _writers.Count - depth - 1);
        _writers[depth] = new Writer(author, saidAt, Quotes: true);
    }

    private void Write(List<QuotedLine> section)
    {
        if (section.Count == 0)
        {
            return;
        }

        var depth = section[0].Depth;
        var writer = depth < _writers.Count ? _writers[depth] : new Writer(null, null, Quotes: true);
        var signature = Signoff.At(section, writer.Author);
        for (var i = 0; i < signature;)
        {
            var end = i + 1;
            while (end < signature && section[end].IsRow == section[i].IsRow && ClauseNumber.At(section[end].Text.TrimStart()) is null)
            {
                end++;
            }

            if (section[i].IsRow)
            {
                Rows(section[i..end], writer, depth);
            }
            else
            {
                Paragraphs(string.Join('\n', section[i..end].Select(l => l.Text)), writer, depth);
            }

            i = end;
        }

        foreach (var line in section[signature..])
        {
            Mark(depth);
            if (line.Text.Trim() is "--" or "")
            {
                _text.Label(line.Text.Trim() + "\n");
            }
            else
            {
                Add(line.Text, new Block(BlockKind.Signature, 0, 0) { Author = writer.Author, SaidAt = writer.SaidAt });
            }
        }

        section.Clear();
    }

    private void Rows(List<QuotedLine> rows, Writer writer, int depth)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            Mark(depth);
            Add(rows[i].Text, By(writer, BlockKind.TableRow, depth) with { Row = i + 1 });
        }
    }

    private void Paragraphs(string text, Writer writer, int depth)
    {
        var at = 0;
        Mark(depth);
        foreach (var piece in PlainTextPieces.Of(text))
        {
            Between(text[at..piece.Start], depth);
            var words = text[piece.Start..piece.End];
            _text.Block(depth > 0 ? words.Replace('\n', ' ') : words, By(writer, Kind(piece, words), depth) with { Line = _text.Line }, after: string.Empty);
            at = piece.End;
        }

        Between(text[at..], depth);
        _text.Label("\n");
    }

    /// <summary>Numbers in mails count answers, not clauses, so that a short one is no heading.</summary>
    private static BlockKind Kind(Piece piece, string words) => piece.Shape switch
    {
        Shape.Bullet => BlockKind.ListItem,
        Shape.Quoted => BlockKind.QuotedReply,
        _ when ClauseNumber.At(words) is not null => BlockKind.ListItem,
        Shape.Heading => BlockKind.Heading,
        _ => BlockKind.Paragraph,
    };

    private static Block By(Writer writer, BlockKind kind, int depth) => new(writer.Quotes || depth > 0 ? BlockKind.QuotedReply : kind, 0, 0)
    {
        Speaker = writer.Author,
        SaidAt = writer.SaidAt,
        Author = writer.Quotes || depth > 0 ? writer.Author : null,
    };

    /// <summary>Bullets and blank lines, which belong to no block.</summary>
    private void Between(string text, int depth) =>
        _text.Label(depth == 0 ? text : text.Replace("\n", "\n" + Marks(depth), StringComparison.Ordinal));

    private void Mark(int depth) => _text.Label(Marks(depth));

    private static string Marks(int depth) => depth == 0 ? string.Empty : new string('>', depth) + " ";

    private void Add(string words, Block block) => _text.Block(words, block with { Line = _text.Line });

    private sealed record Writer(string? Author, string? SaidAt, bool Quotes);
}
