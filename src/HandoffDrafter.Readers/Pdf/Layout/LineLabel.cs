namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>What a line starts with when it starts an item: a bullet, or the number of a clause.</summary>
internal static class LineLabel
{
    private const string Bullets = "•‣◦▪▫■□●○◆◇➢➔✓✔❑–—*-·\uf0b7\uf0a7\uf0d8\u25cf";

    public static bool IsBullet(ReadOnlySpan<char> text) => text.Length > 0 && Bullets.Contains(text[0], StringComparison.Ordinal) && (text.Length == 1 || text[1] == ' ');

    /// <summary>Whether the whole text is a label whose words stand apart from it: <c>•</c>, <c>2.1</c>, <c>(b)</c>, <c>iv.</c></summary>
    public static bool IsAlone(ReadOnlySpan<char> text) => text.Length <= 8 && (IsBullet(text) ? text.Length == 1 : NumberLength(text) == text.Length && text.Length > 0 && !IsPlainNumber(text));

    public static bool Starts(ReadOnlySpan<char> text)
    {
        if (IsBullet(text))
        {
            return true;
        }

        var length = NumberLength(text);
        return length > 0 && length < text.Length && text[length] == ' ' && !IsPlainNumber(text[..length]) && !IsFraction(text[..length]);
    }

    /// <summary>"0.05 per cent" at the start of a line; no clause counts from nothing.</summary>
    private static bool IsFraction(ReadOnlySpan<char> text) => text.Length > 2 && text[0] == '0' && text[1] == '.';

    private static bool IsPlainNumber(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The length of <c>1.</c>, <c>1.2.3</c>, <c>A.1</c>, <c>(iv)</c>, <c>b)</c>; 0 where there is no number.</summary>
    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var i = text.Length > 0 && text[0] is '(' or '§' ? 1 : 0;
        var parts = 0;
        while (i < text.Length && parts < 6)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]) && i - start < 3)
            {
                i++;
            }

            if (i == start)
            {
                while (i < text.Length && text[i] is 'i' or 'v' or 'x' && i - start < 5)
                {
                    i++;
                }

                if (i == start && i < text.Length && char.IsAsciiLetter(text[i]))
                {
                    i++;
                }
            }

            if (i == start)
            {
                break;
            }

            parts++;
            if (i < text.Length && text[i] is '.' or ')' or ':')
            {
                i++;
                continue;
            }

            var isNumber = parts > 1 || (start < i && char.IsAsciiDigit(text[start]));
            return isNumber && (i == text.Length || text[i] == ' ') ? i : 0;
        }

        return parts > 0 ? i : 0;
    }
}
