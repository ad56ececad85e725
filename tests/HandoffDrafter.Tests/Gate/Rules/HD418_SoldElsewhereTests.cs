using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD418_SoldElsewhereTests
{
    private static readonly SoldElsewhere Rule = new();

    [Fact]
    public void Fires_on_a_promise_of_another_statement_of_work() => Assert.Contains(
        "; that speaks of SOW-002, but this handoff is for SOW-003 → Dana Wolk says under which of them it is delivered and paid",
        Assert.Single(Lines("The archive comes with SOW-002")), StringComparison.Ordinal);

    [Fact]
    public void Fires_on_what_the_verdict_says() => Assert.Single(Sample.Lines(
        Rule, Numbered.With(Sample.Promise() with { Support = new Support(SupportStatus.Ambiguous) { Reason = "sold under SOW 002, not this one" } })));

    [Fact]
    public void Stays_quiet_on_this_one() => Assert.Empty(Lines("The archive comes with SOW-003"));

    [Fact]
    public void Stays_quiet_where_no_number_is_named() => Assert.Empty(Lines("The archive comes with the next SOW, and we sow two ideas"));

    [Fact]
    public void Boundary_the_same_number_with_other_noughts_is_the_same() => Assert.Empty(Lines("The archive comes with SOW 3"));

    private static readonly Packet Numbered = Sample.Packet.With(Sample.Filled("contract-number", "deal", "SOW-003"));

    private static string[] Lines(string text) => Sample.Lines(Rule, Numbered.With(Sample.Promise() with { Text = text }));
}
