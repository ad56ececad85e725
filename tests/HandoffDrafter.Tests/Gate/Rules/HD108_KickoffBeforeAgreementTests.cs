using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD108_KickoffBeforeAgreementTests
{
    private static readonly KickoffBeforeAgreement Rule = new();

    [Fact]
    public void Fires_on_a_kickoff_before_the_agreement_takes_effect() => Assert.Equal(
        ["error HD108: the kickoff is on 2026-03-16, but \"effective-date\" is 2026-04-01 → Dana Wolk moves the kickoff with the customer, or corrects the date that is wrong (field:kickoff-date)"],
        Sample.Lines(Rule, With("effective-date", "2026-04-01")));

    [Fact]
    public void Fires_on_a_kickoff_before_the_signature() =>
        Assert.Contains("but \"signed-date\" is 2026-03-17", Assert.Single(Sample.Lines(Rule, With("signed-date", "2026-03-17"))), StringComparison.Ordinal);

    [Fact]
    public void Stays_quiet_on_a_kickoff_after_both() => Assert.Empty(Sample.Lines(Rule, With("effective-date", "2026-03-02")));

    [Fact]
    public void Boundary_the_same_day_will_do() => Assert.Empty(Sample.Lines(Rule, With("signed-date", "2026-03-16")));

    private static Packet With(string field, string day) => Sample.Packet.With(Sample.Filled(field, "deal", day));
}
