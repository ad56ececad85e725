namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>A gap that goes on from the first row to the last; <see cref="Lines"/> of them have text on both sides of it.</summary>
internal readonly record struct GapRun(float Left, float Right, int First, int Last, int Lines)
{
    /// <summary>The gap as it goes on through a row, or null where the row closes it.</summary>
    public GapRun? Through(Row row, List<(float Left, float Right)> gaps, int index, float narrowest)
    {
        foreach (var gap in gaps)
        {
            var (left, right) = (Math.Max(Left, gap.Left), Math.Min(Right, gap.Right));
            if (right - left > narrowest * row.Size)
            {
                return new GapRun(left, right, First, index, Lines + 1);
            }
        }

        foreach (var segment in row.Segments)
        {
            if (segment.Left < Right && segment.Right > Left)
            {
                return null;
            }
        }

        return this with { Last = index };
    }
}

/// <summary>Gaps that lie below each other, row after row.</summary>
internal static class GapRuns
{
    private const int MostOpen = 32;

    /// <summary>Those as wide, in sizes of the font, with text on both sides in as many rows.</summary>
    public static List<GapRun> DownThrough(List<Row> rows, float narrowest, int fewestLines, ReadingBudget budget)
    {
        var (open, found) = (new List<GapRun>(), new List<GapRun>());
        if (rows.Count < fewestLines || rows.TrueForAll(r => r.Segments is [{ Gaps.Count: 0 }]))
        {
            return found;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var gaps = Of(rows[i]);
            budget.Work(1 + (open.Count * (1 + gaps.Count)));
            for (var g = open.Count - 1; g >= 0; g--)
            {
                if (open[g].Through(rows[i], gaps, i, narrowest) is { } longer)
                {
                    open[g] = longer;
                    continue;
                }

                found.Add(open[g]);
                open.RemoveAt(g);
            }

            foreach (var (left, right) in gaps)
            {
                if (open.Count < MostOpen && right - left > narrowest * rows[i].Size && !open.Exists(o => o.Left < right && o.Right > left))
                {
                    open.Add(new GapRun(left, right, i, i, 1));
                }
            }
        }

        found.AddRange(open);
        found.RemoveAll(g => g.Lines < fewestLines);
        return found;
    }

    /// <summary>The gaps between and inside of the segments of a row.</summary>
    public static List<(float Left, float Right)> Of(Row row)
    {
        var gaps = new List<(float, float)>();
        for (var i = 0; i < row.Segments.Count; i++)
        {
            if (i > 0)
            {
                gaps.Add((row.Segments[i - 1].Right, row.Segments[i].Left));
            }

            foreach (var gap in row.Segments[i].Gaps)
            {
                gaps.Add((gap.Left, gap.Right));
            }
        }

        return gaps;
    }
}
