using System.Globalization;
using HandoffDrafter.Core.Calendars;

namespace HandoffDrafter.Commands;

/// <summary>The day that a command counts from.</summary>
internal static class AsOf
{
    /// <param name="text">As given; null for today, which is a day of the calendar's time zone, or else of this machine's.</param>
    /// <param name="time">What today is.</param>
    /// <param name="calendar">Where the team is.</param>
    /// <param name="problem">What is wrong with the text.</param>
    public static DateOnly? Parse(string? text, TimeProvider time, BusinessCalendar calendar, out Problem? problem)
    {
        problem = null;
        if (text is null)
        {
            return calendar.Zone is null ? DateOnly.FromDateTime(time.GetLocalNow().DateTime) : calendar.DayOf(time.GetUtcNow());
        }

        return Day(text, "--as-of", out problem);
    }

    /// <summary>A day that an option gives; null with a problem where it is none.</summary>
    public static DateOnly? Day(string text, string option, out Problem? problem)
    {
        problem = null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        problem = Problem.Usage($"{option} '{text}' is not a date; write year, month and day, such as 2026-03-09");
        return null;
    }
}
