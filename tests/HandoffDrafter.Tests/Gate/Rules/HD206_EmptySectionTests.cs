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
    public void Boundary_more_than_two_are_told_in_one_line()
    {
        var profile = Sample.Profile with { Sections = [.. Sample.Profile.Sections.Select(s => s.Id is "dependencies" or "access" ? s with { Required = Requirement.Yes } : s)] };
        Assert.Equal(
            ["error HD206: 3 sections are required, but have no line: Sold scope, Dependencies, Access needs → Dana Wolk adds what is known before kickoff on 2026-03-16; where there is nothing, a line that says so and how that is known (packet)"],
            Sample.Lines(Rule, Sample.Packet with { Claims = [] }, profile));
        Assert.Equal(2, Sample.Lines(Rule, Sample.Packet, profile).Length);
    }

    [Fact]
    public void Boundary_a_line_that_was_removed_does_not_fill_a_section() => Assert.Single(Sample.Lines(
        Rule, Sample.Packet with { Claims = [Sample.Claim(1, "sold-scope", "The connector") with { Removed = new Removal("dana", Sample.At, "sold apart") }] }));
}
