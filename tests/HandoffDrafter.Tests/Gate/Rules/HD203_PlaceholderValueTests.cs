using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD203_PlaceholderValueTests
{
    private static readonly PlaceholderValue Rule = new();

    [Theory]
    [InlineData("TBD", "TBD")]
    [InlineData("to be confirmed by Gwen", "to be confirmed")]
    [InlineData("[Customer Name]", "[Customer Name]")]
    [InlineData("August __, 2026", "__")]
    [InlineData("n/a", "n/a")]
    [InlineData("???", "???")]
    [InlineData("{{company}}", "{{company}}")]
    public void Fires_on_a_placeholder(string value, string placeholder) => Assert.Equal(
        [$"error HD203: \"Company\" is filled in, but \"{placeholder}\" is a placeholder → sales ops writes the value before kickoff on 2026-03-16, or says why it is not applicable, with a reason that somebody could check (field:company-name)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("company-name", "deal", value))));

    [Theory]
    [InlineData("Acme GmbH")]
    [InlineData("TBDynamics Ltd")]
    [InlineData("Acme [S1 §2.1]")]
    [InlineData("Gwen <gwen@acme.example>")]
    [InlineData("snake__case export")]
    [InlineData("none")]
    [InlineData("Pending Orders Inc")]
    public void Stays_quiet_on_values(string value) =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("company-name", "deal", value))));

    [Fact]
    public void Boundary_a_placeholder_is_no_reason_either() => Assert.Equal(
        ["error HD203: \"Company\" is said not to apply, but \"N/A\" is not a reason → sales ops writes the value before kickoff on 2026-03-16, or says why it is not applicable, with a reason that somebody could check (field:company-name)"],
        Sample.Lines(Rule, Sample.Packet.With(new Field("company-name", "deal") { NotApplicable = "N/A" })));

    [Fact]
    public void Boundary_what_the_profile_offers_as_an_answer_is_one()
    {
        var asked = new ProfileField("payment-status", "deal", "Payment status", FieldType.Choice) { Choices = ["received", "pending"] };
        var packet = Sample.Packet.With(Sample.Filled("payment-status", "deal", "pending"));
        Assert.Empty(Sample.Lines(Rule, packet, Sample.Profile with { Fields = [.. Sample.Profile.Fields, asked] }));
        Assert.Single(Sample.Lines(Rule, packet));
    }
}
