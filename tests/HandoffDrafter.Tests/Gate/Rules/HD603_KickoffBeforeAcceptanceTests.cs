using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD603_KickoffBeforeAcceptanceTests
{
    private static readonly KickoffBeforeAcceptance Rule = new();

    [Fact]
    public void Fires_once_the_kickoff_is_over_and_nobody_accepted() => Assert.Equal(
        ["warning HD603: the kickoff was on 2026-03-06, but the handoff is in review and Ole Berg has not accepted it → Ole Berg accepts or returns it today, and Dana Wolk tells the customer if the kickoff moves (field:kickoff-date)"],
        Lines("2026-03-06"));

    [Theory]
    [InlineData("2026-03-09", 1)]
    [InlineData("2026-03-10", 0)]
    public void Boundary_the_day_itself_is_late(string day, int findings) => Assert.Equal(findings, Lines(day).Length);

    [Fact]
    public void Stays_quiet_once_it_is_accepted()
    {
        Assert.Empty(Lines("2026-03-06", DealState.Accepted));
        Assert.Empty(Sample.Lines(Rule, Held("2026-03-06") with { Signatures = [new Signature(PersonRole.ImplementationOwner, "ole", Sample.At, ValueMap<Digest>.Empty)] }));
    }

    private static string[] Lines(string day, DealState state = DealState.InReview) =>
        Sample.Lines(Rule, Held(day) with { Deal = Sample.Packet.Deal with { State = state } });

    private static Packet Held(string day) => Sample.Packet.With(Sample.Filled("kickoff-date", "deal", day));
}
