using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD306_WrongKindOfSourceTests
{
    private static readonly WrongKindOfSource Rule = new();

    [Fact]
    public void Fires_on_sold_scope_that_was_only_talked_about() => Assert.Equal(
        ["warning HD306: sold-scope says what was signed, but 1 line comes from elsewhere: C-007, such as [S3 00:05:05]: \"Sure, we sync invoices to NetSuite.\" → Dana Wolk finds the clause, or moves the line to where it belongs, before kickoff on 2026-03-16 (section:sold-scope)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Claim(7, "sold-scope", "NetSuite sync") with { Evidence = [Sample.Said] })));

    [Fact]
    public void Fires_on_a_price_from_a_call() => Assert.Contains(
        "\"Total price\" is a fact of the contract, but \"USD 90\" comes from [S3 00:05:05]",
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(new Field("total-price", "deal") { Value = "USD 90", Evidence = [Sample.Said] }))), StringComparison.Ordinal);

    [Fact]
    public void Stays_quiet_on_what_the_agreement_says() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Stays_quiet_where_there_is_no_agreement_yet() => Assert.Empty(Sample.Lines(
        Rule, Sample.Packet.With(Sample.Claim(7, "sold-scope", "NetSuite sync") with { Evidence = [Sample.Said] }) with { Deal = Sample.Packet.Deal with { Mode = DealMode.PreSignature } }));

    [Fact]
    public void Boundary_one_quote_of_the_agreement_is_enough() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Claim(7, "sold-scope", "Connector") with { Evidence = [Sample.Said, Sample.Connector] })));
}
