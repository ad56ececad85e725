using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD604_DependencyWithoutOwnerTests
{
    private static readonly DependencyWithoutOwner Rule = new();

    [Fact]
    public void Fires_on_a_dependency_that_nobody_brings() => Assert.Equal(
        ["error HD604: the delivery waits for C-002 \"Contract data as CSV\", but nobody is named who brings it → Dana Wolk asks the customer for a name before kickoff on 2026-03-16 and fills in the owner (claim:C-002)"],
        Sample.Lines(Rule, Sample.Packet.With(Dependency)));

    [Fact]
    public void Stays_quiet_with_an_owner() => Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Dependency with { Owner = "Len Moor" })));

    [Fact]
    public void Boundary_a_side_or_a_company_is_no_owner() => Assert.Single(Sample.Lines(
        Rule, Sample.Packet.With(Dependency with { Details = ValueMap<string>.Empty.With("who", "customer").With("party", "Acme GmbH") })));

    [Fact]
    public void Boundary_a_placeholder_is_no_owner() => Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Dependency with { Owner = "tbd" })));

    private static Claim Dependency => Sample.Claim(2, "dependencies", "Contract data as CSV");
}
