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

    [Fact]
    public void Many_are_one_call_and_one_finding_but_what_blocks_the_kickoff_stands_alone() => Assert.Equal(
        [
            "error HD604: the delivery waits for C-004 \"Thing 4\", but nobody is named who brings it → Dana Wolk asks the customer for a name before kickoff on 2026-03-16 and fills in the owner (claim:C-004)",
            "error HD604: the delivery waits for 4 things, but nobody is named who brings them: C-002 \"Thing 2\", C-003 \"Thing 3\", C-005 \"Thing 5\"; C-006 → Dana Wolk goes through them with the customer's project lead in one call before kickoff on 2026-03-16 and fills in an owner for each (section:dependencies)",
        ],
        Sample.Lines(Rule, Sample.Packet.With([.. Enumerable.Range(2, 5).Select(n => Sample.Claim(n, "dependencies", $"Thing {n}") with { BlocksKickoff = n == 4 })])));

    private static Claim Dependency => Sample.Claim(2, "dependencies", "Contract data as CSV");
}
