namespace HandoffDrafter.Readers.Places;

/// <summary>A line without its end and without white space around it. <see cref="Number"/> counts from 1.</summary>
internal readonly record struct Line(int Start, int End, int Number, int Indent, int Page)
{
    public bool IsBlank => Start == End;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}

internal static class Lines
{
    /// <summary>A form feed ends a line and a page.</summary>
    public static List<Line> Of(string text)
    {
        var lines = new List<Line>();
        var (start, page) = (0, 1);
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\f');
            var stop = length < 0 ? text.Length : start + length;
            var (from, to) = (start, stop);
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            lines.Add(new Line(from, to, lines.Count + 1, from - start, page));
            page += stop < text.Length && text[stop] == '\f' ? 1 : 0;
            start = stop + 1;
        }

        return lines;
    }
}
