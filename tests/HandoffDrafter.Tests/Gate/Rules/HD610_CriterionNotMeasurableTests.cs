using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD610_CriterionNotMeasurableTests
{
    private static readonly CriterionNotMeasurable Rule = new();

    [Fact]
    public void Fires_on_what_nobody_can_measure() => Assert.Equal(
        ["warning HD610: success is C-007 \"A smoother close\", but no figure, date or event says when it is reached → Dana Wolk asks the customer how they will tell, and fills in Measure: and Target: before kickoff on 2026-03-16 (claim:C-007)"],
        Lines("A smoother close"));

    [Theory]
    [InlineData("Month end closed in five working days")]
    [InlineData("90% of orders without a touch")]
    [InlineData("The old system is switched off")]
    [InlineData("Nobody types an order twice")]
    public void Stays_quiet_on_a_figure_or_an_event(string text) => Assert.Empty(Lines(text));

    [Fact]
    public void Boundary_a_target_beside_vague_words_is_enough() => Assert.Empty(Sample.Lines(
        Rule, Sample.Packet.With(Sample.Claim(7, "success-criteria", "A smoother close") with { Details = ValueMap<string>.Empty.With("target", "five days") })));

    private static string[] Lines(string text) => Sample.Lines(Rule, Sample.Packet.With(Sample.Claim(7, "success-criteria", text)));
}
