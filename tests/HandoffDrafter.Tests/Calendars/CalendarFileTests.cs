using HandoffDrafter.Core.Calendars;

namespace HandoffDrafter.Tests.Calendars;

public sealed class CalendarFileTests
{
    [Fact]
    public void Everything_in_the_file_is_optional()
    {
        var reading = CalendarFile.Read("# nothing special here\nweekend: [saturday, sunday]\n", "calendar.yaml");

        Assert.Empty(reading.Problems);
        Assert.True(reading.Calendar!.IsBusinessDay(new DateOnly(2026, 12, 25)));
    }

    [Fact]
    public void Countries_zone_and_own_days_are_read()
    {
        var reading = CalendarFile.Read(
            """
            countries: [us, gb]
            weekend: [friday, saturday]
            time-zone: Europe/London
            holidays:
              - date: 2026-12-23
                name: Inventory
            working-days: [2026-11-11]
            """, "calendar.yaml");

        Assert.Empty(reading.Problems);
        var calendar = reading.Calendar!;
        Assert.Equal([DayOfWeek.Friday, DayOfWeek.Saturday], calendar.Weekend);
        Assert.Equal("Europe/London", calendar.Zone!.Id);
        Assert.Equal("Inventory", calendar.WhyClosed(new DateOnly(2026, 12, 23)));
        Assert.Equal("Summer bank holiday", calendar.WhyClosed(new DateOnly(2026, 8, 31)));
        Assert.Equal("Labor Day", calendar.WhyClosed(new DateOnly(2026, 9, 7)));
        Assert.True(calendar.IsBusinessDay(new DateOnly(2026, 11, 11)));
    }

    [Theory]
    [InlineData("countries: [uk]", "calendar.yaml:1:13: ", "'uk'")]
    [InlineData("weekend: [sat]", "calendar.yaml:1:11: ", "'sat' is not a day of the week")]
    [InlineData("weekend: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]", "calendar.yaml:1:", "leave at least one")]
    [InlineData("time-zone: Atlantis/Center", "calendar.yaml:1:12: ", "no time zone 'Atlantis/Center'")]
    [InlineData("holidays:\n  - date: 24.12.2026\n    name: Eve", "calendar.yaml:2:11: ", "not a date")]
    [InlineData("holidays:\n  - name: Eve", "calendar.yaml:2:5: ", "'date' is missing")]
    [InlineData("holiday: [2026-12-24]", "calendar.yaml:1:1: ", "'holiday' is not a key here; did you mean 'holidays'")]
    [InlineData("working-days: [soon]", "calendar.yaml:1:16: ", "not a date")]
    [InlineData("holidays:\n  - date: 2026-12-24\n    name: Eve\n  - date: 2026-12-24\n    name: Eve", "calendar.yaml:4:5: ", "listed twice")]
    public void What_cannot_be_understood_is_told_with_its_place(string text, string place, string message)
    {
        var reading = CalendarFile.Read(text, "calendar.yaml");

        Assert.Null(reading.Calendar);
        var problem = Assert.Single(reading.Problems).ToString();
        Assert.StartsWith(place, problem, StringComparison.Ordinal);
        Assert.Contains(message, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_list_of_holidays_that_comes_with_the_program_can_be_read() =>
        Assert.All(CountryHolidays.Ids, id => Assert.NotEmpty(CountryHolidays.Find(id)!));

    [Theory]
    [InlineData("sixth monday of may")]
    [InlineData("february 30")]
    [InlineData("easter + 0")]
    [InlineData("monday near may 25")]
    [InlineData("christmas")]
    public void A_holiday_on_no_day_is_refused(string on)
    {
        var (_, problems) = CountryHolidays.Read($"country: Nowhere\nholidays:\n  - name: Feast\n    on: {on}\n", "nowhere.yaml");

        Assert.StartsWith($"nowhere.yaml:4:9: error: '{on}' names no day", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }
}
