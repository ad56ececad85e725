using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD407_CustomerNotToldTests
{
    private static readonly CustomerNotTold Rule = new();

    [Fact]
    public void Fires_on_a_decision_that_the_customer_does_not_know_of() => Assert.Equal(
        ["error HD407: P-005 \"Sync invoices to NetSuite\" is decided (rejected), but nobody is shown to have told Len Moor → Dana Wolk tells Len Moor before kickoff on 2026-03-16 and fills in who told whom, and when (promise:P-005)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Decided() with { Told = null })));

    [Fact]
    public void Stays_quiet_once_they_were_told() => Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Decided())));

    [Fact]
    public void Stays_quiet_on_what_was_no_promise() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Decided(DecisionState.NotAPromise) with { Told = null })));

    [Fact]
    public void Boundary_who_gets_what_they_signed_for_need_not_be_told_so()
    {
        var approved = Sample.Decided(DecisionState.Approved) with { Told = null };
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(approved)));
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(approved with { Support = new Support(SupportStatus.Supported) })));
    }

    [Fact]
    public void Stays_quiet_while_a_key_is_missing()
    {
        var half = Sample.Decided(DecisionState.Approved) with { Told = null };
        half = half with { Decision = half.Decision with { Approvals = [] } };
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(half)));
    }
}
