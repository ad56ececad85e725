using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD204_MalformedValueTests
{
    private static readonly MalformedValue Rule = new();

    [Fact]
    public void Fires_on_an_amount_without_currency() => Assert.Equal(
        ["warning HD204: \"Total price\" must be of type money, but '86400' has no currency; write it as USD 86,400 → sales ops corrects it before kickoff on 2026-03-16 (field:total-price)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("total-price", "deal", "86400"))));

    [Fact]
    public void Fires_on_an_address_that_reaches_nobody() => Assert.Equal(
        ["warning HD204: C-003 \"Len Moor\" is to be reached, but 'len at acme' is not an e-mail address; write it as name@company.com → the sales owner corrects it before kickoff on 2026-03-16 (claim:C-003)"],
        Sample.Lines(Rule, Sample.Packet.With(Person("email", "len at acme"))));

    [Fact]
    public void Stays_quiet_on_well_formed_values() => Assert.Empty(Sample.Lines(
        Rule, Sample.Packet.With(Sample.Filled("total-price", "deal", "$86,400 for contract year 1")).With(Person("email", "len@acme.example"))));

    [Fact]
    public void Boundary_a_placeholder_is_told_by_another_rule() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("total-price", "deal", "TBD"))));

    private static Claim Person(string detail, string value) =>
        Sample.Claim(3, "stakeholders", "Len Moor") with { Details = ValueMap<string>.Empty.With(detail, value) };
}
