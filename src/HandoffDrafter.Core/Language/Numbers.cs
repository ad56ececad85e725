using System.Globalization;

namespace HandoffDrafter.Core.Language;

/// <summary>Numbers in digits (<c>1,900</c>) and in English words (<c>twenty-four</c>, <c>a hundred and ten</c>).</summary>
public static class Numbers
{
    private static readonly Dictionary<string, int> Small = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70,
        ["eighty"] = 80, ["ninety"] = 90,
    };

    /// <summary>The number at this place and where it ends; null where none starts here.</summary>
    public static (decimal Value, int End)? At(string plain, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(plain[at - 1]) || plain[at - 1] is '.' or '-' && at > 1 && char.IsLetterOrDigit(plain[at - 2])))
        {
            return null;
        }

        return char.IsAsciiDigit(plain[at]) ? Digits(plain, at) : char.IsAsciiLetterLower(plain[at]) ? InWords(plain, at) : null;
    }

    private static (decimal Value, int End)? Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        // 212.400,00 as most of Europe writes it; "212.400" alone could be either and stays a decimal.
        var digits = text.AsSpan(at, end - at);
        if (digits.LastIndexOf(',') is > 0 and var comma && digits[..comma].Contains('.') && digits.Length - comma - 1 is 1 or 2)
        {
            return decimal.TryParse(text[at..end].Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var continental) ? (continental, end) : null;
        }

        return decimal.TryParse(text[at..end], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? (value, end) : null;
    }

    private static (decimal Value, int End)? InWords(string text, int at)
    {
        decimal whole = 0, part = 0;
        var (end, any) = (at, false);
        for (var i = at; i < text.Length;)
        {
            var stop = i;
            while (stop < text.Length && char.IsAsciiLetterLower(text[stop]))
            {
                stop++;
            }

            var word = text[i..stop];
            if (Small.TryGetValue(word, out var small))
            {
                if (any && (part % 10 != 0 || (part % 100 != 0 && small >= 10)))
                {
                    break;
                }

                part += small;
            }
            else if (word == "hundred" && (any || stop - i > 0) && part < 100)
            {
                part = (part == 0 ? 1 : part) * 100;
            }
            else if (word is "thousand" or "million" && any)
            {
                whole += (part == 0 ? 1 : part) * (word == "thousand" ? 1_000 : 1_000_000);
                part = 0;
            }
            else if (!(any && word == "and" && part % 100 == 0 && part > 0))
            {
                break;
            }

            (any, end) = (true, word == "and" ? end : stop);
            if (stop >= text.Length || text[stop] is not (' ' or '-'))
            {
                break;
            }

            i = stop + 1;
        }

        return any ? (whole + part, end) : null;
    }
}
