namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>Rows below each other that share the same gaps from top to bottom: columns of text or of a table, or plain lines without any.</summary>
internal sealed class Band(List<(float Left, float Right)> gutters)
{
    /// <summary>In sizes of the font: what is left of a gutter must still be this wide.</summary>
    private const float NarrowestGutter = 0.4f;

    /// <summary>What stands alone at the right above a table, such as a date, is no part of it.</summary>
    private const int LongestDate = 24;

    private List<(float Left, float Right)> _gutters = gutters;

    public List<Row> Rows { get; } = [];

    public IReadOnlyList<(float Left, float Right)> Gutters => _gutters;

    public bool HasColumns => _gutters.Count > 0;

    /// <summary>A line with its parts set apart, and below it at most lines that start where it does.</summary>
    public bool IsOneLineWithGaps => Rows.Skip(1).All(r => r.Segments.TrueForAll(s => ColumnOf(s) == 0));

    /// <summary>Cuts rows into bands. Each band is as long as at least one of its gaps goes through.</summary>
    public static List<Band> Split(IEnumerable<Row> rows, ReadingBudget budget)
    {
        var bands = new List<Band>();
        Band? current = null;
        foreach (var row in rows)
        {
            budget.Work(row.Segments.Count);
            budget.Work(row.Segments.Count * (current?.Gutters.Count ?? 0));
            var gaps = Gaps(row);
            if (current is { HasColumns: true } && !current.Ends(row) && current.TryAdd(row))
            {
                continue;
            }

            if (current is { HasColumns: false } && gaps.Count == 0)
            {
                if (Beside(current.Rows[^1], row) is { } gutter)
                {
                    var above = current.Rows[^1];
                    current.Rows.RemoveAt(current.Rows.Count - 1);
                    current = Start(bands, [gutter], current);
                    current.Rows.Add(above);
                }

                current.Rows.Add(row);
                continue;
            }

            current = Start(bands, gaps, current);
            current.Rows.Add(row);
        }

        return bands;
    }

    /// <summary>0 for what is left of the first gutter, and so on.</summary>
    public int ColumnOf(Segment segment)
    {
        var column = 0;
        var middle = (segment.Left + segment.Right) / 2;
        while (column < _gutters.Count && middle > _gutters[column].Left)
        {
            column++;
        }

        return column;
    }

    private static Band Start(List<Band> bands, List<(float Left, float Right)> gutters, Band? previous)
    {
        if (previous is { Rows.Count: 0 })
        {
            bands.Remove(previous);
        }

        var band = new Band(gutters);
        bands.Add(band);
        if (previous is { HasColumns: false } && gutters.Count > 0)
        {
            band.TakeLinesAbove(previous);
        }

        return band;
    }

    /// <summary>A column may begin higher than the one to its left: such lines stand right of the gutter, close above.</summary>
    private void TakeLinesAbove(Band previous)
    {
        while (previous.Rows.Count > 1 && previous.Rows[^1] is var row && row.Segments[0].Left >= _gutters[0].Right - (0.5f * row.Size) && row.Segments[0].Text.Length > LongestDate)
        {
            Rows.Insert(0, row);
            previous.Rows.RemoveAt(previous.Rows.Count - 1);
        }
    }

    private static List<(float Left, float Right)> Gaps(Row row)
    {
        var gaps = new List<(float, float)>();
        for (var i = 1; i < row.Segments.Count; i++)
        {
            if (row.Segments[i].Left - row.Segments[i - 1].Right > NarrowestGutter * row.Size)
            {
                gaps.Add((row.Segments[i - 1].Right, row.Segments[i].Left));
            }
        }

        return gaps;
    }

    /// <summary>Two lines closer than lines can be, each on its own side, stand beside each other: the gap between them.</summary>
    private static (float Left, float Right)? Beside(Row above, Row below)
    {
        if (above.Base - below.Base > 0.8f * Math.Min(above.Size, below.Size))
        {
            return null;
        }

        var (first, second) = (above.Segments[0], below.Segments[0]);
        var (left, right) = first.Left < second.Left ? (first, second) : (second, first);
        return right.Left - left.Right > NarrowestGutter * above.Size ? (left.Right, right.Left) : null;
    }

    /// <summary>A lone line at the left edge, far below everything, is no longer part of columns or of a table.</summary>
    private bool Ends(Row row) =>
        row.Segments.Count == 1 && Rows[^1].Base - row.Base > 1.9f * Math.Max(row.Size, Rows[^1].Size) && ColumnOf(row.Segments[0]) == 0;

    private bool TryAdd(Row row)
    {
        row = CutAtGutters(row);
        if (row.Segments is [var alone] && _gutters.Exists(g => alone.Left < g.Left && alone.Right > g.Right))
        {
            return false;
        }

        var left = new List<(float Left, float Right)>(_gutters.Count);
        foreach (var gutter in _gutters)
        {
            // What lies in a gap parts it: under a centred heading, cells start further left.
            var start = gutter.Left;
            foreach (var segment in row.Segments)
            {
                if (segment.Right <= start || segment.Left >= gutter.Right)
                {
                    continue;
                }

                Keep(start, segment.Left);
                start = segment.Right;
            }

            Keep(start, gutter.Right);
        }

        if (left.Count == 0)
        {
            return false;
        }

        _gutters = left;
        Rows.Add(row);
        return true;

        void Keep(float from, float to)
        {
            if (to - from > NarrowestGutter * row.Size)
            {
                left.Add((from, to));
            }
        }
    }

    /// <summary>Where the lines above leave a wide gap, a narrow one is enough to end a cell.</summary>
    private Row CutAtGutters(Row row)
    {
        if (row.Segments.TrueForAll(s => s.Gaps.Count == 0))
        {
            return row;
        }

        var segments = new List<Segment>();
        foreach (var segment in row.Segments)
        {
            var rest = segment;
            foreach (var gutter in _gutters)
            {
                var gap = rest.Gaps.FirstOrDefault(g => g.Left < gutter.Right && g.Right > gutter.Left);
                if (gap.At > 0)
                {
                    (var before, rest) = rest.CutAt(gap);
                    segments.Add(before);
                }
            }

            segments.Add(rest);
        }

        return new Row(segments);
    }
}
