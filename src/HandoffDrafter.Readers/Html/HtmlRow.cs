using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.Html;

/// <summary>A row of a table. Rows that only lay out a page, with paragraphs in their cells, become those paragraphs again.</summary>
internal sealed class HtmlRow
{
    private const int MostInCell = 2;
    private const int LongestRow = 600;

    private readonly List<List<QuotedLine>> _cells = [[]];

    public List<QuotedLine> Lines => _cells[^1];

    public void StartCell() => _cells.Add([]);

    public void WriteTo(List<QuotedLine> target, int depth)
    {
        var cells = _cells.Skip(1).Select(c => c.Where(l => !l.IsBlank).ToList()).ToList();
        if (_cells[0].Count == 0 && cells.Count(c => c.Count > 0) >= 2
            && cells.TrueForAll(c => c.Count <= MostInCell && !c.Exists(l => l.IsRow || l.Depth != depth)) && cells.Sum(c => c.Sum(l => l.Text.Length)) <= LongestRow)
        {
            target.Add(new QuotedLine(string.Join(" | ", cells.Select(c => string.Join(' ', c.Select(l => l.Text)))).Trim(), depth, IsRow: true));
            return;
        }

        foreach (var cell in _cells)
        {
            target.AddRange(cell);
        }
    }
}
