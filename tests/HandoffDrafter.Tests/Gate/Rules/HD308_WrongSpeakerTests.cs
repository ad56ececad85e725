using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD308_WrongSpeakerTests
{
    private static readonly WrongSpeaker Rule = new();

    [Fact]
    public void Fires_where_somebody_else_said_it() => Assert.Equal(
        ["error HD308: P-005 \"Sync invoices to NetSuite\" is put down to Dana Wolk, but Priya Rao said it [S3 00:05:05]: \"Sure, we sync invoices to NetSuite.\" → Dana Wolk corrects who said it before kickoff on 2026-03-16 (promise:P-005)"],
        Lines("Dana Wolk"));

    [Fact]
    public void Fires_on_a_promise_of_the_customer_s()
    {
        var customer = Sample.Claim(9, "stakeholders", "Priya Rao, controller") with { Details = ValueMap<string>.Empty.With("side", "customer") };
        Assert.Contains("but Priya Rao, who said it, is the customer's →", Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Sample.Promise()).With(customer))), StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_quiet_on_the_speaker() => Assert.Empty(Lines("Priya Rao"));

    [Theory]
    [InlineData("Priya", 0)]
    [InlineData("PR", 0)]
    [InlineData("Priya Roy", 1)]
    public void Boundary_a_first_name_and_initials_are_the_same_person(string name, int findings) => Assert.Equal(findings, Lines(name).Length);

    private static string[] Lines(string madeBy) => Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { MadeBy = madeBy }));
}
