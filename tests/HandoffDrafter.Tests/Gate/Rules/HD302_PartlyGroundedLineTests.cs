using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD302_PartlyGroundedLineTests
{
    private static readonly PartlyGroundedLine Rule = new();

    [Fact]
    public void Fires_on_a_line_with_a_fact_beyond_its_quote() => Assert.Equal(
        ["error HD302: C-002 \"Books closed in five days by June\" is stated, but only a part of it is in [S3 00:06:10]: \"We close the books in five days instead of eleven.\" → the sales owner cuts it to what was said, or marks it as reviewed and so stands by the rest, before kickoff on 2026-03-16 (claim:C-002)"],
        Sample.Lines(Rule, Sample.Packet.With(Partly)));

    [Fact]
    public void Stays_quiet_on_grounded_lines() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_a_reviewed_line_has_somebody_who_stands_by_it() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Partly with { Review = new Reviewed("ole", Sample.At) })));

    private static Claim Partly => Sample.Claim(2, "sold-scope", "Books closed in five days by June") with { Status = Grounding.Partly };
}
