using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Yaml;

namespace HandoffDrafter.Core.Calendars;

/// <summary>The calendar, or what is wrong with its file.</summary>
public sealed record CalendarReading(BusinessCalendar? Calendar, ValueList<YamlProblem> Problems);

/// <summary>Reads a workspace's <c>calendar.yaml</c>: countries whose public holidays count, the weekend, the time zone, own days off.</summary>
public static class CalendarFile
{
    public const string Name = "calendar.yaml";

    public static CalendarReading Read(string text, string file)
    {
        var problems = new YamlProblems(file);
        var calendar = YamlTree.Read(text, problems) is { } root ? Calendar(root) : null;
        return problems.Any ? new CalendarReading(null, problems.ToList()) : new CalendarReading(calendar, []);
    }

    private static BusinessCalendar Calendar(YamlMap root)
    {
        var rules = new List<HolidayRule>();
        foreach (var country in root.Scalars("countries"))
        {
            if (CountryHolidays.Find(country.Value) is { } holidays)
            {
                rules.AddRange(holidays);
            }
            else
            {
                country.Report($"there is no list of holidays for '{country.Value}'; {Suggestion.For(country.Value, CountryHolidays.Ids)}, or list the days under 'holidays'");
            }
        }

        var weekend = Weekend(root);
        var zone = Zone(root.Scalar("time-zone"));
        var off = DaysOff(root);
        var working = WorkingDays(root);
        root.Close();
        return new BusinessCalendar(weekend) { Zone = zone, Rules = rules.ToValueList(), DaysOff = off, WorkingDays = working };
    }

    private static ValueList<DayOfWeek> Weekend(YamlMap root)
    {
        if (root.List("weekend") is not { } list)
        {
            return BusinessCalendar.Weekends.Weekend;
        }

        var days = new List<DayOfWeek>();
        foreach (var scalar in root.Scalars("weekend"))
        {
            if (HolidayDayText.Weekday(scalar.Value) is not { } day)
            {
                scalar.Report($"'{scalar.Value}' is not a day of the week; write it as saturday");
            }
            else if (!days.Contains(day))
            {
                days.Add(day);
            }
        }

        if (days.Count == 7)
        {
            list.Report("every day of the week is weekend; leave at least one on which people work");
            days.Clear();
        }

        return days.ToValueList();
    }

    private static TimeZoneInfo? Zone(YamlScalar? zone)
    {
        if (zone is null)
        {
            return null;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone.Value, out var found))
        {
            return found;
        }

        zone.Report($"this machine knows no time zone '{zone.Value}'; write a name such as Europe/Dublin or America/Chicago");
        return null;
    }

    private static ValueMap<string> DaysOff(YamlMap root)
    {
        var days = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var map in root.Maps("holidays"))
        {
            var name = map.RequiredText("name");
            map.RequiredText("date");
            if (map.Date("date") is { } day && !days.TryAdd(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), name))
            {
                map.Report("the day is listed twice; keep one");
            }

            map.Close();
        }

        return new ValueMap<string>(days);
    }

    private static ValueList<DateOnly> WorkingDays(YamlMap root)
    {
        var days = new List<DateOnly>();
        foreach (var scalar in root.Scalars("working-days"))
        {
            if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                days.Add(day);
            }
            else
            {
                scalar.Report($"'{scalar.Value}' is not a date; write it as 2026-03-09");
            }
        }

        return days.ToValueList();
    }
}
