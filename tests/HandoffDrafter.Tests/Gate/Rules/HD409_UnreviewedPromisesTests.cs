using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD409_UnreviewedPromisesTests
{
    private static readonly UnreviewedPromises Rule = new();

    [Fact]
    public void Fires_once_for_all_of_them() => Assert.Equal(
        ["error HD409: supported promises of scope, timeline are to be reviewed, but 2 are not: P-001, P-002 → both owners compare each with its clause and mark it as reviewed before kickoff on 2026-03-16 (section:promises)"],
        Sample.Lines(Rule, Sample.Packet.With(Supported(1, PromiseCategory.Scope), Supported(2, PromiseCategory.Timeline), Supported(3, PromiseCategory.Training))));

    [Fact]
    public void Stays_quiet_on_promises_that_want_a_decision_instead() => Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Promise())));

    [Fact]
    public void Boundary_a_mark_or_a_decision_is_enough() => Assert.Empty(Sample.Lines(
        Rule,
        Sample.Packet.With(
            Supported(1, PromiseCategory.Scope) with { Review = new Reviewed("ole", Sample.At) },
            Supported(2, PromiseCategory.Scope) with { Decision = new Decision(DecisionState.Approved) })));

    private static Promise Supported(int number, PromiseCategory category) =>
        Sample.Promise(number) with { Category = category, Support = new Support(SupportStatus.Supported) { Evidence = [Sample.Connector] } };
}
