namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>Tells columns of running text, which are read one after the other, from those of a table, which are read row by row.</summary>
internal static class Columns
{
    private const int FewestLines = 3;
    private const int MostColumns = 5;

    /// <summary>How much of a column its lines fill on average when they are wrapped at its edge.</summary>
    private const float WrappedFill = 0.62f;

    /// <summary>Characters of an average line; cells of a table are shorter.</summary>
    private const int WrappedLength = 18;

    /// <summary>The share of lines that start in the middle of a sentence; cells start their own.</summary>
    private const float GoingOn = 0.25f;

    public static bool ArePossible(Band band)
    {
        var count = band.Gutters.Count + 1;
        if (count > MostColumns)
        {
            return false;
        }

        var (lines, goingOn, fill, length, left, right) = (new int[count], new int[count], new float[count], new float[count], new float[count], new float[count]);
        Array.Fill(left, float.MaxValue);
        Array.Fill(right, float.MinValue);
        foreach (var segment in band.Rows.SelectMany(r => r.Segments))
        {
            var column = band.ColumnOf(segment);
            lines[column]++;
            goingOn[column] += char.IsLetter(segment.Text[0]) && !char.IsUpper(segment.Text[0]) ? 1 : 0;
            fill[column] += segment.Width;
            length[column] += segment.Text.Length;
            left[column] = Math.Min(left[column], segment.Left);
            right[column] = Math.Max(right[column], segment.Right);
        }

        for (var column = 0; column < count; column++)
        {
            if (lines[column] < FewestLines
                || goingOn[column] < GoingOn * lines[column]
                || fill[column] / lines[column] < WrappedFill * (right[column] - left[column])
                || length[column] / lines[column] < WrappedLength)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The rows of each column, from left to right.</summary>
    public static List<List<Row>> Of(Band band)
    {
        var columns = Enumerable.Range(0, band.Gutters.Count + 1).Select(_ => new List<Row>()).ToList();
        foreach (var row in band.Rows)
        {
            foreach (var cell in row.Segments.GroupBy(band.ColumnOf))
            {
                columns[cell.Key].Add(new Row([.. cell]));
            }
        }

        columns.RemoveAll(c => c.Count == 0);
        return columns;
    }
}
