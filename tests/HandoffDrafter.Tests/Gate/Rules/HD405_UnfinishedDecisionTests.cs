using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD405_UnfinishedDecisionTests
{
    private static readonly UnfinishedDecision Rule = new();

    [Fact]
    public void Fires_and_names_everything_that_lacks() => Assert.Equal(
        ["error HD405: P-005 \"Sync invoices to NetSuite\" is decided (approved), but it lacks the key of the implementation owner, the key of the approver and a reason → Dana Wolk, Ole Berg and an approver must complete the decision before kickoff on 2026-03-16 (promise:P-005)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with
        {
            Decision = new Decision(DecisionState.Approved) { Approvals = [new Approval(PersonRole.SalesOwner, "dana", Sample.At)] },
        })));

    [Theory]
    [InlineData(DecisionState.Approved)]
    [InlineData(DecisionState.Edited)]
    [InlineData(DecisionState.Rejected)]
    [InlineData(DecisionState.NotAPromise)]
    [InlineData(DecisionState.AskCustomer)]
    [InlineData(DecisionState.ChangeOrder)]
    public void Stays_quiet_on_a_whole_decision(DecisionState state) => Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Decided(state))));

    [Fact]
    public void Stays_quiet_while_nobody_has_decided() => Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Promise())));

    [Fact]
    public void Boundary_a_change_order_needs_an_owner_and_a_date()
    {
        var order = Sample.Decided(DecisionState.ChangeOrder);
        Assert.Contains(
            ", but it lacks an owner and a due date →",
            Assert.Single(Sample.Lines(Rule, Sample.Packet.With(order with { Decision = order.Decision with { Owner = null, Due = null } }))),
            StringComparison.Ordinal);
    }
}
