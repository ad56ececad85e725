namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>
/// Finds two columns of running text beside each other, whatever else stands in them: a gutter that goes down line after line, text on
/// both sides that is wrapped at it, and no line drawn across it.
/// </summary>
internal static class TextColumns
{
    /// <summary>On each side of the gutter.</summary>
    private const int FewestLines = 6;

    /// <summary>On each side, lines that fill it and go on in the next one.</summary>
    private const int FewestWrapped = 4;
    private const float Filled = 0.75f;
    private const int WrappedLength = 18;

    /// <summary>In sizes of the font.</summary>
    private const float NarrowestGutter = 0.8f;
    private const float Near = 3f;

    /// <summary>Left edges that are looked at, those that most lines share first.</summary>
    private const int MostEdges = 12;

    /// <summary>The first and last row of the columns and a place in their gutter; null where there are none.</summary>
    public static (int First, int Last, float At)? Find(List<Row> rows, Rules rules, ReadingBudget budget)
    {
        (int First, int Last, float At)? best = null;
        foreach (var edge in Edges(rows))
        {
            for (var start = 0; start < rows.Count;)
            {
                budget.Work();
                var end = start;
                while (end < rows.Count && !Crosses(rows[end], edge))
                {
                    budget.Work();
                    end++;
                }

                if (Trimmed(rows, start, end - 1, edge) is var (first, last)
                    && (best is not { } known || last - first > known.Last - known.First)
                    && !rules.Cross(rows[last].Base, rows[first].Base, edge - rows[first].Size, edge)
                    && IsRunningText(rows, first, last, edge))
                {
                    best = (first, last, edge);
                }

                start = end + 1;
            }
        }

        return best;
    }

    /// <summary>The parts of the rows on either side.</summary>
    public static (List<Row> Left, List<Row> Right) Part(List<Row> rows, int first, int last, float at)
    {
        var (left, right) = (new List<Row>(), new List<Row>());
        for (var i = first; i <= last; i++)
        {
            var (before, behind) = Sides(rows[i], at);
            if (before.Count > 0)
            {
                left.Add(new Row(before));
            }

            if (behind.Count > 0)
            {
                right.Add(new Row(behind));
            }
        }

        return (left, right);
    }

    /// <summary>Where lines begin that have room to their left, if many begin there.</summary>
    private static List<float> Edges(List<Row> rows)
    {
        var counts = new Dictionary<int, int>();
        var leftmost = float.MaxValue;
        foreach (var row in rows)
        {
            leftmost = Math.Min(leftmost, row.Segments[0].Left);
            foreach (var segment in row.Segments)
            {
                Count(segment.Left);
                foreach (var gap in segment.Gaps)
                {
                    Count(gap.Right);
                }
            }
        }

        return [.. counts.Where(c => c.Value >= FewestLines && c.Key > leftmost + 1).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(MostEdges).Select(c => c.Key - 0.5f)];

        void Count(float left)
        {
            var key = (int)MathF.Round(left);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>Whether words stand in the gutter that ends at the edge.</summary>
    private static bool Crosses(Row row, float edge)
    {
        var left = edge - (NarrowestGutter * row.Size);
        foreach (var segment in row.Segments)
        {
            if (segment.Left < edge && segment.Right > left && !segment.Gaps.Any(g => g.Left <= left && g.Right >= edge))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The rows without those at either end that stand far off on one side, such as a footer; null where too few lines stand on a
    /// side.
    /// </summary>
    private static (int First, int Last)? Trimmed(List<Row> rows, int first, int last, float edge)
    {
        while (first < last && !IsNear(rows[first], rows[first + 1]))
        {
            first++;
        }

        while (first < last && !IsNear(rows[last - 1], rows[last]))
        {
            last--;
        }

        var (left, right) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            left += rows[i].Segments[0].Left < edge ? 1 : 0;
            right += rows[i].Segments[^1].Right > edge ? 1 : 0;
        }

        return left >= FewestLines && right >= FewestLines ? (first, last) : null;
    }

    private static bool IsNear(Row above, Row below) => above.Base - below.Base < Near * Math.Max(above.Size, below.Size);

    private static (List<Segment> Before, List<Segment> Behind) Sides(Row row, float at)
    {
        row = row.CutAt(at - 0.1f, at);
        return ([.. row.Segments.Where(s => s.Left < at)], [.. row.Segments.Where(s => s.Left >= at)]);
    }

    private static bool IsRunningText(List<Row> rows, int first, int last, float at)
    {
        var (left, right) = Part(rows, first, last, at);
        return Wrapped(left) >= FewestWrapped && Wrapped(right) >= FewestWrapped;
    }

    /// <summary>Lines of one piece that fill the column and whose sentence goes on below.</summary>
    private static int Wrapped(List<Row> column)
    {
        if (column.Count == 0)
        {
            return 0;
        }

        var width = column.Max(r => r.Segments[^1].Right) - column.Min(r => r.Segments[0].Left);
        var wrapped = 0;
        for (var i = 1; i < column.Count; i++)
        {
            wrapped += column[i - 1].Segments is [var line]
                && line.Width > Filled * width
                && line.Text.Length >= WrappedLength
                && char.IsLower(column[i].Segments[0].Text[0])
                ? 1
                : 0;
        }

        return wrapped;
    }
}
