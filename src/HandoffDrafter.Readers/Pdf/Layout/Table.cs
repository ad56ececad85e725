namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>Reads the rows of a band as those of a table. Lines of one cell stay together however the rows run.</summary>
internal static class Table
{
    public const string BetweenCells = " | ";

    public static void Lay(Band band, List<LaidBlock> blocks)
    {
        var columns = band.Gutters.Count + 1;
        var (row, open) = (0, (List<Segment>?[])new List<Segment>?[columns]);
        Row? above = null;
        foreach (var line in band.Rows)
        {
            if (above is not null && StartsRow(band, above, line, open))
            {
                blocks.Add(Close(open, ++row));
                open = new List<Segment>?[columns];
            }

            foreach (var segment in line.Segments)
            {
                (open[band.ColumnOf(segment)] ??= []).Add(segment);
            }

            above = line;
        }

        if (above is not null)
        {
            blocks.Add(Close(open, ++row));
        }
    }

    /// <summary>
    /// A line continues the row above when its first cell is empty and it stands as close as wrapped lines do; a filled first cell, or
    /// most cells filled at once, start a row.
    /// </summary>
    private static bool StartsRow(Band band, Row above, Row line, List<Segment>?[] open)
    {
        var gap = above.Base - line.Base;
        if (gap > 1.6f * Math.Max(above.Size, line.Size))
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
        var space = next.Text.IndexOf(' ', StringComparison.Ordinal);
        var word = next.Width * (space < 0 ? next.Text.Length : space) / Math.Max(1, next.Text.Length);
        return first.Right + word + next.Size > band.Gutters[0].Right && !LineLabel.Starts(next.Text);
    }

    private static LaidBlock Close(List<Segment>?[] cells, int row)
    {
        var (text, runs) = (new System.Text.StringBuilder(), new List<LayerRun>());
        var all = new List<Segment>();
        for (var i = 0; i < cells.Length; i++)
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
