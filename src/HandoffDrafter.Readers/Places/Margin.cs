namespace HandoffDrafter.Readers.Places;

/// <summary>Paragraphs whose lines were broken by a margin, told from lines that were each meant as one.</summary>
internal static class Margin
{
    private const int Narrowest = 45;
    private const int Widest = 110;

    // Notes can be thousands of lines without a blank one; looking further would cost the square of them.
    private const int MostLines = 200;

    public delegate bool StartsAnew(ReadOnlySpan<char> line);

    /// <summary>
    /// The last line of the paragraph that starts at <paramref name="first"/>. Lines are joined only where a margin explains every break
    /// but the last: no line could have taken the first word of the next.
    /// </summary>
    public static int LastLine(string text, List<Line> lines, int first, StartsAnew startsAnew)
    {
        var (last, margin, shortestBreak) = (first, Length(lines[first]), int.MaxValue);
        while (last + 1 < lines.Count && last - first < MostLines && !lines[last + 1].IsBlank && lines[last + 1].Page == lines[first].Page
            && !startsAnew(lines[last + 1].In(text)))
        {
            shortestBreak = Math.Min(shortestBreak, Length(lines[last]) + 1 + FirstWord(lines[last + 1].In(text)));
            last++;
            margin = Math.Max(margin, Length(lines[last]));
            if (shortestBreak <= Narrowest || margin > Widest)
            {
                return first;
            }
        }

        return shortestBreak > margin && margin >= Narrowest ? last : first;
    }

    private static int Length(Line line) => line.End - line.Start;

    private static int FirstWord(ReadOnlySpan<char> line)
    {
        var space = line.IndexOf(' ');
        return space < 0 ? line.Length : space;
    }
}
