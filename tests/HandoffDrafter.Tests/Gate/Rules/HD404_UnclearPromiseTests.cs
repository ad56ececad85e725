using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD404_UnclearPromiseTests
{
    private static readonly UnclearPromise Rule = new();

    [Fact]
    public void Fires_while_nobody_has_decided() => Assert.Equal(
        ["error HD404: P-005 \"Sync invoices to NetSuite\": Priya Rao to Len Moor, 2026-02-11 [S3 00:05:05]: \"Sure, we sync invoices to NetSuite.\" ≠ the agreement can be read either way (users are not defined) [S1 §3]: \"The service includes the Salesforce connector.\" → Dana Wolk and Ole Berg decide before kickoff on 2026-03-16: deliver it, deliver something else, price it as a change order, or take it back and tell the customer (promise:P-005)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { Support = new Support(SupportStatus.Ambiguous) { Evidence = [Sample.Connector], Reason = "users are not defined" } })));

    [Fact]
    public void Stays_quiet_once_it_is_decided() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Decided() with { Support = new Support(SupportStatus.Ambiguous) { Evidence = [Sample.Connector], Reason = "users are not defined" } })));

    [Fact]
    public void Stays_quiet_on_other_verdicts() => Assert.Empty(Sample.Lines(
        Rule,
        Sample.Packet.With([.. Enum.GetValues<SupportStatus>().Where(s => s != SupportStatus.Ambiguous).Select(s => Sample.Promise((int)s + 1) with { Support = new Support(s) })])));

    [Fact]
    public void Boundary_a_verdict_without_a_clause_is_unclear_too() => Assert.Contains(
        "≠ the agreement does not settle it →",
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { Support = new Support(SupportStatus.Ambiguous) }))),
        StringComparison.Ordinal);
}
