using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD206_EmptySectionTests
{
    private static readonly EmptySection Rule = new();

    [Fact]
    public void Fires_on_a_required_section_without_a_line() => Assert.Equal(
        ["error HD206: \"Sold scope\" is required, but it has no line → the sales owner adds what is known before kickoff on 2026-03-16; where there is nothing, a line that says so and how that is known (section:sold-scope)"],
        Sample.Lines(Rule, Sample.Packet with { Claims = [] }));

    [Fact]
    public void Stays_quiet_on_sections_that_are_not_required() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_a_line_that_was_removed_does_not_fill_a_section() => Assert.Single(Sample.Lines(
        Rule, Sample.Packet with { Claims = [Sample.Claim(1, "sold-scope", "The connector") with { Removed = new Removal("dana", Sample.At, "sold apart") }] }));
}
