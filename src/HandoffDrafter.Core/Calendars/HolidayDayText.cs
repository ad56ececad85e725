using System.Globalization;

namespace HandoffDrafter.Core.Calendars;

/// <summary>Reads a <see cref="HolidayDay"/> as people write it in a calendar's file.</summary>
internal static class HolidayDayText
{
    public const string Forms = "december 25, third monday of january, last monday of may, monday before may 25, friday after june 18, easter, easter + 39 or easter - 2";

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "last"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Null where the text has none of the <see cref="Forms"/>.</summary>
    public static HolidayDay? Parse(string text) => text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["easter"] => new HolidayDay.FromEaster(0),
        ["easter", "+", var days] when Number(days, 1, 100) is { } count => new HolidayDay.FromEaster(count),
        ["easter", "-", var days] when Number(days, 1, 100) is { } count => new HolidayDay.FromEaster(-count),
        [var month, var day] when Date(month, day) is var (m, d) => new HolidayDay.Fixed(m, d),
        [var ordinal, var weekday, "of", var month] when Index(Ordinals, ordinal) is { } number && Weekday(weekday) is { } on && Index(Months, month) is { } of
            => new HolidayDay.InMonth(number, on, of),
        [var weekday, ("before" or "after") and var side, var month, var day] when Weekday(weekday) is { } on && Date(month, day) is var (m, d) && (m, d) != (2, 29)
            => new HolidayDay.Beside(on, side == "after", m, d),
        _ => null,
    };

    public static DayOfWeek? Weekday(string text)
    {
        for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
        {
            if (string.Equals(day.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                return day;
            }
        }

        return null;
    }

    private static (int Month, int Day)? Date(string month, string day) =>
        Index(Months, month) is { } m && Number(day, 1, DateTime.DaysInMonth(2000, m)) is { } d ? (m, d) : null;

    /// <summary>Counted from 1.</summary>
    private static int? Index(string[] words, string word) => Array.IndexOf(words, word) is var at and >= 0 ? at + 1 : null;

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
