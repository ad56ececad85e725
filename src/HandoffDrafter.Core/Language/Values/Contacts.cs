namespace HandoffDrafter.Core.Language.Values;

/// <summary>E-mail addresses and telephone numbers.</summary>
internal static class Contacts
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    /// <summary>The text is folded.</summary>
    public static StatedValue? At(string text, int at) => (StatedValue?)Email(text, at) ?? Phone(text, at);

    private static EmailValue? Email(string text, int at)
    {
        if (!char.IsLetterOrDigit(text[at]))
        {
            return null;
        }

        var end = at;
        var sign = -1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_' or '+' or '@'))
        {
            sign = text[end] == '@' ? end : sign;
            end++;
        }

        while (end > at && text[end - 1] is '.' or '-')
        {
            end--;
        }

        return sign > at && sign + 1 < end && text.IndexOf('.', sign, end - sign) is > 0 and var dot && dot < end - 1 ? new EmailValue(at, end, text[at..end]) : null;
    }

    /// <summary>
    /// International numbers, and national ones that are written in groups behind a word that announces one (<c>Tel. 0161 496 0123</c>):
    /// bare groups of digits are as often an account or an order.
    /// </summary>
    private static PhoneValue? Phone(string text, int at)
    {
        if (text[at] != '+' && !(char.IsAsciiDigit(text[at]) && Announced(text, at)))
        {
            return null;
        }

        var (digits, end) = (0, at);
        for (var i = at; i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '+' or ' ' or '-' or '(' or ')' or '.' or '/'); i++)
        {
            if (i > at && text[i] == '+')
            {
                break;
            }

            digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
            end = char.IsAsciiDigit(text[i]) ? i + 1 : end;
        }

        return digits is >= FewestDigits and <= MostDigits
            ? new PhoneValue(at, end, (text[at] == '+' ? "+" : "") + string.Concat(text[at..end].Where(char.IsAsciiDigit)))
            : null;
    }

    private static bool Announced(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or ':' or '.' or '(')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, end - start) is "tel" or "phone" or "telephone" or "mobile" or "cell" or "call" or "direct" or "ph" or "mob" or "t" or "m";
    }
}
