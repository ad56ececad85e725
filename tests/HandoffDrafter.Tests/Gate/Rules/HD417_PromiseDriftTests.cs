using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD417_PromiseDriftTests
{
    private static readonly PromiseDrift Rule = new();

    [Fact]
    public void Fires_on_a_promise_that_was_said_in_two_ways() => Assert.Equal(
        ["warning HD417: P-005 \"Sync invoices to NetSuite\": Priya Rao to Len Moor, 2026-02-11 [S3 00:05:05]: \"Sure, we sync invoices to NetSuite.\", but it was also said as [S3 00:07:00]: \"Forget the sandbox.\" → Dana Wolk asks what the customer counts on, and Dana Wolk, Ole Berg and an approver decide on that before kickoff on 2026-03-16 (promise:P-005)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { Drift = [Sample.TakenBack] })));

    [Fact]
    public void Stays_quiet_on_one_that_was_always_said_alike() => Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Promise())));

    [Fact]
    public void Boundary_a_decision_settles_which_of_them_counts() => Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Decided() with { Drift = [Sample.TakenBack] })));
}
