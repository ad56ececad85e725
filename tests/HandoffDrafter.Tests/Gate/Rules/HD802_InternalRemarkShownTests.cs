using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD802_InternalRemarkShownTests
{
    private static readonly InternalRemarkShown Rule = new();

    [Fact]
    public void Fires_on_a_remark_about_the_customer() => Assert.Equal(
        ["error HD802: kickoff deck goes to the customer, but it holds an internal remark of relationship → whoever sends it leaves that out, and reads the rest with the customer's eyes (claim:C-007)"],
        Lines("Remember: the controller is against it.", Sample.Claim(7, "relationship", "The controller is against it")));

    [Fact]
    public void Fires_on_what_was_told_in_confidence_in_its_own_words() => Assert.Contains(
        "it holds what was told in confidence",
        Assert.Single(Lines("We close the books in five days instead of eleven.", Sample.Claim(7, "buyer-intent", "A reason") with { Restricted = true })), StringComparison.Ordinal);

    [Fact]
    public void Fires_on_a_competitor()
    {
        var packet = Sample.Packet.With(Sample.Filled("competitors", "context", "Borealis Cloud"));
        Assert.Contains("(field:competitors)", Assert.Single(Lines(packet, "Better than Borealis Cloud.")), StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_quiet_on_what_the_customer_knows() => Assert.Empty(Lines("The Salesforce connector is set up first.", Sample.Claim(7, "relationship", "The controller is against it")));

    [Fact]
    public void Boundary_short_words_stand_there_for_other_reasons() => Assert.Empty(Lines("A risk is low.", Sample.Claim(7, "risks", "low")));

    private static string[] Lines(string words, Claim claim) => Lines(Sample.Packet.With(claim), words);

    private static string[] Lines(Packet packet, string words)
    {
        var context = Sample.Context(packet);
        return Sample.Lines(Rule, new GateContext(context.Packet, context.Texts, context.Profile, context.AsOf) { CustomerTexts = [new CustomerText("kickoff deck", [], words)] });
    }
}
