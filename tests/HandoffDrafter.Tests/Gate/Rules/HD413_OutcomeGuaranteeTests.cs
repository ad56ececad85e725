using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD413_OutcomeGuaranteeTests
{
    private static readonly OutcomeGuarantee Rule = new();

    [Theory]
    [InlineData("We guarantee a third fewer calls")]
    [InlineData("There is no downtime during the move")]
    public void Fires_on_a_result_that_is_promised(string text) =>
        Assert.Contains("; that guarantees a result, but what follows if it is missed is not said → Dana Wolk, Ole Berg and an approver decide", Assert.Single(Lines(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("We will set up the reports")]
    [InlineData("We aim at a third fewer calls")]
    public void Stays_quiet_on_work_and_aims(string text) => Assert.Empty(Lines(text));

    [Fact]
    public void Boundary_what_was_taken_back_guarantees_nothing() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { Text = "We guarantee it", Certainty = Certainty.Retracted })));

    private static string[] Lines(string text) => Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { Text = text }));
}
