using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD402_ContradictedPromiseTests
{
    private static readonly ContradictedPromise Rule = new();

    [Fact]
    public void Fires_while_nobody_has_decided() => Assert.Equal(
        ["error HD402: P-005 \"Sync invoices to NetSuite\": Priya Rao to Len Moor, 2026-02-11 [S3 00:05:05]: \"Sure, we sync invoices to NetSuite.\" ≠ 24 against 12 months: the agreement says [S1 §6.1]: \"Not included: any ERP integration.\" → Dana Wolk, Ole Berg and an approver decide before kickoff on 2026-03-16: deliver it, deliver something else, price it as a change order, or take it back and tell the customer (promise:P-005)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { Support = new Support(SupportStatus.Contradicted) { Evidence = [Sample.Excluded], Differs = "24 against 12 months" } })));

    [Fact]
    public void Stays_quiet_once_it_is_decided() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Decided() with { Support = new Support(SupportStatus.Contradicted) { Evidence = [Sample.Excluded], Differs = "24 against 12 months" } })));

    [Fact]
    public void Stays_quiet_on_other_verdicts() => Assert.Empty(Sample.Lines(
        Rule,
        Sample.Packet.With([.. Enum.GetValues<SupportStatus>().Where(s => s != SupportStatus.Contradicted).Select(s => Sample.Promise((int)s + 1) with { Support = new Support(s) })])));

    [Fact]
    public void Boundary_a_hedge_and_a_provisional_verdict_are_told()
    {
        var promise = Sample.Promise() with { Certainty = Certainty.Hedged, Support = new Support(SupportStatus.Contradicted) { Provisional = true } };
        Assert.Contains(
            "NetSuite.\" (hedged) ≠ the agreement says otherwise (provisional: a document that it rests on is absent, HD106) →",
            Assert.Single(Sample.Lines(Rule, Sample.Packet.With(promise))),
            StringComparison.Ordinal);
    }
}
