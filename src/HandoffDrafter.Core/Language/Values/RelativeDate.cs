namespace HandoffDrafter.Core.Language.Values;

/// <summary>
/// A day that a text gives by way of another: of the day on which it was said, or of an event. What it depends on is kept; it becomes
/// a date only where that is known.
/// </summary>
public abstract record RelativeDate(int Start, int End) : StatedValue(Start, End)
{
    /// <summary>The day meant, or null where the calendar does not hold it or the anchor is not known.</summary>
    /// <param name="said">The day on which the words were said or written.</param>
    /// <param name="anchor">The day of an event by the words that name it: <c>kickoff</c>, <c>the Effective Date</c>.</param>
    public abstract DateOnly? On(DateOnly said, Func<string, DateOnly?> anchor);
}

/// <summary><c>within 10 business days of kickoff</c>, <c>T0 + 3 months</c>, <c>three (3) years from the Effective Date</c>.</summary>
/// <param name="Anchor">The words behind it, folded; empty for the day it was said (<c>in two weeks</c>).</param>
public sealed record OffsetDate(int Start, int End, decimal Number, TimeUnit Unit, bool Before, string Anchor) : RelativeDate(Start, End)
{
    public override DateOnly? On(DateOnly said, Func<string, DateOnly?> anchor) =>
        (Anchor.Length == 0 ? said : anchor(Anchor)) is { } from ? CalendarDays.Add(from, Before ? -Number : Number, Unit) : null;
}

/// <summary><c>by Thursday</c>: the next one behind the day it was said; <c>next Thursday</c> in a week that starts after it.</summary>
public sealed record WeekdayDate(int Start, int End, DayOfWeek Day, bool NextWeek) : RelativeDate(Start, End)
{
    public override DateOnly? On(DateOnly said, Func<string, DateOnly?> anchor)
    {
        var days = (((int)Day - (int)said.DayOfWeek + 6) % 7) + 1;
        if (!NextWeek)
        {
            return said.AddDays(days);
        }

        var monday = said.AddDays(7 - (((int)said.DayOfWeek + 6) % 7));
        return monday.AddDays(((int)Day + 6) % 7);
    }
}

/// <summary><c>the 4th of June</c>, <c>June 4</c>: of the year that brings it nearest behind the day it was said.</summary>
public sealed record YearlessDate(int Start, int End, int Month, int Day) : RelativeDate(Start, End)
{
    // What was a few weeks ago is spoken of as past; "January 30" said in February is the one that just was.
    private const int PastAtMost = 45;

    public override DateOnly? On(DateOnly said, Func<string, DateOnly?> anchor)
    {
        foreach (var year in (ReadOnlySpan<int>)[said.Year, said.Year + 1])
        {
            if (CalendarDays.Day(year, Month, Day) is { } day && day >= said.AddDays(-PastAtMost))
            {
                return day;
            }
        }

        return null;
    }
}

public enum CalendarPeriod
{
    Week,
    Month,
    Quarter,
    Year,
    NamedMonth,
    NamedQuarter,
}

/// <summary><c>end of Q3</c>, <c>by the end of April</c>, <c>end of next month</c>: the last day of a period, the last Friday of a week.</summary>
/// <param name="Which">1 to 12 for a named month, 1 to 4 for a quarter, else how many periods ahead.</param>
/// <param name="Year">Null where none is said: the one that brings the end nearest behind the day it was said.</param>
public sealed record PeriodEndDate(int Start, int End, CalendarPeriod Period, int Which, int? Year) : RelativeDate(Start, End)
{
    /// <summary>The fiscal year of somebody whose first month is not said cannot be told from the calendar.</summary>
    public bool Fiscal { get; init; }

    public override DateOnly? On(DateOnly said, Func<string, DateOnly?> anchor)
    {
        if (Fiscal)
        {
            return null;
        }

        return Period switch
        {
            CalendarPeriod.Week => said.AddDays(((int)DayOfWeek.Friday - (int)said.DayOfWeek + 7) % 7).AddDays(7 * Which),
            CalendarPeriod.Month => CalendarDays.EndOfMonth(said.Year, said.Month + Which),
            CalendarPeriod.Quarter => CalendarDays.EndOfMonth(said.Year, (((said.Month - 1) / 3) + 1 + Which) * 3),
            CalendarPeriod.Year => CalendarDays.EndOfMonth(said.Year + Which, 12),
            CalendarPeriod.NamedMonth => Nearest(said, year => CalendarDays.EndOfMonth(year, Which)),
            _ => Nearest(said, year => CalendarDays.EndOfMonth(year, Which * 3)),
        };
    }

    private DateOnly? Nearest(DateOnly said, Func<int, DateOnly?> end) =>
        Year is { } year ? end(year) : end(said.Year) is { } here && here >= said ? here : end(said.Year + 1);
}

internal static class CalendarDays
{
    // Beyond any contract; it keeps every sum inside what a date can hold.
    private const decimal MostDays = 100 * 366;

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>Months beyond twelve run into the next year.</summary>
    public static DateOnly? EndOfMonth(int year, int month)
    {
        (year, month) = (year + ((month - 1) / 12), ((month - 1) % 12) + 1);
        return Day(year, month, DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month));
    }

    /// <summary>Null for hours and minutes, for parts of a unit, and for what is longer than a century.</summary>
    public static DateOnly? Add(DateOnly from, decimal number, TimeUnit unit)
    {
        var days = unit switch { TimeUnit.Week => 7, TimeUnit.Month => 31, TimeUnit.Quarter => 92, TimeUnit.Year => 366, _ => 1 } * Math.Abs(number);
        if (number != decimal.Truncate(number) || days > MostDays || from.Year is < 1900 or > 2099)
        {
            return null;
        }

        var whole = (int)number;
        return unit switch
        {
            TimeUnit.Day => from.AddDays(whole),
            TimeUnit.BusinessDay => BusinessDays.Add(from, whole),
            TimeUnit.Week => from.AddDays(7 * whole),
            TimeUnit.Month => from.AddMonths(whole),
            TimeUnit.Quarter => from.AddMonths(3 * whole),
            TimeUnit.Year => from.AddYears(whole),
            _ => null,
        };
    }
}
