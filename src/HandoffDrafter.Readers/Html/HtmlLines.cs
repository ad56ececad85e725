using System.Globalization;
using System.Net;
using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.Html;

/// <summary>
/// The lines that a person sees of a page: blocks on lines of their own, bullets and numbers of lists, rows of tables as cells joined by
/// <c> | </c>, quotations one level deeper. Scripts and styles are nothing; hidden elements are told apart.
/// </summary>
internal sealed class HtmlLines
{
    private static readonly HashSet<string> Voids = ["br", "img", "hr", "meta", "link", "input", "col", "area", "base", "wbr", "embed", "source", "track", "param"];
    private static readonly HashSet<string> Spaced = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol", "pre", "dl"];
    private static readonly HashSet<string> Blocks =
        ["div", "li", "tr", "section", "article", "header", "footer", "address", "center", "dt", "dd", "form", "fieldset", "figure", "main", "nav", "aside", "body", "html", "head", "hr", "br"];
    private static readonly HashSet<string> TableParts = ["td", "th", "tr", "table", "tbody", "thead", "tfoot"];

    private readonly List<(string Name, bool Hides, bool Coloured)> _open = [];
    private readonly Stack<int> _lists = new();
    private readonly Stack<HtmlRow> _rows = new();
    private readonly Stack<(int Rows, bool IsData)> _tables = new();
    private readonly HtmlStyles _styles;
    private readonly HtmlLine _line = new();
    private readonly HtmlLine _hiddenLine = new();
    private readonly int _deepest;
    private int _hiding;
    private int _depth;
    private int _preserving;
    private int _heading;
    private int _coloured;

    private HtmlLines(int deepest, HtmlStyles styles) => (_deepest, _styles) = (deepest, styles);

    public List<QuotedLine> Lines { get; } = [];

    /// <summary>What the page holds and does not show.</summary>
    public List<string> Hidden { get; } = [];

    private List<QuotedLine> Target => _rows.TryPeek(out var row) ? row.Lines : Lines;

    public static HtmlLines Of(string html, int deepest, CancellationToken cancellationToken)
    {
        var page = new HtmlLines(deepest, HtmlStyles.Of(html));
        var tags = new HtmlScanner(html);
        while (tags.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            page.Write(tags.Text);
            if (tags.Tag.Closes)
            {
                page.Close(tags.Tag.Name);
            }
            else if (tags.Tag.Name.Length > 0)
            {
                page.Open(tags.Tag);
            }
        }

        page.CloseDownTo(0);
        page.EndLine();
        page.EndHidden();
        return page;
    }

    private void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        foreach (var c in WebUtility.HtmlDecode(text.ToString()))
        {
            if (c == '\n' && _preserving > 0 && _hiding == 0)
            {
                EndLine();
            }
            else
            {
                (_hiding > 0 ? _hiddenLine : _line).Append(c);
            }
        }
    }

    private void Open(HtmlTag tag)
    {
        CloseImplied(tag.Name);
        Break(tag.Name);
        if (Voids.Contains(tag.Name) || _open.Count >= _deepest)
        {
            return;
        }

        var look = tag.Look(_styles);
        var hides = look.Hides || (look.IsWhite && !look.IsColoured && _coloured == 0);
        _hiding += hides ? 1 : 0;
        _coloured += look.IsColoured ? 1 : 0;
        _open.Add((tag.Name, hides, look.IsColoured));
        switch (tag.Name)
        {
            case "blockquote":
                _depth++;
                break;
            case "pre":
                _preserving++;
                break;
            case "ul" or "ol":
                _lists.Push(tag.Name == "ol" ? 1 : 0);
                break;
            case "li" when _hiding == 0:
                var number = _lists.TryPop(out var next) ? next : 0;
                _lists.Push(number == 0 ? 0 : number + 1);
                _line.Start(number == 0 ? "- " : string.Create(CultureInfo.InvariantCulture, $"{number}. "));
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _heading = tag.Name[1] - '0';
                break;
            case "table":
                _tables.Push((0, false));
                break;
            case "tr":
                _rows.Push(new HtmlRow());
                break;
            case "td" or "th" when _rows.TryPeek(out var row):
                row.StartCell();
                if (tag.Name == "th" && _tables.TryPop(out var table))
                {
                    _tables.Push(table with { IsData = true });
                }

                break;
        }
    }

    /// <summary>Paragraphs, list items, rows and cells may leave out their ends.</summary>
    private void CloseImplied(string name)
    {
        if (_open.Count == 0)
        {
            return;
        }

        if (_open[^1].Name == "p" && (Spaced.Contains(name) || (name != "br" && Blocks.Contains(name))))
        {
            CloseDownTo(_open.Count - 1);
        }

        if (name is "li" or "td" or "th" or "tr")
        {
            var stop = name == "li" ? "ul" : "table";
            var last = _open.FindLastIndex(e => e.Name == name || e.Name == stop || (name == "li" && (e.Name == "ol" || TableParts.Contains(e.Name))) || (name is "td" or "th" && e.Name is "td" or "th" or "tr"));
            if (last >= 0 && (_open[last].Name == name || (name is "td" or "th" && _open[last].Name is "td" or "th")))
            {
                CloseDownTo(last);
            }
        }
    }

    private void Close(string name)
    {
        if (name is "br" or "p" && !_open.Exists(e => e.Name == name))
        {
            Break(name);
            return;
        }

        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == name)
            {
                CloseDownTo(i);
                return;
            }

            // The end of something outside a cell does not end the cell.
            if (TableParts.Contains(_open[i].Name) && !TableParts.Contains(name))
            {
                return;
            }
        }
    }

    private void CloseDownTo(int count)
    {
        while (_open.Count > count)
        {
            var (name, hides, coloured) = _open[^1];
            Break(name);
            _open.RemoveAt(_open.Count - 1);
            if (hides)
            {
                EndHidden();
                _hiding--;
            }

            _coloured -= coloured ? 1 : 0;

            switch (name)
            {
                case "blockquote":
                    _depth--;
                    break;
                case "pre":
                    _preserving--;
                    break;
                case "ul" or "ol":
                    _lists.TryPop(out _);
                    break;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    _heading = 0;
                    break;
                case "table":
                    _tables.TryPop(out _);
                    break;
                case "tr":
                    EndRow();
                    break;
            }
        }
    }

    private void EndRow()
    {
        var row = _rows.Pop();
        var (rows, isData) = _tables.TryPop(out var table) ? table : (0, false);
        rows += row.WriteTo(Target, _depth, rows + 1, isData) ? 1 : 0;
        _tables.Push((rows, isData));
    }

    private void Break(string name)
    {
        var spaced = Spaced.Contains(name);
        if (!spaced && !Blocks.Contains(name) && !TableParts.Contains(name))
        {
            return;
        }

        if (_hiding > 0)
        {
            EndHidden();
            return;
        }

        var ended = EndLine();
        if ((spaced || (name == "br" && !ended)) && Target is [.., { IsBlank: false }])
        {
            Target.Add(new QuotedLine(string.Empty, _depth));
        }
    }

    private bool EndLine()
    {
        var mark = _line.Mark;
        var line = _line.Take();
        if (line.Length > 0)
        {
            Target.Add(new QuotedLine(line, _depth) { Heading = _heading, Mark = mark, IsCode = _preserving > 0 });
        }

        return line.Length > 0;
    }

    private void EndHidden()
    {
        if (_hiddenLine.Take() is { Length: > 0 } line)
        {
            Hidden.Add(line);
        }
    }
}
