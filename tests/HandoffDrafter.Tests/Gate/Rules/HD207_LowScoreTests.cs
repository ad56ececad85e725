using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD207_LowScoreTests
{
    private static readonly LowScore Rule = new();

    [Fact]
    public void Fires_under_the_threshold_and_names_the_parts_that_lack() => Assert.Equal(
        ["warning HD207: the profile asks for 70 of 100, but the packet reaches 40 (expectations 0) → sales ops completes the lowest part first before kickoff on 2026-03-16 (packet)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Promise())));

    [Fact]
    public void Stays_quiet_on_a_complete_packet() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_the_threshold_itself_is_enough()
    {
        var half = Sample.Packet.With(Sample.Promise(), Sample.Decided() with { Id = new PromiseId(6) });
        Assert.Empty(Sample.Lines(Rule, half, Sample.Profile with { Score = Sample.Profile.Score with { Threshold = 70 } }));
        Assert.Single(Sample.Lines(Rule, half, Sample.Profile with { Score = Sample.Profile.Score with { Threshold = 71 } }));
    }
}
