namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>Reads the rows of a band as those of a table. Lines of one cell stay together however the rows run.</summary>
internal static class Table
{
    private const string BetweenCells = " | ";
    private const int FewestRules = 2;

    /// <summary>
    /// The share of cells that a table fills at least. With less, words are strewn over a form or a drawing and empty cells say nothing.
    /// </summary>
    private const float FewestFilled = 0.4f;

    private const int FewestRowsOfList = 3;

    public static void Lay(Band band, Rules rules, List<LaidBlock> blocks)
    {
        var parted = Parted(band, rules);
        var wraps = new CellWraps(band);
        var lists = InLists(band, parted);
        var isRuled = parted.Count(p => p) >= FewestRules;
        var (rows, open) = (new List<List<Segment>?[]>(), new List<Segment>?[band.Gutters.Count + 1]);
        for (var i = 0; i < band.Rows.Count; i++)
        {
            var isRow = i > 0 && (isRuled && !lists[i]
                ? parted[i] || IsFar(band.Rows[i - 1], band.Rows[i])
                : StartsRow(band, band.Rows[i - 1], band.Rows[i], open) && !wraps.Continue(band.Rows[i - 1], band.Rows[i]));
            if (isRow)
            {
                rows.Add(open);
                open = new List<Segment>?[band.Gutters.Count + 1];
            }

            foreach (var segment in band.Rows[i].Segments)
            {
                (open[band.ColumnOf(segment)] ??= []).Add(segment);
            }
        }

        rows.Add(open);
        var isSparse = rows.Sum(r => r.Count(c => c is not null)) < FewestFilled * rows.Count * open.Length;
        for (var i = 0; i < rows.Count; i++)
        {
            blocks.Add(Close(rows[i], i + 1, isSparse));
        }
    }

    /// <summary>By line, whether lines are drawn between it and the one above.</summary>
    private static bool[] Parted(Band band, Rules rules)
    {
        var left = band.Rows.Min(r => r.Segments[0].Left);
        var right = band.Rows.Max(r => r.Segments[^1].Right);
        var parted = new bool[band.Rows.Count];
        for (var i = 1; i < parted.Length; i++)
        {
            var (above, line) = (band.Rows[i - 1], band.Rows[i]);
            parted[i] = rules.Part(line.Base + (0.5f * line.Size), above.Base, left, right);
        }

        return parted;
    }

    /// <summary>
    /// By line, whether it stands between two drawn lines with several that fill every column: rows without lines of their own, not one
    /// with wrapped cells.
    /// </summary>
    private static bool[] InLists(Band band, bool[] parted)
    {
        var lists = new bool[parted.Length];
        for (var start = 0; start < parted.Length;)
        {
            var (end, full) = (start, 0);
            do
            {
                full += band.Rows[end].Segments.Count > band.Gutters.Count ? 1 : 0;
                end++;
            }
            while (end < parted.Length && !parted[end]);
            lists.AsSpan(start, end - start).Fill(end - start >= FewestRowsOfList && full * 2 > end - start);
            start = end;
        }

        return lists;
    }

    private static bool IsFar(Row above, Row line) => above.Base - line.Base > 1.6f * Math.Max(above.Size, line.Size);

    /// <summary>
    /// A line continues the row above when its first cell is empty and it stands as close as wrapped lines do; a filled first cell, or
    /// most cells filled at once, start a row.
    /// </summary>
    private static bool StartsRow(Band band, Row above, Row line, List<Segment>?[] open)
    {
        var gap = above.Base - line.Base;
        if (IsFar(above, line))
        {
            return true;
        }

        if (gap < 0.8f * Math.Min(above.Size, line.Size))
        {
            return false;
        }

        var filled = line.Segments.Select(band.ColumnOf).Distinct().ToList();
        if (filled.Count == 1 && filled[0] == 0 && open.Skip(1).Any(c => c is not null) && above.Segments.Any(s => band.ColumnOf(s) == 0))
        {
            return !IsWrapped(above, line, band);
        }

        return filled.Contains(0) || filled.Count * 2 > band.Gutters.Count + 1;
    }

    /// <summary>The first cell alone goes on: it is wrapped when its next word would not have fitted above.</summary>
    private static bool IsWrapped(Row above, Row line, Band band)
    {
        var (first, next) = (above.Segments.First(s => band.ColumnOf(s) == 0), line.Segments[0]);
        return first.Right + CellWraps.FirstWord(next) + next.Size > band.Gutters[0].Right && !LineLabel.Starts(next.Text);
    }

    private static LaidBlock Close(List<Segment>?[] cells, int row, bool isSparse)
    {
        cells = isSparse ? [.. cells.Where(c => c is not null)] : cells;
        var (text, runs) = (new System.Text.StringBuilder(), new List<LayerRun>());
        var all = new List<Segment>();
        var last = Array.FindLastIndex(cells, c => c is not null);
        for (var i = 0; i <= last; i++)
        {
            text.Append(i > 0 ? BetweenCells : string.Empty);
            if (cells[i] is not { } lines)
            {
                continue;
            }

            all.AddRange(lines);
            for (var l = 0; l < lines.Count; l++)
            {
                text.Append(l > 0 ? " " : string.Empty);
                LayerRun.Append(runs, lines[l].Runs, text.Length);
                text.Append(lines[l].Text);
            }
        }

        return new LaidBlock(text.ToString(), all.Min(s => s.Left), all.Max(s => s.Right), all.Max(s => s.Base), all.Max(s => s.Size))
        {
            Bottom = all.Min(s => s.Base),
            IsBold = all.All(s => s.IsBold),
            Row = row,
            Runs = runs,
            Traits = all.Aggregate(all[0].Traits, (t, s) => t & s.Traits),
        };
    }
}
