using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD616_RiskWithoutMitigationTests
{
    private static readonly RiskWithoutMitigation Rule = new();

    [Fact]
    public void Fires_on_a_grave_risk_without_a_plan() => Assert.Equal(
        ["warning HD616: C-007 \"The only administrator leaves\" is a high risk, but neither mitigation nor contingency is planned → Ole Berg fills in Mitigation: or Contingency: before kickoff on 2026-03-16 (claim:C-007)"],
        Lines(("severity", "high")));

    [Theory]
    [InlineData("mitigation")]
    [InlineData("contingency")]
    public void Stays_quiet_with_a_plan(string plan) => Assert.Empty(Lines(("severity", "high"), (plan, "a second one is trained")));

    [Fact]
    public void Boundary_a_placeholder_is_no_plan_and_a_small_risk_needs_none()
    {
        Assert.Single(Lines(("severity", "Critical"), ("mitigation", "TBD")));
        Assert.Empty(Lines(("severity", "low")));
    }

    private static string[] Lines(params (string Key, string Value)[] details) => Sample.Lines(Rule, Sample.Packet.With(
        Sample.Claim(7, "risks", "The only administrator leaves") with { Details = new ValueMap<string>(details.Select(d => KeyValuePair.Create(d.Key, d.Value))) }));
}
