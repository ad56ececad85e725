using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD606_UnsafeAccessTests
{
    private static readonly UnsafeAccess Rule = new();

    [Fact]
    public void Fires_where_neither_person_nor_way_is_named() => Assert.Equal(
        ["error HD606: access is needed: C-002 \"Their Salesforce org\", but nobody is named who grants it, and no secure way → the implementation owner agrees with the customer's technical contact who grants it and how (a named account, an invitation, a vault; never a password by mail) before kickoff on 2026-03-16 (claim:C-002)"],
        Sample.Lines(Rule, Sample.Packet.With(Access())));

    [Fact]
    public void Stays_quiet_with_both() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Access(("grants", "Devin Oz"), ("way", "named admin account")))));

    [Theory]
    [InlineData("grants", ", but no secure way is named →")]
    [InlineData("way", ", but nobody is named who grants it →")]
    public void Boundary_one_of_the_two_is_not_enough(string detail, string told) =>
        Assert.Contains(told, Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Access((detail, "Devin Oz"))))), StringComparison.Ordinal);

    private static Claim Access(params (string Key, string Value)[] details) => Sample.Claim(2, "access", "Their Salesforce org") with
    {
        Details = new ValueMap<string>(details.Select(d => KeyValuePair.Create(d.Key, d.Value))),
    };
}
