using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD401_SilentPromiseTests
{
    private static readonly SilentPromise Rule = new();

    [Fact]
    public void Fires_while_nobody_has_decided() => Assert.Equal(
        ["error HD401: P-005 \"Sync invoices to NetSuite\": Priya Rao to Len Moor, 2026-02-11 [S3 00:05:05]: \"Sure, we sync invoices to NetSuite.\" ≠ the agreement is silent; searched [S1 §3]: \"The service includes the Salesforce connector.\" → Dana Wolk and Ole Berg decide before kickoff on 2026-03-16: deliver it, deliver something else, price it as a change order, or take it back and tell the customer (promise:P-005)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { Support = new Support(SupportStatus.Unsupported) { Searched = [Sample.Connector] } })));

    [Fact]
    public void Stays_quiet_once_it_is_decided() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Decided() with { Support = new Support(SupportStatus.Unsupported) { Searched = [Sample.Connector] } })));

    [Fact]
    public void Stays_quiet_on_other_verdicts() => Assert.Empty(Sample.Lines(
        Rule,
        Sample.Packet.With([.. Enum.GetValues<SupportStatus>().Where(s => s != SupportStatus.Unsupported).Select(s => Sample.Promise((int)s + 1) with { Support = new Support(s) })])));

    [Fact]
    public void Boundary_without_any_agreement_it_says_so() => Assert.Contains(
        "≠ there is no agreement to support it →",
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { Support = new Support(SupportStatus.Unsupported) }) with { Sources = [Sample.S3] })),
        StringComparison.Ordinal);
}
