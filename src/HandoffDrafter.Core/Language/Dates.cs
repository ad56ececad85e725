using System.Globalization;

namespace HandoffDrafter.Core.Language;

/// <summary>
/// Absolute dates in a text, in plain form or as written. A date that lacks its day or year is not one, nor is <c>03/02/2026</c> as long
/// as nobody says which order its document keeps: see <see cref="DateOrders"/>.
/// </summary>
public static class Dates
{
    // Two figures for a year are this century's below it: "97" in a contract is not 2097.
    private const int FirstShortYearOfLastCentury = 60;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static (DateOnly Date, int Start, int End)? First(string plain, int from = 0, DateOrder order = DateOrder.Unknown)
    {
        for (var i = from; i < plain.Length; i++)
        {
            if ((i == 0 || !char.IsLetterOrDigit(plain[i - 1])) && At(plain, i, order) is var (date, end))
            {
                return (date, i, end);
            }
        }

        return null;
    }

    public static (DateOnly Date, int End)? At(string plain, int at, DateOrder order = DateOrder.Unknown)
    {
        var i = at;
        if (MonthAt(plain, ref i) is { } month)
        {
            Skip(plain, ref i, '.');
            if (Number(plain, ref i, 2) is { } day)
            {
                Ordinal(plain, ref i);
                Skip(plain, ref i, ',');
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
            return Mark(plain, ref i, '-') && Number(plain, ref i, 2) is { } m && Mark(plain, ref i, '-') && Number(plain, ref i, 2) is { } d ? Make(first, m, d, i) : null;
        }

        return i < plain.Length && plain[i] is '/' or '.' or '-' && i + 1 < plain.Length && char.IsAsciiDigit(plain[i + 1]) ? InFigures(plain, i, first, order) : DayFirst(plain, i, first);
    }

    /// <summary>The month named here in full or by its first three letters; moves behind it.</summary>
    public static int? MonthAt(string plain, ref int i)
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

    /// <summary><c>25/03/2026</c>, <c>3/25/26</c>, <c>12-23-2019</c>, <c>02.03.2026</c>.</summary>
    private static (DateOnly Date, int End)? InFigures(string plain, int at, int first, DateOrder order)
    {
        var i = at + 1;
        var mark = plain[at];
        if (Number(plain, ref i, 2) is not { } second || !Mark(plain, ref i, mark))
        {
            return null;
        }

        var yearAt = i;
        if (Number(plain, ref i, 4) is not { } year || i - yearAt is not (2 or 4) || (i < plain.Length && char.IsLetterOrDigit(plain[i])))
        {
            return null;
        }

        // Two figures make a date only where the document was seen to write such dates: "24/7/365" and "1.2.10" are none.
        if (i - yearAt == 2 && (mark != '/' || order == DateOrder.Unknown))
        {
            return null;
        }

        year += i - yearAt == 4 ? 0 : year < FirstShortYearOfLastCentury ? 2000 : 1900;
        return mark == '.' || first > 12 ? Make(year, second, first, i)
            : second > 12 || first == second ? Make(year, first, second, i)
            : order switch
            {
                DateOrder.DayFirst => Make(year, second, first, i),
                DateOrder.MonthFirst => Make(year, first, second, i),
                _ => null,
            };
    }

    /// <summary><c>2nd day of March 2026</c>, <c>2 Mar. 2026</c>.</summary>
    private static (DateOnly Date, int End)? DayFirst(string plain, int at, int day)
    {
        var i = at;
        Ordinal(plain, ref i);
        Skip(plain, ref i, ' ');
        foreach (var words in (ReadOnlySpan<string>)["day of ", "of "])
        {
            if (string.Compare(plain, i, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                i += words.Length;
                break;
            }
        }

        Skip(plain, ref i, ' ');
        if (MonthAt(plain, ref i) is not { } named)
        {
            return null;
        }

        Skip(plain, ref i, '.');
        Skip(plain, ref i, ',');
        return Number(plain, ref i, 4) is { } year ? Make(year, named, day, i) : null;
    }

    private static (DateOnly Date, int End)? Make(int year, int month, int day, int end) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new DateOnly(year, month, day), end) : null;

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

    /// <summary>Also where a page set the letters apart: <c>6t h</c>, <c>1 st</c>.</summary>
    private static void Ordinal(string plain, ref int i)
    {
        var at = i;
        Skip(plain, ref at, ' ');
        var second = at + 1;
        Skip(plain, ref second, ' ');
        if (second < plain.Length && (char.ToLowerInvariant(plain[at]), char.ToLowerInvariant(plain[second])) is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h') && (second + 1 >= plain.Length || !char.IsLetter(plain[second + 1])))
        {
            i = second + 1;
        }
    }

    private static void Skip(string plain, ref int i, char mark)
    {
        while (i < plain.Length && (plain[i] == mark || char.IsWhiteSpace(plain[i])))
        {
            i++;
        }
    }

    private static bool Mark(string plain, ref int i, char mark)
    {
        if (i >= plain.Length || plain[i] != mark)
        {
            return false;
        }

        i++;
        return true;
    }
}
