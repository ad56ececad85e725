using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD411_StrongerThanSaidTests
{
    private static readonly StrongerThanSaid Rule = new();

    [Fact]
    public void Fires_where_the_hedge_got_lost() => Assert.Equal(
        ["warning HD411: approved is \"Sync invoices to NetSuite\", but it was said with a hedge: Priya Rao to Len Moor, 2026-02-11 [S3 00:05:05]: \"Sure, we sync invoices to NetSuite.\" → Dana Wolk, Ole Berg and an approver write the condition into the decision, or say in it that it no longer holds, before kickoff on 2026-03-16 (promise:P-005)"],
        Lines(Certainty.Hedged, DecisionState.Approved));

    [Fact]
    public void Fires_where_the_condition_got_lost_in_an_edit() =>
        Assert.Contains("edited is \"A CSV export instead\", but it was said on a condition:", Assert.Single(Lines(Certainty.Conditional, DecisionState.Edited)), StringComparison.Ordinal);

    [Theory]
    [InlineData(Certainty.Firm, DecisionState.Approved)]
    [InlineData(Certainty.Hedged, DecisionState.Rejected)]
    public void Stays_quiet_on_firm_words_and_on_what_is_not_approved(Certainty certainty, DecisionState state) => Assert.Empty(Lines(certainty, state));

    [Fact]
    public void Boundary_a_condition_in_the_words_is_enough() => Assert.Empty(Lines(Certainty.Conditional, DecisionState.Approved, "Sync invoices once the licence is there"));

    private static string[] Lines(Certainty certainty, DecisionState state, string text = "Sync invoices to NetSuite") =>
        Sample.Lines(Rule, Sample.Packet.With(Sample.Decided(state) with { Certainty = certainty, Text = text }));
}
