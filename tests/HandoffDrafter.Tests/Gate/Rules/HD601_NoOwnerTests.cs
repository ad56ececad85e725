using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD601_NoOwnerTests
{
    private static readonly NoOwner Rule = new();

    [Fact]
    public void Fires_for_each_side_that_nobody_answers_for() => Assert.Equal(
        [
            "error HD601: \"Sales owner\" answers for the giving side, but nobody is named → sales ops names the person who sold before kickoff on 2026-03-16 (field:sales-owner)",
            "error HD601: \"Implementation owner\" answers for the receiving side, but nobody is named → the delivery manager names the person who delivers before kickoff on 2026-03-16 (field:implementation-owner)",
        ],
        Sample.Lines(Rule, Sample.Packet.Without("sales-owner").Without("implementation-owner")));

    [Fact]
    public void Stays_quiet_with_two_names() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_a_placeholder_names_nobody() =>
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("implementation-owner", "people", "TBD"))));
}
