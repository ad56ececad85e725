using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD512_OutsideTermTests
{
    private static readonly OutsideTerm Rule = new();

    [Theory]
    [InlineData("2026-03-01", "the agreement starts on 2026-03-02")]
    [InlineData("2027-03-02", "the agreement ends on 2027-03-01")]
    public void Fires_on_a_milestone_outside(string day, string told) => Assert.Equal(
        [$"warning HD512: C-007 \"Go-live\" is due on {day}, but {told} → Dana Wolk corrects the date, or has the term changed in writing, before kickoff on 2026-03-16 (claim:C-007)"],
        Lines(day));

    [Fact]
    public void Stays_quiet_within() => Assert.Empty(Lines("2026-05-01"));

    [Fact]
    public void Stays_quiet_on_a_milestone_without_a_day() => Assert.Empty(Lines("Week 5"));

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2027-03-01")]
    public void Boundary_first_and_last_day_belong_to_the_term(string day) => Assert.Empty(Lines(day));

    private static string[] Lines(string day) => Sample.Lines(
        Rule,
        Sample.Packet.With(Sample.Filled("effective-date", "deal", "2026-03-02")).With(Sample.Filled("end-date", "deal", "2027-03-01"))
            .With(Sample.Claim(7, "milestones", "Go-live") with { Details = ValueMap<string>.Empty.With("date", day) }));
}
