namespace HandoffDrafter.Core.Language;

/// <summary>The number that a clause or heading starts with: <c>2.1</c>, <c>A.3</c>, <c>(b)</c>.</summary>
public static class ClauseNumber
{
    /// <summary>
    /// The number at the start of a line, without its closing dot, and where the words behind it start; null where there is none.
    /// A single number (<c>2.</c>) counts only with its dot or bracket, so that "30 days" is no clause.
    /// </summary>
    public static (string Number, int WordsAt)? At(ReadOnlySpan<char> line)
    {
        var i = 0;
        if (line is ['(', ..])
        {
            var close = line[..Math.Min(line.Length, 7)].IndexOf(')');
            return close is >= 2 and <= 5 && IsListLabel(line[1..close]) && Gap(line, close + 1) is { } after ? (line[..(close + 1)].ToString(), after) : null;
        }

        if (line.StartsWith("§", StringComparison.Ordinal))
        {
            i++;
            while (i < line.Length && line[i] == ' ')
            {
                i++;
            }
        }

        var start = i;
        var parts = 0;
        while (i < line.Length)
        {
            var part = i;
            while (i < line.Length && char.IsAsciiDigit(line[i]))
            {
                i++;
            }

            if (i == part && parts == 0 && i + 1 < line.Length && char.IsAsciiLetterUpper(line[i]) && line[i + 1] == '.' && i + 2 < line.Length && char.IsAsciiDigit(line[i + 2]))
            {
                i++;
            }

            if (i == part || i - part > 3)
            {
                break;
            }

            parts++;
            if (i + 1 < line.Length && line[i] == '.' && char.IsAsciiDigit(line[i + 1]))
            {
                i++;
                continue;
            }

            break;
        }

        if (parts == 0)
        {
            return null;
        }

        var number = line[start..i].ToString();
        var closed = i < line.Length && line[i] is '.' or ')';
        return (closed || parts > 1) && Gap(line, closed ? i + 1 : i) is { } words ? (number, words) : null;
    }

    private static bool IsListLabel(ReadOnlySpan<char> label) =>
        label.IndexOfAnyExceptInRange('a', 'z') < 0 && (label.Length == 1 || label.IndexOfAnyExcept("ivx") < 0)
        || label.IndexOfAnyExceptInRange('0', '9') < 0;

    private static int? Gap(ReadOnlySpan<char> line, int at)
    {
        var i = at;
        while (i < line.Length && line[i] is ' ' or '\t' or '\u00a0')
        {
            i++;
        }

        return i > at && i < line.Length ? i : null;
    }
}
