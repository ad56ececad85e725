using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD410_OpenFollowUpTests
{
    private static readonly OpenFollowUp Rule = new();

    [Fact]
    public void Fires_until_there_is_an_answer() => Assert.Equal(
        ["warning HD410: P-005 \"Sync invoices to NetSuite\" waits for the customer's answer, but it is not closed (due 2026-03-20) → Dana Wolk gets the answer and decides: approve, edit or reject (promise:P-005)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Decided(DecisionState.AskCustomer))));

    [Fact]
    public void Stays_quiet_on_decisions_that_close_the_matter() => Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Decided())));

    [Theory]
    [InlineData("2026-03-08", "(due 2026-03-08, overdue on 2026-03-09)")]
    [InlineData("2026-03-09", "(due 2026-03-09)")]
    public void Boundary_it_is_overdue_on_the_day_after(string due, string told)
    {
        var order = Sample.Decided(DecisionState.ChangeOrder);
        var packet = Sample.Packet.With(order with { Decision = order.Decision with { Due = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture) } });
        Assert.Contains($"waits for a change order, but it is not closed {told} →", Assert.Single(Sample.Lines(Rule, packet)), StringComparison.Ordinal);
    }
}
