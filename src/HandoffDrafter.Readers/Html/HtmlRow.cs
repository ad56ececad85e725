using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.Html;

/// <summary>A row of a table. Rows that only lay out a page, with paragraphs in their cells, become those paragraphs again.</summary>
internal sealed class HtmlRow
{
    private const int MostInCell = 2;
    private const int LongestRow = 600;
    private const int LongestDataRow = 4_000;

    private readonly List<List<QuotedLine>> _cells = [[]];

    public List<QuotedLine> Lines => _cells[^1];

    public void StartCell() => _cells.Add([]);

    /// <param name="target">Where its lines go.</param>
    /// <param name="depth">How deep the row itself is quoted.</param>
    /// <param name="number">Its number, should it be a row.</param>
    /// <param name="isData">The table has headings, so that its cells belong together whatever they hold.</param>
    /// <returns>Whether it is one.</returns>
    public bool WriteTo(List<QuotedLine> target, int depth, int number, bool isData)
    {
        var cells = _cells.Skip(1).Select(c => c.Where(l => !l.IsBlank).ToList()).ToList();
        var length = cells.Sum(c => c.Sum(l => l.Text.Length));
        if (_cells[0].Count == 0 && cells.Count(c => c.Count > 0) >= (isData ? 1 : 2) && cells.Count >= 2 && (isData ? length <= LongestDataRow
            : length <= LongestRow && cells.TrueForAll(c => c.Count <= MostInCell && !c.Exists(l => l.IsRow || l.Depth != depth))))
        {
            target.Add(new QuotedLine(string.Join(" | ", cells.Select(Joined)).Trim(), depth, IsRow: true) { Row = number });
            return true;
        }

        foreach (var cell in _cells)
        {
            target.AddRange(cell);
        }

        return false;
    }

    private static string Joined(List<QuotedLine> cell) => string.Join(cell.Exists(l => l.Mark > 0) ? "; " : " ", cell.Select(l => l.Text[(l.Text.StartsWith("- ", StringComparison.Ordinal) ? l.Mark : 0)..]));
}
