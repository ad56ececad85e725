using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD608_PaymentNotConfirmedTests
{
    private static readonly PaymentNotConfirmed Rule = new();

    private static readonly Profile Profile = Sample.Profile with { Triggers = [new ProfileTrigger("paid", "The payment is confirmed.", "payment-status") { Values = ["received"] }] };

    [Fact]
    public void Fires_on_a_payment_that_is_pending() => Assert.Equal(
        ["error HD608: the payment is \"pending\", but only a payment that was received counts as confirmed → sales ops asks finance for the receipt and writes \"received\" once it is there; until then no kickoff is scheduled (field:payment-status)"],
        Lines("pending"));

    [Fact]
    public void Fires_with_other_words_while_it_is_processed() =>
        Assert.Contains("the packet may be prepared, but it passes only once the payment has been received", Assert.Single(Lines("processing")), StringComparison.Ordinal);

    [Fact]
    public void Stays_quiet_once_it_was_received() => Assert.Empty(Lines("received"));

    [Fact]
    public void Boundary_a_profile_that_does_not_wait_for_payment_does_not_ask() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("payment-status", "deal", "pending"))));

    private static string[] Lines(string status) => Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("payment-status", "deal", status)), Profile);
}
