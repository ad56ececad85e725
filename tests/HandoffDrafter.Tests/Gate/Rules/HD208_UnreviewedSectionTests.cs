using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD208_UnreviewedSectionTests
{
    private static readonly UnreviewedSection Rule = new();

    [Fact]
    public void Fires_once_for_a_section_and_names_its_lines() => Assert.Equal(
        ["error HD208: every line of success-criteria is to be reviewed, but 2 of 3 are not: C-002, C-003 → both owners read them and mark them as reviewed before kickoff on 2026-03-16 (section:success-criteria)"],
        Sample.Lines(Rule, Sample.Packet.With(Criterion(2), Criterion(3), Criterion(4) with { Review = new Reviewed("ole", Sample.At) })));

    [Fact]
    public void Stays_quiet_on_sections_that_want_no_mark() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_what_a_person_wrote_needs_no_mark() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Criterion(2) with { Status = Grounding.Human })));

    private static Claim Criterion(int number) => Sample.Claim(number, "success-criteria", "Close in five days");
}
