using System.Globalization;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

internal enum DateReading
{
    Clear,
    /// <summary>Two days fit, or its weekday is another.</summary>
    Ambiguous,
    None,
}

/// <summary>Reads a date that can only be one day: ISO, or with the month's name, or with a day above the twelfth.</summary>
internal static class DateWords
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static DateReading Read(string text, out DateOnly date)
    {
        date = default;
        var words = text.Split([' ', ',', '\u00A0', '_', '*'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !IsFiller(w)).Select(w => w.TrimEnd('.')).ToList();
        var weekday = words.Count is 2 or 4 && Weekday(words[0]) is { } named ? named : (DayOfWeek?)null;
        words = weekday is null ? words : words.Skip(1).ToList();
        var reading = words switch
        {
            [var numbers] => Numbers(numbers, out date),
            [var day, var month, var year] when Month(month) is > 0 and var m => Day(year, m, day, out date),
            [var month, var day, var year] when Month(month) is > 0 and var m => Day(year, m, day, out date),
            _ => DateReading.None,
        };
        return reading == DateReading.Clear && weekday is { } expected && date.DayOfWeek != expected ? DateReading.Ambiguous : reading;
    }

    private static DateReading Numbers(string text, out DateOnly date)
    {
        date = default;
        var parts = text.Split('-', '\u2010', '\u2011', '\u2013', '/', '.');
        if (parts.Length != 3 || !parts.All(p => p.Length is 1 or 2 or 4 && p.All(char.IsAsciiDigit)))
        {
            return parts.Length == 3 && Month(parts[1]) is > 0 and var month ? Day(parts[2], month, parts[0], out date) : DateReading.None;
        }

        var numbers = Array.ConvertAll(parts, p => int.Parse(p, CultureInfo.InvariantCulture));
        if (parts[0].Length == 4)
        {
            return Make(numbers[0], numbers[1], numbers[2], out date);
        }

        if (parts[2].Length != 4)
        {
            return DateReading.None;
        }

        var dayFirst = Make(numbers[2], numbers[1], numbers[0], out var european);
        var monthFirst = Make(numbers[2], numbers[0], numbers[1], out var american);
        date = dayFirst == DateReading.Clear ? european : american;
        return dayFirst == DateReading.Clear && monthFirst == DateReading.Clear && european != american ? DateReading.Ambiguous
            : dayFirst == DateReading.Clear ? dayFirst : monthFirst;
    }

    private static DateReading Day(string year, int month, string day, out DateOnly date)
    {
        date = default;
        var digits = day.AsSpan().TrimEnd("sthndr");
        return year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
                ? Make(y, month, d, out date)
                : DateReading.None;
    }

    private static DateReading Make(int year, int month, int day, out DateOnly date)
    {
        var fits = year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = fits ? new DateOnly(year, month, day) : default;
        return fits ? DateReading.Clear : DateReading.None;
    }

    private static int Month(string word) =>
        word.Length >= 3 ? Array.FindIndex(Months, m => m.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (word.Equals("sept", StringComparison.OrdinalIgnoreCase) && m[0] == 's')) + 1 : 0;

    private static bool IsFiller(string word) => word is "by" or "on" or "the" or "of" or "By" or "On";

    private static DayOfWeek? Weekday(string word)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            if (word.Length >= 3 && day.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return day;
            }
        }

        return null;
    }
}
