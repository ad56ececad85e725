using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD504_PaymentTermsDifferTests
{
    private static readonly PaymentTermsDiffer Rule = new();

    [Fact]
    public void Fires_with_both_sides_and_the_clause_that_decides() => Assert.Equal(
        ["warning HD504: the payment terms of two documents differ: one against two. [S1 §3]: \"The service includes the Salesforce connector.\"; [S2 p. 1]: \"Live by the end of April.\". Which counts: [S1 §6.1]: \"Not included: any ERP integration.\" → the sales owner confirms the days in writing, before kickoff on 2026-03-16 (field:payment-terms)"],
        Sample.Lines(Rule, Sample.Disagreeing(ConflictKind.PaymentTerms, Sample.Excluded)));

    [Fact]
    public void Stays_quiet_about_other_conflicts() => Assert.Empty(Sample.Lines(Rule, Sample.Disagreeing(ConflictKind.Sum, null)));

    [Fact]
    public void Boundary_no_clause_need_decide() =>
        Assert.Contains("No clause says which counts", Assert.Single(Sample.Lines(Rule, Sample.Disagreeing(ConflictKind.PaymentTerms, null))), StringComparison.Ordinal);
}
