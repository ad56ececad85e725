namespace HandoffDrafter.Core.Screening;

/// <summary>Numbers of payment cards: 15 or 16 digits in the groups that cards print, of an issuer's range, with the checksum of Luhn.</summary>
internal static class CardNumbers
{
    /// <summary>Where the card number that starts at <paramref name="at"/> ends; null where none does. An unbroken run of digits is a reference more often than a card.</summary>
    public static int? At(string text, int at)
    {
        if (text[at] is not ('3' or '4' or '5' or '6') || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '.' or ',')))
        {
            return null;
        }

        return Grouped(text, at, [4, 4, 4, 4]) ?? (text[at] == '3' ? Grouped(text, at, [4, 6, 5]) : null);
    }

    private static int? Grouped(string text, int at, ReadOnlySpan<int> groups)
    {
        Span<int> digits = stackalloc int[16];
        var (count, i) = (0, at);
        for (var group = 0; group < groups.Length; group++)
        {
            if (group > 0 && (i >= text.Length || text[i++] is not (' ' or '-' or '\u00A0')))
            {
                return null;
            }

            for (var n = 0; n < groups[group]; n++, i++)
            {
                if (i >= text.Length || !char.IsAsciiDigit(text[i]))
                {
                    return null;
                }

                digits[count++] = text[i] - '0';
            }
        }

        return (i == text.Length || !char.IsLetterOrDigit(text[i])) && Checks(digits[..count]) ? i : null;
    }

    private static bool Checks(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] * (i % 2 == 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }
}
