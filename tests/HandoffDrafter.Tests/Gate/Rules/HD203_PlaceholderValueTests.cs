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
        [$"error HD203: \"Company\" is filled in ≠ \"{placeholder}\" is a placeholder → sales ops writes the value before kickoff on 2026-03-16, or: not applicable: and a reason that somebody could check (field:company-name)"],
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
        ["error HD203: \"Company\" is said not to apply ≠ \"N/A\" is not a reason → sales ops writes the value before kickoff on 2026-03-16, or: not applicable: and a reason that somebody could check (field:company-name)"],
        Sample.Lines(Rule, Sample.Packet.With(new Field("company-name", "deal") { NotApplicable = "N/A" })));
}
