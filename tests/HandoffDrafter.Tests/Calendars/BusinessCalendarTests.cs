using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Calendars;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Calendars;

public sealed class BusinessCalendarTests
{
    [Theory]
    [InlineData("2026-05-15", 1, "2026-05-18")]
    [InlineData("2026-05-16", 1, "2026-05-18")]
    [InlineData("2026-05-15", 0, "2026-05-15")]
    [InlineData("2026-05-16", 0, "2026-05-18")]
    [InlineData("2026-05-18", -1, "2026-05-15")]
    [InlineData("2026-05-15", 5, "2026-05-22")]
    public void Business_days_are_counted_over_weekends(string from, int days, string to) =>
        Assert.Equal(Day(to), BusinessCalendar.Weekends.Add(Day(from), days));

    [Theory]
    [InlineData("2026-05-15", "2026-05-15", 0)]
    [InlineData("2026-05-15", "2026-05-18", 1)]
    [InlineData("2026-05-16", "2026-05-17", 0)]
    [InlineData("2026-05-18", "2026-05-15", -1)]
    public void Days_between_leave_out_the_first_and_take_in_the_last(string from, string to, int days) =>
        Assert.Equal(days, BusinessCalendar.Weekends.Between(Day(from), Day(to)));

    [Theory]
    [InlineData("us", "2026-07-03", "Independence Day")]
    [InlineData("us", "2027-07-05", "Independence Day")]
    [InlineData("us", "2027-12-31", "New Year's Day")]
    [InlineData("us", "2026-11-26", "Thanksgiving")]
    [InlineData("us", "2026-05-25", "Memorial Day")]
    [InlineData("us", "2027-05-31", "Memorial Day")]
    [InlineData("gb", "2027-12-27", "Christmas Day")]
    [InlineData("gb", "2027-12-28", "Boxing Day")]
    [InlineData("gb", "2022-12-26", "Boxing Day")]
    [InlineData("gb", "2022-12-27", "Christmas Day")]
    [InlineData("gb", "2026-04-03", "Good Friday")]
    [InlineData("ca", "2026-05-18", "Victoria Day")]
    [InlineData("ca", "2020-05-18", "Victoria Day")]
    [InlineData("de", "2026-05-14", "Ascension Day")]
    [InlineData("at", "2026-06-04", "Corpus Christi")]
    [InlineData("se", "2026-06-19", "Midsummer Eve")]
    [InlineData("nz", "2026-07-10", "Matariki")]
    [InlineData("dk", "2023-05-05", "Great Prayer Day")]
    [InlineData("fr", "2024-04-01", "Easter Monday")]
    [InlineData("nl", "2038-04-26", "Easter Monday")]
    public void Holidays_of_a_country_are_known_by_name(string country, string day, string name) =>
        Assert.Equal(name, Of(country).WhyClosed(Day(day)));

    [Theory]
    [InlineData("us", "2020-06-19")]
    [InlineData("us", "2026-07-06")]
    [InlineData("dk", "2024-04-26")]
    [InlineData("de", "2026-11-26")]
    [InlineData("in", "2026-12-25")]
    public void Days_that_are_no_holiday_there_or_then_are_worked(string country, string day) => Assert.True(Of(country).IsBusinessDay(Day(day)));

    [Fact]
    public void A_day_that_people_work_after_all_counts()
    {
        var calendar = new BusinessCalendar([DayOfWeek.Friday, DayOfWeek.Saturday])
        {
            DaysOff = ValueMap<string>.Empty.With("2026-12-24", "Company closed"),
            WorkingDays = [Day("2026-12-25")],
        };

        Assert.Equal("Company closed", calendar.WhyClosed(Day("2026-12-24")));
        Assert.True(calendar.IsBusinessDay(Day("2026-12-25")));
        Assert.True(calendar.IsBusinessDay(Day("2026-12-27")));
        Assert.Equal("Saturday", calendar.WhyClosed(Day("2026-12-26")));
    }

    [Fact]
    public void A_moment_is_a_day_of_the_zone_that_the_calendar_names()
    {
        var moment = new DateTimeOffset(2026, 5, 15, 2, 30, 0, TimeSpan.Zero);
        var chicago = new BusinessCalendar([DayOfWeek.Saturday, DayOfWeek.Sunday]) { Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago") };

        Assert.Equal(Day("2026-05-14"), chicago.DayOf(moment));
        Assert.Equal(Day("2026-05-15"), BusinessCalendar.Weekends.DayOf(moment));
    }

    [Fact]
    public void A_week_without_a_day_of_work_is_refused() =>
        Assert.Throws<ArgumentException>(() => new BusinessCalendar([.. Enum.GetValues<DayOfWeek>()]));

    [Fact]
    public void Counting_there_and_back_meets_itself()
    {
        var calendars = CountryHolidays.Ids.Select(Of).ToArray();
        Prop.ForAll(
            Gen.Choose(0, 40_000).Zip(Gen.Choose(1, 60)).Zip(Gen.Choose(0, calendars.Length - 1)).ToArbitrary(),
            drawn =>
            {
                var ((offset, days), which) = drawn;
                var calendar = calendars[which];
                var from = new DateOnly(1990, 1, 1).AddDays(offset);
                var to = calendar.Add(from, days);
                return calendar.IsBusinessDay(to) && calendar.Between(from, to) == days && calendar.Add(calendar.Add(from, 0), 0) == calendar.Add(from, 0);
            }).Check(Laws.Cases(200));
    }

    private static BusinessCalendar Of(string country) =>
        new([DayOfWeek.Saturday, DayOfWeek.Sunday]) { Rules = CountryHolidays.Find(country) ?? throw new InvalidOperationException(country) };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
