using System.Globalization;
using System.Reflection;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Yaml;

namespace HandoffDrafter.Core.Calendars;

/// <summary>
/// The public holidays of whole countries, one file each beside this one. Those of a state, a canton or a trade belong into the
/// workspace's own calendar.
/// </summary>
public static class CountryHolidays
{
    private const string Prefix = "calendars/";
    private const string Extension = ".yaml";

    /// <summary>In ordinal order; two letters as in ISO 3166, lower case.</summary>
    public static ValueList<string> Ids { get; } = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Extension.Length])
        .Order(StringComparer.Ordinal)
        .ToValueList();

    /// <summary>Null where there is no such file.</summary>
    public static ValueList<HolidayRule>? Find(string country)
    {
        var file = Prefix + country + Extension;
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(file);
        if (resource is null)
        {
            return null;
        }

        using var reader = new StreamReader(resource);
        var (rules, problems) = Read(reader.ReadToEnd(), file);
        return problems.Count == 0 ? rules : throw new InvalidOperationException($"A calendar that the program brought with it is broken: {problems[0]}");
    }

    internal static (ValueList<HolidayRule> Rules, ValueList<YamlProblem> Problems) Read(string text, string file)
    {
        var problems = new YamlProblems(file);
        var rules = new List<HolidayRule>();
        if (YamlTree.Read(text, problems) is { } root)
        {
            root.RequiredText("country");
            foreach (var map in root.Maps("holidays"))
            {
                if (Rule(map) is { } rule)
                {
                    rules.Add(rule);
                }
            }

            root.Close();
        }

        return (rules.ToValueList(), problems.ToList());
    }

    private static HolidayRule? Rule(YamlMap map)
    {
        var name = map.RequiredText("name");
        var day = map.Find("dates") is null ? On(map) : Listed(map);
        var rule = day is null ? null : new HolidayRule(name, day)
        {
            OnWeekend = map.Word<WeekendRule>("on-weekend") ?? WeekendRule.Stays,
            Since = map.Number("since", 1900, 2200) ?? 0,
            Until = map.Number("until", 1900, 2200) ?? int.MaxValue,
        };
        map.Close();
        return rule;
    }

    private static HolidayDay? On(YamlMap map)
    {
        var text = map.RequiredText("on");
        var day = HolidayDayText.Parse(text);
        if (day is null && text.Length > 0)
        {
            map.Find("on")!.Report($"'{text}' names no day; write it as {HolidayDayText.Forms}");
        }

        return day;
    }

    private static HolidayDay.Listed Listed(YamlMap map)
    {
        var days = new List<DateOnly>();
        foreach (var scalar in map.Scalars("dates"))
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

        return new HolidayDay.Listed(days.ToValueList());
    }
}
