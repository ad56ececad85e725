using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD503_SumDoesNotAddUpTests
{
    private static readonly SumDoesNotAddUp Rule = new();

    [Fact]
    public void Fires_with_both_sides_and_the_clause_that_decides() => Assert.Equal(
        ["warning HD503: the total of a table does not add up: one against two. [S1 §3]: \"The service includes the Salesforce connector.\"; [S2 p. 1]: \"Live by the end of April.\". Which counts: [S1 §6.1]: \"Not included: any ERP integration.\" → the sales owner agrees the right figure with the customer in writing, before kickoff on 2026-03-16 (field:total-price)"],
        Sample.Lines(Rule, Sample.Disagreeing(ConflictKind.Sum, Sample.Excluded)));

    [Fact]
    public void Stays_quiet_about_other_conflicts() => Assert.Empty(Sample.Lines(Rule, Sample.Disagreeing(ConflictKind.Total, null)));

    [Fact]
    public void Boundary_no_clause_need_decide() =>
        Assert.Contains("No clause says which counts", Assert.Single(Sample.Lines(Rule, Sample.Disagreeing(ConflictKind.Sum, null))), StringComparison.Ordinal);
}
