using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD501_PartyNamesDifferTests
{
    private static readonly PartyNamesDiffer Rule = new();

    [Fact]
    public void Fires_with_both_sides_and_the_clause_that_decides() => Assert.Equal(
        ["warning HD501: the legal names of one party differ: one against two. [S1 §3]: \"The service includes the Salesforce connector.\"; [S2 p. 1]: \"Live by the end of April.\". Which counts: [S1 §6.1]: \"Not included: any ERP integration.\" → the sales owner asks the customer which company contracts and pays, and corrects the documents, before kickoff on 2026-03-16 (field:company-name)"],
        Sample.Lines(Rule, Sample.Disagreeing(ConflictKind.PartyName, Sample.Excluded)));

    [Fact]
    public void Stays_quiet_about_other_conflicts() => Assert.Empty(Sample.Lines(Rule, Sample.Disagreeing(ConflictKind.Sum, null)));

    [Fact]
    public void Boundary_no_clause_need_decide() =>
        Assert.Contains("No clause says which counts", Assert.Single(Sample.Lines(Rule, Sample.Disagreeing(ConflictKind.PartyName, null))), StringComparison.Ordinal);
}
