namespace HandoffDrafter.Core.Screening;

/// <summary>International bank account numbers, by the checksum of ISO 13616.</summary>
internal static class BankAccounts
{
    private const int Shortest = 15;
    private const int Longest = 34;

    /// <summary>The account whose two check digits stand at <paramref name="digit"/>, start inclusive and end exclusive; null where none does.</summary>
    public static (int Start, int End)? At(string text, int digit)
    {
        var start = digit - 2;
        if (start < 0 || !char.IsAsciiLetterUpper(text[start]) || !char.IsAsciiLetterUpper(text[start + 1]) || digit + 1 >= text.Length
            || !char.IsAsciiDigit(text[digit + 1]) || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return null;
        }

        Span<char> account = stackalloc char[Longest];
        var length = 0;
        (int, int)? found = null;
        for (var at = start; at < text.Length && length < Longest; at++)
        {
            if (text[at] == ' ' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))
            {
                continue;
            }

            if (!char.IsAsciiLetterUpper(text[at]) && !char.IsAsciiDigit(text[at]))
            {
                break;
            }

            account[length++] = text[at];
            var ends = at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);
            found = ends && length >= Shortest && Checks(account[..length]) ? (start, at + 1) : found;
        }

        return found;
    }

    private static bool Checks(ReadOnlySpan<char> account)
    {
        var rest = 0;
        for (var i = 0; i < account.Length; i++)
        {
            var c = account[(i + 4) % account.Length];
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97;
        }

        return rest == 1;
    }
}
