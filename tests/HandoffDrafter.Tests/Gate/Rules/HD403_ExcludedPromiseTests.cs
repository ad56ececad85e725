using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD403_ExcludedPromiseTests
{
    private static readonly ExcludedPromise Rule = new();

    [Fact]
    public void Fires_while_nobody_has_decided() => Assert.Equal(
        ["error HD403: P-005 \"Sync invoices to NetSuite\": Priya Rao to Len Moor, 2026-02-11 [S3 00:05:05]: \"Sure, we sync invoices to NetSuite.\" ≠ the agreement excludes it [S1 §6.1]: \"Not included: any ERP integration.\" → Dana Wolk, Ole Berg and an approver decide before kickoff on 2026-03-16: deliver it, deliver something else, price it as a change order, or take it back and tell the customer (promise:P-005)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { Support = new Support(SupportStatus.Excluded) { Evidence = [Sample.Excluded] } })));

    [Fact]
    public void Stays_quiet_once_it_is_decided() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Decided() with { Support = new Support(SupportStatus.Excluded) { Evidence = [Sample.Excluded] } })));

    [Fact]
    public void Stays_quiet_on_other_verdicts() => Assert.Empty(Sample.Lines(
        Rule,
        Sample.Packet.With([.. Enum.GetValues<SupportStatus>().Where(s => s != SupportStatus.Excluded).Select(s => Sample.Promise((int)s + 1) with { Support = new Support(s) })])));

    [Fact]
    public void Boundary_what_was_taken_back_is_not_pending_and_what_was_removed_is_not_there() => Assert.Empty(Sample.Lines(
        Rule,
        Sample.Packet.With(
            Sample.Promise() with { Certainty = Certainty.Retracted },
            Sample.Promise(6) with { Removed = new Removal("dana", Sample.At, "said by the customer, not by us") })));

    [Fact]
    public void Boundary_words_told_in_confidence_are_pointed_to_and_not_repeated() => Assert.Contains(
        "[S3 00:05:05] (told in confidence, not repeated here) ≠",
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Sample.Promise()).WithSource(Sample.S3 with { Restricted = true }))),
        StringComparison.Ordinal);

    [Fact]
    public void Boundary_before_signature_the_way_out_is_the_agreement() => Assert.Contains(
        "→ Dana Wolk, Ole Berg and an approver put it into the agreement before it is signed, or take it back and tell the customer",
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Sample.Promise()) with { Deal = Sample.Packet.Deal with { Mode = DealMode.PreSignature } })),
        StringComparison.Ordinal);
}
