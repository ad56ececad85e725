using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD414_PriceNotInAgreementTests
{
    private static readonly PriceNotInAgreement Rule = new();

    [Theory]
    [InlineData(SupportStatus.Unsupported)]
    [InlineData(SupportStatus.Ambiguous)]
    public void Fires_on_a_price_that_no_clause_gives(SupportStatus status) => Assert.Contains(
        "but no clause gives that price → finance and Dana Wolk, Ole Berg and an approver decide before the first invoice",
        Assert.Single(Lines(PromiseCategory.Pricing, status)), StringComparison.Ordinal);

    [Theory]
    [InlineData(PromiseCategory.Pricing, SupportStatus.Supported)]
    [InlineData(PromiseCategory.Scope, SupportStatus.Unsupported)]
    public void Stays_quiet_on_agreed_prices_and_other_promises(PromiseCategory category, SupportStatus status) => Assert.Empty(Lines(category, status));

    [Fact]
    public void Boundary_a_contradicted_price_is_told_by_its_clause() => Assert.Empty(Lines(PromiseCategory.Pricing, SupportStatus.Contradicted));

    private static string[] Lines(PromiseCategory category, SupportStatus status) =>
        Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { Category = category, Support = new Support(status) }));
}
