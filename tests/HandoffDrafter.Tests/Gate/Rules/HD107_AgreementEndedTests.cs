using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD107_AgreementEndedTests
{
    private static readonly AgreementEnded Rule = new();

    [Fact]
    public void Fires_once_the_last_day_is_over() => Assert.Equal(
        ["error HD107: the deal is to be handed over on 2026-03-09, but its agreement expired on 2026-03-08 → Dana Wolk brings the renewal or amendment that is in force, or corrects the date, before kickoff on 2026-03-16 (field:end-date)"],
        Sample.Lines(Rule, Ends("2026-03-08")));

    [Fact]
    public void Stays_quiet_while_it_runs() => Assert.Empty(Sample.Lines(Rule, Ends("2028-03-01")));

    [Fact]
    public void Stays_quiet_before_it_is_signed() =>
        Assert.Empty(Sample.Lines(Rule, Ends("2026-03-08") with { Deal = Sample.Packet.Deal with { Mode = DealMode.PreSignature } }));

    [Theory]
    [InlineData("2026-03-09")]
    [InlineData("24 months")]
    public void Boundary_the_last_day_counts_and_what_is_no_day_is_not_compared(string value) => Assert.Empty(Sample.Lines(Rule, Ends(value)));

    private static Packet Ends(string value) => Sample.Packet.With(Sample.Filled("end-date", "deal", value));
}
