using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD205_NoKickoffDateTests
{
    private static readonly NoKickoffDate Rule = new();

    [Fact]
    public void Fires_when_no_day_is_set() => Assert.Equal(
        ["error HD205: a kickoff is to be held, but no document names a day → the sales owner agrees the day with the customer's scheduling contact and writes it as 2026-03-09 (field:kickoff-date)"],
        Sample.Lines(Rule, Sample.Packet.Without("kickoff-date")));

    [Fact]
    public void Stays_quiet_with_a_day() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_a_week_is_not_a_day() => Assert.Equal(
        ["error HD205: a kickoff is to be held, but \"week of 2026-03-09\" names no day → the sales owner agrees the day with the customer's scheduling contact and writes it as 2026-03-09 (field:kickoff-date)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("kickoff-date", "deal", "week of 2026-03-09"))));

    [Fact]
    public void Boundary_a_profile_may_have_no_kickoff() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.Without("kickoff-date"), Sample.Profile with { Fields = [] }));
}
