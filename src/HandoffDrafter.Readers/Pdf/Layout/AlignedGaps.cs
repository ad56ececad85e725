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

    /// <summary>In sizes of the font, what all the gaps below each other must have in common.</summary>
    private const float NarrowestCommon = 0.5f;

    public static List<Row> Cut(List<Row> rows, ReadingBudget budget)
    {
        var cuts = GapRuns.DownThrough(rows, NarrowestCommon, FewestLines, budget);
        cuts.RemoveAll(c => c.Lines < FewestLinesIfNarrow && c.Right - c.Left <= Wide * rows[c.First].Size);
        if (cuts.Count == 0)
        {
            return rows;
        }

        var result = new List<Row>(rows);
        foreach (var cut in cuts)
        {
            for (var i = cut.First; i <= cut.Last; i++)
            {
                result[i] = result[i].CutAt(cut.Left, cut.Right);
            }
        }

        return result;
    }
}
