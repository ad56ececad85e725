namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>
/// Tells the wrapped lines of a table's cells from its rows where no lines are drawn: rows stand a little further apart, and a line is
/// wrapped only where its next word would not have fitted.
/// </summary>
internal sealed class CellWraps
{
    private const float SameLeading = 1.03f;
    private const float FurtherApart = 1.05f;

    private readonly Band _band;
    private readonly float[] _right;
    private readonly float _leading;
    private readonly bool _differ;

    public CellWraps(Band band)
    {
        _band = band;
        _right = new float[band.Gutters.Count + 1];
        Array.Fill(_right, float.MinValue);
        foreach (var segment in band.Rows.SelectMany(r => r.Segments))
        {
            var column = band.ColumnOf(segment);
            _right[column] = Math.Max(_right[column], segment.Right);
        }

        var gaps = Enumerable.Range(1, band.Rows.Count - 1).Select(i => band.Rows[i - 1].Base - band.Rows[i].Base).Where(g => g > 0.8f * band.Rows[0].Size).ToList();
        _leading = gaps.Count == 0 ? 0 : gaps.Min();
        _differ = gaps.Exists(g => g > FurtherApart * _leading);
    }

    /// <summary>Whether every cell of the line goes on from the line above.</summary>
    public bool Continue(Row above, Row line) =>
        _differ && above.Base - line.Base < SameLeading * _leading && line.Segments.TrueForAll(next =>
        {
            var column = _band.ColumnOf(next);
            var before = above.Segments.LastOrDefault(s => _band.ColumnOf(s) == column);
            return before is not null && before.Text.AsSpan().ContainsAnyLetter() && !LineLabel.Starts(next.Text)
                && before.Right + FirstWord(next) + (0.25f * next.Size) > _right[column];
        });

    public static float FirstWord(Segment segment)
    {
        var space = segment.Text.IndexOf(' ', StringComparison.Ordinal);
        return segment.Width * (space < 0 ? segment.Text.Length : space) / Math.Max(1, segment.Text.Length);
    }
}
