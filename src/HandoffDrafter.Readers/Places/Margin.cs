namespace HandoffDrafter.Readers.Places;

/// <summary>Paragraphs whose lines were broken by a margin, told from lines that were each meant as one.</summary>
internal static class Margin
{
    private const int Narrowest = 45;
    private const int Widest = 110;

    public delegate bool StartsAnew(ReadOnlySpan<char> line);

    /// <summary>
    /// The last line of the paragraph that starts at <paramref name="first"/>. Lines are joined only where a margin explains every break
    /// but the last: no line could have taken the first word of the next.
    /// </summary>
    public static int LastLine(string text, List<Line> lines, int first, StartsAnew startsAnew)
    {
        var (last, margin) = (first, lines[first].End - lines[first].Start);
        while (last + 1 < lines.Count && !lines[last + 1].IsBlank && lines[last + 1].Page == lines[first].Page && !startsAnew(lines[last + 1].In(text)))
        {
            last++;
            margin = Math.Max(margin, lines[last].End - lines[last].Start);
            if (margin > Widest)
            {
                return first;
            }
        }

        if (margin < Narrowest)
        {
            return first;
        }

        for (var i = first; i < last; i++)
        {
            var next = lines[i + 1].In(text);
            var space = next.IndexOf(' ');
            if (lines[i].End - lines[i].Start + 1 + (space < 0 ? next.Length : space) <= margin)
            {
                return first;
            }
        }

        return last;
    }
}
