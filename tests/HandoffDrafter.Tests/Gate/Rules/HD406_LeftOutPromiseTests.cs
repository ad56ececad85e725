using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;
using HandoffDrafter.Core.Gate;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD406_LeftOutPromiseTests
{
    private static readonly LeftOutPromise Rule = new();

    [Fact]
    public void Fires_when_the_words_of_a_drafted_promise_are_nowhere() => Assert.Equal(
        ["error HD406: the documents show Priya Rao to Len Moor, 2026-02-11 [S3 00:05:05]: \"Sure, we sync invoices to NetSuite.\", but no promise of the packet rests on these words → the sales owner restores it, or marks it as not a promise and says why (packet)"],
        Sample.Lines(Rule, Drafted(Sample.Packet, Sample.Promise())));

    [Fact]
    public void Fires_when_it_was_removed_without_a_reason() => Assert.Equal(
        ["error HD406: P-005 \"Sync invoices to NetSuite\": Priya Rao to Len Moor, 2026-02-11 [S3 00:05:05]: \"Sure, we sync invoices to NetSuite.\", but dana removed it without a reason → the sales owner restores it, or marks it as not a promise and says why (promise:P-005)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { Removed = new Removal("dana", Sample.At, "n/a") })));

    [Fact]
    public void Stays_quiet_when_a_promise_rests_on_the_same_words_under_another_number() =>
        Assert.Empty(Sample.Lines(Rule, Drafted(Sample.Packet.With(Sample.Promise(8) with { Text = "ERP sync" }), Sample.Promise(5))));

    [Fact]
    public void Stays_quiet_when_it_was_removed_for_a_reason() => Assert.Empty(Sample.Lines(
        Rule, Drafted(Sample.Packet.With(Sample.Promise() with { Removed = new Removal("dana", Sample.At, "the customer said this, not we") }), Sample.Promise())));

    [Fact]
    public void Boundary_overlapping_words_are_the_same_words()
    {
        var part = Sample.Quote(Sample.S3, Sample.Call, "sync invoices");
        var other = Sample.Quote(Sample.S3, Sample.Call, "We close the books");
        Assert.Empty(Sample.Lines(Rule, Drafted(Sample.Packet.With(Sample.Promise() with { Evidence = [part] }), Sample.Promise())));
        Assert.Single(Sample.Lines(Rule, Drafted(Sample.Packet.With(Sample.Promise() with { Evidence = [other] }), Sample.Promise())));
    }

    private static GateContext Drafted(Packet packet, Promise drafted)
    {
        var context = Sample.Context(packet);
        return new GateContext(packet, context.Texts, context.Profile, context.AsOf) { MachineDraft = Sample.Packet.With(drafted) };
    }
}
