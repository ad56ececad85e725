using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD121_TriggerNotMetTests
{
    private static readonly TriggerNotMet Rule = new();

    private static readonly Profile Profile = Sample.Profile with { Triggers = [new ProfileTrigger("paid", "The payment is confirmed.", "company-name") { Values = ["Acme GmbH", "Acme"] }] };

    [Fact]
    public void Fires_where_the_field_says_otherwise() => Assert.Equal(
        ["error HD121: Plain asks: The payment is confirmed. But \"Company\" is \"Borealis\" → sales ops waits with the handoff until it is so and fills it in, or chooses the profile that fits (field:company-name)"],
        Lines(Sample.Packet.With(Sample.Filled("company-name", "deal", "Borealis"))));

    [Fact]
    public void Fires_where_the_field_is_missing() => Assert.Contains("But \"Company\" is missing", Assert.Single(Lines(Sample.Packet.Without("company-name"))), StringComparison.Ordinal);

    [Fact]
    public void Stays_quiet_where_it_has_happened() => Assert.Empty(Lines(Sample.Packet));

    [Fact]
    public void Stays_quiet_before_signature() =>
        Assert.Empty(Lines(Sample.Packet.Without("company-name") with { Deal = Sample.Packet.Deal with { Mode = DealMode.PreSignature } }));

    [Theory]
    [InlineData(" acme ", 0)]
    [InlineData("Acme, one day", 1)]
    public void Boundary_the_value_is_the_one_that_is_asked_for(string value, int findings) =>
        Assert.Equal(findings, Lines(Sample.Packet.With(Sample.Filled("company-name", "deal", value))).Length);

    private static string[] Lines(Packet packet) => Sample.Lines(Rule, packet, Profile);
}
