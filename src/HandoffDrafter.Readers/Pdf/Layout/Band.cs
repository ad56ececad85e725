namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>Rows below each other that share the same gaps from top to bottom: columns of text or of a table, or plain lines without any.</summary>
internal sealed class Band(List<(float Left, float Right)> gutters)
{
    /// <summary>In sizes of the font: what is left of a gutter must still be this wide.</summary>
    private const float NarrowestGutter = 0.4f;

    /// <summary>In sizes of the font: hardly more than a blank.</summary>
    private const float NarrowestCorridor = 0.35f;
    private const int FewestParted = 2;
    private const int FewestAlike = 3;

    /// <summary>What stands alone at the right above a table, such as a date, is no part of it.</summary>
    private const int LongestDate = 24;

    private const float Larger = 1.25f;

    /// <summary>In sizes of the font.</summary>
    private const float FarOff = 6f;

    private List<(float Left, float Right)> _gutters = gutters;
    private float _widestLeading;

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

    /// <summary>Whether a drawn line reaches over a gutter somewhere inside.</summary>
    public bool IsCrossedBy(Rules rules) => _gutters.Exists(g => rules.Cross(Rows[^1].Base, Rows[0].Base, g.Left, g.Right));

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

    /// <summary>
    /// A lone line at the left edge, far below everything or larger than what stands above, is no longer part of columns or of a table;
    /// neither is a line much further down than the others are from each other, such as a footer of two parts.
    /// </summary>
    private bool Ends(Row row)
    {
        var (gap, size) = (Rows[^1].Base - row.Base, Math.Max(row.Size, Rows[^1].Size));
        if (row.Segments.Count == 1 && row.Segments[0].Left < _gutters[0].Right && (gap > 1.9f * size || row.Size > Larger * Rows[^1].Size))
        {
            return true;
        }

        return _widestLeading > 0 && gap > FarOff * size && gap > 2 * _widestLeading;
    }

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
        _widestLeading = Math.Max(_widestLeading, Rows[^1].Base - row.Base);
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
        foreach (var (left, right) in _gutters)
        {
            row = row.CutAt(left, right);
        }

        return row;
    }

    /// <summary>
    /// Parts cells that stand close: in a table a gap that every row leaves free is one between cells, however narrow it is. Blanks of
    /// ordinary text do not lie below each other.
    /// </summary>
    public void Refine(ReadingBudget budget)
    {
        for (var column = 0; column <= _gutters.Count; column++)
        {
            foreach (var (left, right) in Corridors(column, budget))
            {
                _gutters.Insert(column, (left, right));
                for (var i = 0; i < Rows.Count; i++)
                {
                    Rows[i] = Rows[i].CutAt(left, right);
                }

                column++;
            }
        }
    }

    /// <summary>
    /// The rows that share clearly more gaps with each other than the band does as a whole: a table below a line that spans its columns.
    /// Null where there are none.
    /// </summary>
    public (int First, int Last)? Densest(ReadingBudget budget)
    {
        (int First, int Last)? best = null;
        var most = 0;
        var gaps = GapRuns.DownThrough(Rows, NarrowestCorridor, FewestAlike, budget);
        foreach (var gap in gaps)
        {
            budget.Work(gaps.Count);
            var rows = gap.Last - gap.First + 1;
            var shared = gaps.Count(g => g.First <= gap.First && g.Last >= gap.Last);
            if (rows < Rows.Count && shared > _gutters.Count + 1 && shared * rows > most)
            {
                (best, most) = ((gap.First, gap.Last), shared * rows);
            }
        }

        return best;
    }

    /// <summary>The gaps of a column that no row closes and that part words in some, from left to right.</summary>
    private List<(float Left, float Right)> Corridors(int column, ReadingBudget budget)
    {
        var cells = Rows.Select(r => r.Segments.FindAll(s => ColumnOf(s) == column)).Where(c => c.Count > 0).Select(c => new Row(c)).ToList();
        var found = new List<(float Left, float Right)>();
        foreach (var gutter in GapRuns.DownThrough(cells, NarrowestCorridor, FewestParted, budget))
        {
            if (gutter.Last == cells.Count - 1 && Upwards(cells, gutter) is { } free)
            {
                found.Add(free);
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>What the rows above its first gap leave of a gutter; null where they close it.</summary>
    private static (float Left, float Right)? Upwards(List<Row> cells, GapRun gutter)
    {
        var (left, right) = (gutter.Left, gutter.Right);
        for (var i = gutter.First - 1; i >= 0; i--)
        {
            foreach (var segment in cells[i].Segments)
            {
                if (segment.Left < right && segment.Right > left)
                {
                    (left, right) = segment.Left + segment.Right < left + right ? (segment.Right, right) : (left, segment.Left);
                }
            }

            if (right - left < NarrowestCorridor * cells[i].Size)
            {
                return null;
            }
        }

        return (left, right);
    }
}
