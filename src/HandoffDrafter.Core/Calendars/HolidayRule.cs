using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Calendars;

/// <summary>What becomes of a holiday that falls on a weekend.</summary>
public enum WeekendRule
{
    Stays,
    /// <summary>The next day that is neither weekend nor another holiday.</summary>
    NextFreeDay,
    /// <summary>A Saturday's is kept on the Friday, a Sunday's on the Monday.</summary>
    NearestWeekday,
}

/// <summary>A holiday that comes every year, or in some years.</summary>
public sealed record HolidayRule(string Name, HolidayDay Day)
{
    public WeekendRule OnWeekend { get; init; }

    /// <summary>The first year that had it.</summary>
    public int Since { get; init; }

    /// <summary>The last year that has it.</summary>
    public int Until { get; init; } = int.MaxValue;

    /// <summary>Before it moves off a weekend; null in a year that has none.</summary>
    public DateOnly? In(int year) => year < Since || year > Until ? null : Day.In(year);
}

/// <summary>How a day of the year is found.</summary>
public abstract record HolidayDay
{
    private HolidayDay()
    {
    }

    /// <summary>Null where the year has no such day.</summary>
    public abstract DateOnly? In(int year);

    /// <summary><c>december 25</c></summary>
    public sealed record Fixed(int Month, int Day) : HolidayDay
    {
        public override DateOnly? In(int year) => Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
    }

    /// <summary><c>third monday of january</c>; 5 is the last one of the month, whether the fourth or the fifth.</summary>
    public sealed record InMonth(int Number, DayOfWeek Weekday, int Month) : HolidayDay
    {
        public const int Last = 5;

        public override DateOnly? In(int year)
        {
            var first = OnOrAfter(new DateOnly(year, Month, 1), Weekday);
            var day = first.AddDays(7 * (Number - 1));
            return Number == Last && day.Month != Month ? day.AddDays(-7) : day;
        }
    }

    /// <summary><c>monday before may 25</c>, <c>friday after june 18</c>; the day named is never the answer.</summary>
    public sealed record Beside(DayOfWeek Weekday, bool After, int Month, int Day) : HolidayDay
    {
        public override DateOnly? In(int year)
        {
            var day = new DateOnly(year, Month, Day);
            return After ? OnOrAfter(day.AddDays(1), Weekday) : OnOrAfter(day.AddDays(-7), Weekday);
        }
    }

    /// <summary><c>easter + 39</c>: days from the Sunday of the western churches.</summary>
    public sealed record FromEaster(int Days) : HolidayDay
    {
        public override DateOnly? In(int year) => Easter(year).AddDays(Days);

        /// <summary>The Gregorian computus in its anonymous form (Nature, 20 April 1876).</summary>
        private static DateOnly Easter(int year)
        {
            var golden = year % 19;
            var (century, ofCentury) = Math.DivRem(year, 100);
            var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
            var moonShift = (century - ((century + 8) / 25) + 1) / 3;
            var epact = ((19 * golden) + century - leapCenturies - moonShift + 15) % 30;
            var (leaps, leapRest) = Math.DivRem(ofCentury, 4);
            var toSunday = (32 + (2 * centuryRest) + (2 * leaps) - epact - leapRest) % 7;
            var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
            var (month, day) = Math.DivRem(epact + toSunday - (7 * late) + 114, 31);
            return new DateOnly(year, month, day + 1);
        }
    }

    /// <summary>Days that follow no rule that a calendar of ours could hold, such as those of a moon calendar; one a year.</summary>
    public sealed record Listed(ValueList<DateOnly> Days) : HolidayDay
    {
        public override DateOnly? In(int year)
        {
            foreach (var day in Days)
            {
                if (day.Year == year)
                {
                    return day;
                }
            }

            return null;
        }
    }

    private static DateOnly OnOrAfter(DateOnly day, DayOfWeek weekday) => day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);
}
