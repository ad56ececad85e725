using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Calendars;

/// <summary>
/// Which days people work, and where their day begins. Counting leaves out the day that it starts from: one business day after a Friday is the
/// Monday, whatever the hour.
/// </summary>
public sealed class BusinessCalendar
{
    /// <summary>No holidays, Saturday and Sunday off.</summary>
    public static readonly BusinessCalendar Weekends = new([DayOfWeek.Saturday, DayOfWeek.Sunday]);

    private readonly Dictionary<int, SortedList<DateOnly, string>> _years = [];
    private readonly Lock _guard = new();

    /// <param name="weekend">Days of each week that nobody works; not all seven.</param>
    public BusinessCalendar(ValueList<DayOfWeek> weekend) =>
        Weekend = weekend.Distinct().Count() < 7 ? weekend : throw new ArgumentException("A week needs at least one day on which people work.", nameof(weekend));

    public ValueList<DayOfWeek> Weekend { get; }

    /// <summary>Where a moment is turned into a day; null where nobody said, which counts in days of UTC.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>Holidays that come every year.</summary>
    public ValueList<HolidayRule> Rules { get; init; } = [];

    /// <summary>Days off of one year, over and above the rules.</summary>
    public ValueMap<string> DaysOff { get; init; } = ValueMap<string>.Empty;

    /// <summary>Days that are worked although they are a holiday or a weekend.</summary>
    public ValueList<DateOnly> WorkingDays { get; init; } = [];

    /// <summary>The day of a moment where these people are.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone ?? TimeZoneInfo.Utc).DateTime);

    public bool IsBusinessDay(DateOnly day) => WhyClosed(day) is null;

    /// <summary>The holiday's name or the day of the week, for a sentence; null on a business day.</summary>
    public string? WhyClosed(DateOnly day)
    {
        if (WorkingDays.Contains(day))
        {
            return null;
        }

        if (DaysOff.TryGetValue(Iso(day), out var name) || Holidays(day.Year).TryGetValue(day, out name))
        {
            return name;
        }

        return IsWeekend(day) ? day.DayOfWeek.ToString() : null;
    }

    /// <summary>
    /// So many business days after the day, or before it where the number is negative. 0 gives the day itself, or the next business day where
    /// it is none.
    /// </summary>
    public DateOnly Add(DateOnly day, int businessDays)
    {
        if (businessDays == 0)
        {
            return IsBusinessDay(day) ? day : Add(day, 1);
        }

        var step = Math.Sign(businessDays);
        for (var left = Math.Abs(businessDays); left > 0;)
        {
            day = day.AddDays(step);
            left -= IsBusinessDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many business days lie after the first day, up to and including the second; negative where the second is earlier.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            count += IsBusinessDay(day) ? 1 : 0;
        }

        return count;
    }

    private bool IsWeekend(DateOnly day) => Weekend.Contains(day.DayOfWeek);

    private SortedList<DateOnly, string> Holidays(int year)
    {
        lock (_guard)
        {
            if (!_years.TryGetValue(year, out var holidays))
            {
                _years.Add(year, holidays = HolidaysOf(year));
            }

            return holidays;
        }
    }

    /// <summary>Those that keep their day come first, so that one which moves off a weekend finds the days that are still free.</summary>
    private SortedList<DateOnly, string> HolidaysOf(int year)
    {
        var holidays = new SortedList<DateOnly, string>();
        var moving = new List<(DateOnly Day, HolidayRule Rule)>();

        // New Year's Day of the next year may be kept on the last day of this one.
        for (var y = Math.Max(year - 1, DateOnly.MinValue.Year); y <= Math.Min(year + 1, DateOnly.MaxValue.Year); y++)
        {
            foreach (var rule in Rules)
            {
                if (rule.In(y) is { } day)
                {
                    if (IsWeekend(day) && rule.OnWeekend != WeekendRule.Stays)
                    {
                        moving.Add((day, rule));
                    }
                    else
                    {
                        holidays.TryAdd(day, rule.Name);
                    }
                }
            }
        }

        foreach (var (day, rule) in moving)
        {
            holidays.TryAdd(rule.OnWeekend == WeekendRule.NearestWeekday ? Nearest(day) : NextFree(day, holidays), rule.Name);
        }

        return holidays;
    }

    private DateOnly Nearest(DateOnly day)
    {
        for (var distance = 1; ; distance++)
        {
            if (!IsWeekend(day.AddDays(-distance)))
            {
                return day.AddDays(-distance);
            }

            if (!IsWeekend(day.AddDays(distance)))
            {
                return day.AddDays(distance);
            }
        }
    }

    private DateOnly NextFree(DateOnly day, SortedList<DateOnly, string> taken)
    {
        while (IsWeekend(day) || taken.ContainsKey(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
