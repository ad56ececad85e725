using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD408_RetractionNotHeardTests
{
    private static readonly RetractionNotHeard Rule = new();

    [Fact]
    public void Fires_when_nothing_shows_that_it_reached_who_heard_the_promise() => Assert.Equal(
        ["error HD408: P-005 \"Sync invoices to NetSuite\": Priya Rao to Len Moor, 2026-02-11 [S3 00:05:05]: \"Sure, we sync invoices to NetSuite.\"; taken back [S3 00:07:00]: \"Forget the sandbox.\", but nothing shows that it reached Len Moor → Dana Wolk tells Len Moor before kickoff on 2026-03-16 and fills in who told whom, and when (promise:P-005)"],
        Sample.Lines(Rule, Sample.Packet.With(TakenBack)));

    [Fact]
    public void Stays_quiet_once_they_were_told() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(TakenBack with { Told = new Told("Len Moor", "Dana Wolk", Sample.AsOf) })));

    [Fact]
    public void Stays_quiet_on_promises_that_stand() => Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Promise())));

    [Fact]
    public void Boundary_what_was_no_promise_need_not_be_taken_back() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Decided(DecisionState.NotAPromise) with { Told = null, Certainty = Certainty.Retracted })));

    private static Promise TakenBack => Sample.Promise() with { Certainty = Certainty.Retracted, Retraction = [Sample.TakenBack] };
}
