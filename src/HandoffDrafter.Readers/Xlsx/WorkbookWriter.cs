using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.OfficePackages;
using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.Xlsx;

/// <summary>Writes sheets as one text with blocks: the rows that are shown, then comments, then what is hidden.</summary>
internal sealed class WorkbookWriter(OfficeBudget budget)
{
    private const string BetweenCells = " | ";

    /// <summary>Longer text alone in a row is a remark under or above a table, not a row of it.</summary>
    private const int LongestLabel = 60;
    private const int ShortestList = 3;

    private readonly SourceTextBuilder _text = new();
    private readonly List<(Block Block, string Words)> _beside = [];
    private readonly List<string> _problems = [];
    private int _comments;
    private int _pictures;

    public void Write(Sheet sheet)
    {
        if (sheet.Rows.Count > 0)
        {
            Write(sheet.Name, new Block(BlockKind.Heading, 0, 0) { Path = Place(sheet) }, sheet.IsHidden);
        }

        Report(sheet);
        var columns = Columns(sheet);
        var listed = Listed(sheet);
        var (previous, inTable) = (0, false);
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            var row = sheet.Rows[i];
            var shown = row.Cells.FindAll(c => IsShown(sheet, c));
            inTable &= row.Number == previous + 1;
            previous = row.Number;
            if (shown.Count > 0)
            {
                var alone = shown.Count == 1 && (!inTable || shown[0].Text.Length > LongestLabel) && !listed[i];
                inTable |= !alone;
                var model = new Block(alone ? BlockKind.Paragraph : BlockKind.TableRow, 0, 0) { Path = Place(sheet), Row = row.Number };
                Write(alone ? shown[0].Text : Joined(shown, columns), model, sheet.IsHidden || row.IsHidden);
            }

            foreach (var cell in row.Cells.Where(c => !IsShown(sheet, c)))
            {
                Write(cell.Text, new Block(BlockKind.TableRow, 0, 0) { Path = $"{Place(sheet)}, {Why(sheet, cell)} {CellName.Letters(cell.Column)}", Row = row.Number }, isHidden: true);
            }
        }

        foreach (var (isHeader, words) in sheet.Margins)
        {
            Write(words, new Block(isHeader ? BlockKind.Header : BlockKind.Footer, 0, 0) { Path = $"{Place(sheet)}, {(isHeader ? "header" : "footer")}" }, sheet.IsHidden);
        }
    }

    public void TextBox(Sheet sheet, string words, bool isHidden)
    {
        foreach (var line in words.Split('\n'))
        {
            Write(line, new Block(BlockKind.Paragraph, 0, 0) { Path = $"{Place(sheet)}, text box" }, sheet.IsHidden || isHidden);
        }
    }

    public void Picture() => _pictures++;

    public void Comment(Sheet sheet, SheetComment comment)
    {
        if (!string.IsNullOrWhiteSpace(comment.Words))
        {
            _comments++;
            _beside.Add((new Block(BlockKind.Comment, 0, 0) { State = BlockState.Comment, Path = $"{Place(sheet)} cell {comment.Cell}", Author = comment.Author, SaidAt = comment.At }, comment.Words));
        }
    }

    public SourceText Build(string reader, int version, ValueMap<string> properties, List<string> problems)
    {
        foreach (var (block, words) in _beside)
        {
            _text.Block(words, block);
        }

        if (_comments > 0)
        {
            _problems.Add(_comments == 1 ? "1 comment is still in it" : $"{OfficeBudget.Number(_comments)} comments are still in it");
        }

        if (_pictures > 0)
        {
            _problems.Add(_pictures == 1 ? "1 picture was not read: words in it need OCR" : $"{OfficeBudget.Number(_pictures)} pictures were not read: words in them need OCR");
        }

        return _text.Build(reader, version, properties, [.. problems, .. _problems]);
    }

    private static string Place(Sheet sheet) => $"{(sheet.IsHidden ? "hidden sheet" : "sheet")} '{sheet.Name}'";

    private static bool IsShown(Sheet sheet, SheetCell cell) => !cell.IsMasked && !sheet.Hides(cell.Column) && (!cell.IsWhite || sheet.ColoursCells);

    private static string Why(Sheet sheet, SheetCell cell) => sheet.Hides(cell.Column) ? "hidden column" : cell.IsMasked ? "masked cell in column" : "white cell in column";

    /// <summary>Which rows are lines of a list in one column: three or more of one cell, one below the other. Fewer are a title.</summary>
    private static bool[] Listed(Sheet sheet)
    {
        var listed = new bool[sheet.Rows.Count];
        for (var start = 0; start < listed.Length;)
        {
            var end = start + 1;
            while (end < listed.Length && IsAlone(end) && IsAlone(end - 1) && sheet.Rows[end].Number == sheet.Rows[end - 1].Number + 1
                && sheet.Rows[end].Cells[0].Column == sheet.Rows[end - 1].Cells[0].Column)
            {
                end++;
            }

            Array.Fill(listed, end - start >= ShortestList, start, end - start);
            start = end;
        }

        return listed;

        bool IsAlone(int at) => sheet.Rows[at].Cells.Count == 1;
    }

    /// <summary>The columns that hold anything shown, in order: empty ones between tables say nothing.</summary>
    private static Dictionary<int, int> Columns(Sheet sheet)
    {
        var used = new SortedSet<int>();
        foreach (var row in sheet.Rows)
        {
            foreach (var cell in row.Cells.Where(c => IsShown(sheet, c)))
            {
                used.Add(cell.Column);
            }
        }

        return used.Index().ToDictionary(c => c.Item, c => c.Index);
    }

    private string Joined(List<SheetCell> cells, Dictionary<int, int> columns)
    {
        var row = new string[columns[cells[^1].Column] + 1];
        budget.Characters(row.Length * BetweenCells.Length);
        foreach (var cell in cells)
        {
            row[columns[cell.Column]] = cell.Text.Trim();
        }

        return string.Join(BetweenCells, row.Select(c => c ?? string.Empty));
    }

    private void Report(Sheet sheet)
    {
        if (sheet.IsHidden)
        {
            _problems.Add($"sheet '{sheet.Name}' is hidden");
        }

        if (sheet.Rows.Count(r => r.IsHidden) is > 0 and var rows && !sheet.IsHidden)
        {
            _problems.Add($"{OfficeBudget.Number(rows)} {(rows == 1 ? "row" : "rows")} of sheet '{sheet.Name}' {(rows == 1 ? "is" : "are")} hidden");
        }

        if (!sheet.IsHidden && sheet.Rows.Exists(r => r.Cells.Exists(c => sheet.Hides(c.Column))))
        {
            _problems.Add($"columns of sheet '{sheet.Name}' are hidden");
        }

        if (sheet.Uncomputed > 0)
        {
            _problems.Add($"{OfficeBudget.Number(sheet.Uncomputed)} {(sheet.Uncomputed == 1 ? "formula" : "formulas")} of sheet '{sheet.Name}' {(sheet.Uncomputed == 1 ? "has" : "have")} no saved result: open it in Excel and save it again");
        }
    }

    private void Write(string words, Block block, bool isHidden) => _text.Block(words, isHidden ? block with { State = BlockState.Hidden } : block);
}
