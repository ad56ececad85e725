using System.Globalization;

namespace HandoffDrafter.Core.Language;

/// <summary>
/// Absolute dates in a text. A date that can be read two ways (<c>03/02/2026</c>) or lacks its day or year is not one.
/// </summary>
public static class Dates
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static (DateOnly Date, int Start, int End)? First(string plain, int from = 0)
    {
        for (var i = from; i < plain.Length; i++)
        {
            if ((i == 0 || !char.IsLetterOrDigit(plain[i - 1])) && At(plain, i) is var (date, end))
            {
                return (date, i, end);
            }
        }

        return null;
    }

    public static (DateOnly Date, int End)? At(string plain, int at)
    {
        var i = at;
        if (Month(plain, ref i) is { } month)
        {
            Skip(plain, ref i, " .");
            if (Number(plain, ref i, 2) is { } day)
            {
                Ordinal(plain, ref i);
                Skip(plain, ref i, " ,");
                return Number(plain, ref i, 4) is { } year ? Make(year, month, day, i) : null;
            }

            return null;
        }

        if (Number(plain, ref i, 4) is not { } first)
        {
            return null;
        }

        if (first >= 1000)
        {
            return i < plain.Length && plain[i] == '-' && Next(plain, ref i) && Number(plain, ref i, 2) is { } m && i < plain.Length && plain[i] == '-'
                && Next(plain, ref i) && Number(plain, ref i, 2) is { } d ? Make(first, m, d, i) : null;
        }

        if (i < plain.Length && plain[i] is '/' or '.')
        {
            var mark = plain[i++];
            if (Number(plain, ref i, 2) is not { } second || i >= plain.Length || plain[i] != mark)
            {
                return null;
            }

            i++;
            if (Number(plain, ref i, 4) is not { } year || year < 1000)
            {
                return null;
            }

            return mark == '.' || first > 12 ? Make(year, second, first, i) : second > 12 || first == second ? Make(year, first, second, i) : null;
        }

        Ordinal(plain, ref i);
        Skip(plain, ref i, " ");
        if (string.CompareOrdinal(plain, i, "day of ", 0, 7) == 0)
        {
            i += 7;
        }
        else if (string.CompareOrdinal(plain, i, "of ", 0, 3) == 0)
        {
            i += 3;
        }

        if (Month(plain, ref i) is not { } named)
        {
            return null;
        }

        Skip(plain, ref i, " .,");
        return Number(plain, ref i, 4) is { } inYear ? Make(inYear, named, first, i) : null;
    }

    private static (DateOnly Date, int End)? Make(int year, int month, int day, int end) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new DateOnly(year, month, day), end) : null;

    private static int? Month(string plain, ref int i)
    {
        var stop = i;
        while (stop < plain.Length && char.IsAsciiLetter(plain[stop]))
        {
            stop++;
        }

        var word = plain.AsSpan(i, stop - i);
        for (var m = 0; m < 12; m++)
        {
            if (word.Length >= 3 && (word.Equals(Months[m], StringComparison.OrdinalIgnoreCase) || word.Equals(Months[m].AsSpan(0, 3), StringComparison.OrdinalIgnoreCase)
                || (m == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase))))
            {
                i = stop;
                return m + 1;
            }
        }

        return null;
    }

    private static int? Number(string plain, ref int i, int most)
    {
        var stop = i;
        while (stop < plain.Length && char.IsAsciiDigit(plain[stop]) && stop - i <= most)
        {
            stop++;
        }

        if (stop == i || stop - i > most || (most == 4 && stop - i == 3))
        {
            return null;
        }

        var number = int.Parse(plain.AsSpan(i, stop - i), NumberStyles.None, CultureInfo.InvariantCulture);
        i = stop;
        return number;
    }

    private static void Ordinal(string plain, ref int i)
    {
        if (i + 1 < plain.Length && (plain.AsSpan(i, 2) is "st" or "nd" or "rd" or "th"))
        {
            i += 2;
        }
    }

    private static void Skip(string plain, ref int i, string marks)
    {
        while (i < plain.Length && marks.Contains(plain[i], StringComparison.Ordinal))
        {
            i++;
        }
    }

    private static bool Next(string plain, ref int i) => ++i < plain.Length;
}
