using HandoffDrafter.Core.Calendars;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD515_NotABusinessDayTests
{
    private static readonly NotABusinessDay Rule = new();

    [Fact]
    public void Fires_on_a_weekend() => Assert.Equal(
        ["warning HD515: the kickoff is on 2026-03-15, but that is Sunday → Dana Wolk asks the customer whether they mean that day; 2026-03-16 is the next on which people work (field:kickoff-date)"],
        Lines("2026-03-15"));

    [Fact]
    public void Fires_on_a_holiday_of_the_calendar() =>
        Assert.Contains("that is Founders' Day", Assert.Single(Lines("2026-03-17", new BusinessCalendar([DayOfWeek.Sunday]) { DaysOff = ValueMap<string>.Empty.With("2026-03-17", "Founders' Day") })), StringComparison.Ordinal);

    [Fact]
    public void Stays_quiet_on_a_working_day() => Assert.Empty(Lines("2026-03-16"));

    [Fact]
    public void Boundary_a_weekend_on_which_they_work_is_a_working_day() => Assert.Empty(Lines("2026-03-15", new BusinessCalendar([DayOfWeek.Saturday])));

    private static string[] Lines(string day, BusinessCalendar? calendar = null)
    {
        var context = Sample.Context(Sample.Packet.With(Sample.Filled("kickoff-date", "deal", day)));
        return Sample.Lines(Rule, new GateContext(context.Packet, context.Texts, context.Profile, context.AsOf) { Calendar = calendar ?? BusinessCalendar.Weekends });
    }
}
