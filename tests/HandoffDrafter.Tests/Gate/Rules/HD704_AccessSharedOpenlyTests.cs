using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD704_AccessSharedOpenlyTests
{
    private static readonly AccessSharedOpenly Rule = new();

    [Fact]
    public void Fires_on_a_password_that_is_to_be_mailed() => Assert.Equal(
        ["error HD704: access is to be granted to one person, but [S9]: \"I'll send you the admin login by email tonight.\" shares it openly → Ole Berg agrees another way with the customer (a named account, an invitation, a vault) before anything is sent; what was sent already is changed (source:S9)"],
        Sample.Lines(Rule, Sample.Reading(Sample.Text("I'll send you the admin login by email tonight."))));

    [Fact]
    public void Fires_on_the_way_of_an_access_need() => Assert.Contains(
        "but the way is \"password by e-mail\", which others can read", Assert.Single(Way("password by e-mail")), StringComparison.Ordinal);

    [Theory]
    [InlineData("invitation to a named account")]
    [InlineData("one-time link by e-mail")]
    [InlineData("never by e-mail")]
    public void Stays_quiet_on_a_way_between_two(string way) => Assert.Empty(Way(way));

    [Theory]
    [InlineData("Never send passwords by email.", 0)]
    [InlineData("Use the link to reset your password.", 0)]
    [InlineData("Can you text me the passcode?", 1)]
    [InlineData("What's your password for the portal?", 1)]
    public void Boundary_only_sending_or_asking_is_told(string words, int findings) => Assert.Equal(findings, Sample.Lines(Rule, Sample.Reading(Sample.Text(words))).Length);

    private static string[] Way(string way) =>
        Sample.Lines(Rule, Sample.Packet.With(Sample.Claim(7, "access", "Their org") with { Details = ValueMap<string>.Empty.With("way", way) }));
}
