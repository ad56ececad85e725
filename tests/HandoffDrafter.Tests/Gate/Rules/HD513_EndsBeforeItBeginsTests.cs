using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD513_EndsBeforeItBeginsTests
{
    private static readonly EndsBeforeItBegins Rule = new();

    [Fact]
    public void Fires_on_an_end_before_the_start() => Assert.Equal(
        ["error HD513: \"effective-date\" is 2026-03-02, but \"end-date\" is 2026-03-01 → sales ops corrects the one that is wrong before kickoff on 2026-03-16 (field:end-date)"],
        Lines("2026-03-01"));

    [Fact]
    public void Stays_quiet_on_a_term() => Assert.Empty(Lines("2027-03-01"));

    [Fact]
    public void Boundary_one_day_is_a_term() => Assert.Empty(Lines("2026-03-02"));

    private static string[] Lines(string end) =>
        Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("effective-date", "deal", "2026-03-02")).With(Sample.Filled("end-date", "deal", end)));
}
