using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD801_UnapprovedPromiseShownTests
{
    private static readonly UnapprovedPromiseShown Rule = new();

    [Fact]
    public void Fires_on_a_promise_that_is_still_pending() => Assert.Equal(
        ["error HD801: welcome mail tells the customer P-005 \"Sync invoices to NetSuite\", but it is pending → Dana Wolk, Ole Berg and an approver decide before it is sent, or it is left out of the text (promise:P-005)"],
        Lines(Sample.Promise(), "We will sync invoices to NetSuite."));

    [Fact]
    public void Fires_on_one_that_was_taken_back_or_removed()
    {
        Assert.Single(Lines(Sample.Decided(), "We will sync invoices to NetSuite."));
        Assert.Contains("but it is removed", Assert.Single(Lines(Sample.Promise() with { Removed = new Removal("dana", Sample.At, "a slip") }, "Sync invoices to NetSuite")), StringComparison.Ordinal);
    }

    [Fact]
    public void Fires_on_an_item_that_the_text_words_otherwise() => Assert.Single(Lines(Sample.Promise(), "Your invoices will be there.", Target.Of(new PromiseId(5))));

    [Fact]
    public void Stays_quiet_on_an_approved_one_and_on_other_texts()
    {
        Assert.Empty(Lines(Sample.Decided(DecisionState.Approved), "We will sync invoices to NetSuite."));
        Assert.Empty(Lines(Sample.Promise(), "Welcome!"));
    }

    [Fact]
    public void Boundary_approved_without_every_key_is_not_approved()
    {
        var half = Sample.Decided(DecisionState.Approved);
        Assert.Single(Lines(half with { Decision = half.Decision with { Approvals = [half.Decision.Approvals[0]] } }, "We will sync invoices to NetSuite."));
    }

    private static string[] Lines(Promise promise, string words, params Target[] holds)
    {
        var context = Sample.Context(Sample.Packet.With(promise));
        return Sample.Lines(Rule, new GateContext(context.Packet, context.Texts, context.Profile, context.AsOf) { CustomerTexts = [new CustomerText("welcome mail", [.. holds], words)] });
    }
}
