using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Readers.Places;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Readers.Markdown;

/// <summary>
/// Goes through a markdown file line by line and writes what a reader of it sees. One pass without recursion: however deep quotes and
/// lists nest, they cost what their characters cost.
/// </summary>
internal sealed class MarkdownPage(string source)
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Text, BlockState State, int Line)> _unseen = [];
    private readonly List<Line> _lines = Lines.Of(source);
    private int? _slide;
    private int _row;

    public List<Piece> Pieces { get; } = [];

    public string Text => _text.ToString();

    public void Read(CancellationToken cancellationToken)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            i = ReadAt(i);
        }
    }

    /// <summary>The text with what cannot be seen behind it, and the blocks of that added to those given.</summary>
    public string WithUnseen(List<Block> blocks)
    {
        foreach (var (words, state, line) in _unseen)
        {
            var start = _text.Length;
            _text.Append(words);
            blocks.Add(new Block(BlockKind.Paragraph, start, _text.Length) { State = state, Line = line });
            _text.Append('\n');
        }

        return _text.ToString();
    }

    /// <returns>The last line that was read.</returns>
    private int ReadAt(int i)
    {
        var line = _lines[i];
        var words = line.In(source);
        var row = _row;
        _row = 0;
        if (words.StartsWith("<!--", StringComparison.Ordinal))
        {
            return Comment(i);
        }

        if (IsFence(words))
        {
            return Code(i);
        }

        if (line.IsBlank || IsRule(words))
        {
            _text.Append(_text.Length == 0 ? "" : "\n");
            return i;
        }

        if (words[0] == '#' && words.TrimStart('#') is var title && words.Length - title.Length <= 6 && (title.IsEmpty || title[0] is ' ' or '\t'))
        {
            Write(Shape.Heading, title.TrimEnd("# \t").ToString(), line, level: words.Length - title.Length);
            return i;
        }

        if (Cells(words) is { } cells)
        {
            _row = row + 1;
            if (cells.All(IsSeparator))
            {
                _row = Math.Max(row, 1);
            }
            else
            {
                Write(Shape.Row, string.Join(" | ", cells), line, rowNumber: _row);
            }

            return i;
        }

        if (words[0] == '>')
        {
            Write(Shape.Quoted, words.TrimStart("> \t").ToString(), line);
            return i;
        }

        return ItemAt(words) is { } at ? Item(i, at) : i + 1 < _lines.Count && Underline(_lines[i + 1].In(source)) is { } level ? Titled(i, level) : Paragraph(i);
    }

    private int Titled(int i, int level)
    {
        Write(Shape.Heading, _lines[i].In(source).ToString(), _lines[i], level);
        return i + 1;
    }

    private int Item(int i, int at)
    {
        var last = i;
        var words = new StringBuilder().Append(source, _lines[i].Start + at, _lines[i].End - _lines[i].Start - at);
        while (last + 1 < _lines.Count && !_lines[last + 1].IsBlank && _lines[last + 1].Indent > _lines[i].Indent && !StartsAnew(_lines[last + 1].In(source)))
        {
            last++;
            words.Append('\n').Append(_lines[last].In(source));
        }

        Write(Shape.Bullet, words.ToString(), _lines[i]);
        return last;
    }

    private int Paragraph(int i)
    {
        var last = Margin.LastLine(source, _lines, i, StartsAnew);
        var words = string.Join('\n', Enumerable.Range(i, last - i + 1).Select(n => _lines[n].In(source).TrimEnd('\\').ToString()));
        Write(Shape.Paragraph, words, _lines[i]);
        return last;
    }

    private int Code(int i)
    {
        var fence = _lines[i].In(source)[..3].ToString();
        for (i++; i < _lines.Count && !_lines[i].In(source).StartsWith(fence, StringComparison.Ordinal); i++)
        {
            Append(Shape.Code, _lines[i].In(source).ToString(), _lines[i], 0, null);
        }

        return i;
    }

    /// <summary>Exported slides say their number in a comment; every other comment is text that the reader does not see.</summary>
    private int Comment(int i)
    {
        const string SlideMark = "Slide number:";
        var close = source.IndexOf("-->", _lines[i].Start, StringComparison.Ordinal);
        var end = close < 0 ? source.Length : close;
        var words = source[Math.Min(_lines[i].Start + 4, end)..end].Trim();
        if (words.StartsWith(SlideMark, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(words.AsSpan(SlideMark.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var slide) && slide > 0)
        {
            _slide = slide;
        }
        else if (words.Length > 0)
        {
            _unseen.Add((words, BlockState.Hidden, _lines[i].Number));
        }

        var last = i;
        while (last + 1 < _lines.Count && _lines[last].End < end)
        {
            last++;
        }

        var behind = close + "-->".Length;
        var rest = close < 0 || behind >= _lines[last].End ? string.Empty : source[behind.._lines[last].End].Trim();
        if (rest.Length > 0)
        {
            Write(Shape.Paragraph, rest, _lines[last]);
        }

        return last;
    }

    private void Write(Shape shape, string markup, Line line, int level = 0, int? rowNumber = null)
    {
        var words = MarkdownInline.Visible(markup, struck => _unseen.Add((struck, BlockState.Deleted, line.Number)), hidden => _unseen.Add((hidden, BlockState.Hidden, line.Number)));
        Append(shape, words, line, level, rowNumber);
    }

    private void Append(Shape shape, string words, Line line, int level, int? rowNumber)
    {
        words = CanonicalText.From(words.Trim());
        if (words.Length > 0)
        {
            Pieces.Add(new Piece(shape, _text.Length, _text.Length + words.Length, line.Number) { Level = level, Row = rowNumber, Slide = _slide });
            _text.Append(words);
        }

        _text.Append('\n');
    }

    private static bool StartsAnew(ReadOnlySpan<char> line) =>
        line[0] is '#' or '>' or '|' || IsRule(line) || ItemAt(line) is not null || line.StartsWith("<!--", StringComparison.Ordinal)
        || line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("**", StringComparison.Ordinal);

    /// <summary>Behind the marks stands at most one word, the language; a sentence there is a sentence.</summary>
    private static bool IsFence(ReadOnlySpan<char> line) =>
        (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal)) && !line.Trim(line[0]).Trim().Contains(' ');

    /// <summary>Where the words of a list item start. A lettered item keeps its letter, which is its clause number.</summary>
    private static int? ItemAt(ReadOnlySpan<char> line)
    {
        if (PlainTextPieces.Bullet(line) is { } at)
        {
            var box = line[at..];
            var task = box.Length > 4 && box[0] == '[' && box[1] is ' ' or 'x' or 'X' && box[2] == ']' ? at + 4 : at;
            return task;
        }

        return ClauseNumber.At(line) is var (number, words) && number.Length <= 3 && number.All(char.IsAsciiDigit) && line[number.Length] is '.' or ')' ? words : null;
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Length >= 3 && line[0] is '-' or '*' or '_' && line.TrimStart(line[0]).Trim().IsEmpty;

    private static int? Underline(ReadOnlySpan<char> line) =>
        line.Length >= 2 && line.TrimStart('=').IsEmpty ? 1 : line.Length >= 2 && line.TrimStart('-').IsEmpty ? 2 : null;

    private static bool IsSeparator(string cell) => cell.Length > 0 && cell.AsSpan().Trim(":-").IsEmpty && cell.Contains('-', StringComparison.Ordinal);

    /// <summary>The cells of a table row; null where the line is none. An escaped bar belongs to its cell.</summary>
    private static List<string>? Cells(ReadOnlySpan<char> line)
    {
        if (line[0] != '|')
        {
            return null;
        }

        var cells = new List<string>();
        var start = 1;
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '|' && line[i - 1] != '\\')
            {
                cells.Add(line[start..i].Trim().ToString());
                start = i + 1;
            }
        }

        if (!line[start..].IsWhiteSpace())
        {
            cells.Add(line[start..].Trim().ToString());
        }

        return cells.Count == 0 ? null : cells;
    }
}
