namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>
/// Cuts lines at gaps that are hardly wider than a blank and yet lie below each other, line after line: narrow gutters between columns
/// or cells. Gaps of ordinary text do not line up.
/// </summary>
internal static class AlignedGaps
{
    /// <summary>In this many lines a wide gap is no accident; a narrow one needs more of them.</summary>
    private const int FewestLines = 3;
    private const int FewestLinesIfNarrow = 6;

    /// <summary>In sizes of the font.</summary>
    private const float Wide = 0.85f;

    private const int MostRuns = 32;

    /// <summary>In sizes of the font, what all the gaps below each other must have in common.</summary>
    private const float NarrowestCommon = 0.5f;

    public static List<Row> Cut(List<Row> rows, ReadingBudget budget)
    {
        if (rows.TrueForAll(r => r.Segments.TrueForAll(s => s.Gaps.Count == 0)))
        {
            return rows;
        }

        var (open, cuts) = (new List<Run>(), new List<Run>());
        for (var i = 0; i < rows.Count; i++)
        {
            var gaps = GapsOf(rows[i]);
            budget.Work(1 + (open.Count * (1 + gaps.Count)));
            for (var r = open.Count - 1; r >= 0; r--)
            {
                if (open[r].Through(rows[i], gaps, i) is { } longer)
                {
                    open[r] = longer;
                    continue;
                }

                cuts.Add(open[r]);
                open.RemoveAt(r);
            }

            open.AddRange(gaps.Where(g => !open.Exists(r => r.Left < g.Right && r.Right > g.Left)).Take(MostRuns - open.Count).Select(g => new Run(g.Left, g.Right, i, i, 1)));
        }

        cuts.AddRange(open);
        cuts.RemoveAll(c => c.Lines < (c.Right - c.Left > Wide * rows[c.First].Size ? FewestLines : FewestLinesIfNarrow));
        return cuts.Count == 0 ? rows : Apply(rows, cuts);
    }

    private static List<(float Left, float Right)> GapsOf(Row row)
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

    private static List<Row> Apply(List<Row> rows, List<Run> cuts)
    {
        var result = new List<Row>(rows);
        foreach (var cut in cuts)
        {
            for (var i = cut.First; i <= cut.Last; i++)
            {
                result[i] = new Row([.. result[i].Segments.SelectMany(s => Parts(s, cut))]);
            }
        }

        return result;
    }

    private static IEnumerable<Segment> Parts(Segment segment, Run cut)
    {
        var gap = segment.Gaps.FirstOrDefault(g => g.Left < cut.Right && g.Right > cut.Left);
        if (gap.At <= 0)
        {
            return [segment];
        }

        var (before, behind) = segment.CutAt(gap);
        return [before, behind];
    }

    /// <summary>A gap that goes on from the first line to the last; <see cref="Lines"/> have text on both sides of it.</summary>
    private readonly record struct Run(float Left, float Right, int First, int Last, int Lines)
    {
        /// <summary>The run as it goes on through a line, or null where the line closes it.</summary>
        public Run? Through(Row row, List<(float Left, float Right)> gaps, int index)
        {
            foreach (var gap in gaps)
            {
                var (left, right) = (Math.Max(Left, gap.Left), Math.Min(Right, gap.Right));
                if (right - left > NarrowestCommon * row.Size)
                {
                    return new Run(left, right, First, index, Lines + 1);
                }
            }

            foreach (var segment in row.Segments)
            {
                if (segment.Left < Right && segment.Right > Left)
                {
                    return null;
                }
            }

            return this;
        }
    }
}
