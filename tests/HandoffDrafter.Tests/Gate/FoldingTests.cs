using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;

namespace HandoffDrafter.Tests.Gate;

public class FoldingTests
{
    private static readonly Target Promise = Target.Of(new PromiseId(5));

    [Fact]
    public void What_asks_for_one_decision_is_one_finding_that_names_the_others()
    {
        var kickoff = Check(Sample.Packet.Without("kickoff-date")).Single(f => f.Target == Target.OfField("kickoff-date"));
        Assert.Equal("HD205", kickoff.Rule.ToString());
        Assert.Equal(["HD201"], kickoff.Also.Select(r => r.ToString()));
    }

    [Fact]
    public void The_higher_severity_speaks()
    {
        var finding = Assert.Single(Check(Topic(407, RuleLevel.Warning), Topic(401, RuleLevel.Error)));
        Assert.Equal("HD401", finding.Rule.ToString());
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(["HD407"], finding.Also.Select(r => r.ToString()));
    }

    [Fact]
    public void Of_equal_severity_the_more_particular_rule_speaks() =>
        Assert.Equal("HD407", Assert.Single(Check(Topic(401), Topic(407), Topic(404))).Rule.ToString());

    [Fact]
    public void Evidence_of_all_of_them_is_kept_once()
    {
        var finding = Assert.Single(Check(Topic(401, RuleLevel.Error, Sample.Said), Topic(407, RuleLevel.Error, Sample.Excluded, Sample.Said)));
        Assert.Equal([Sample.Excluded, Sample.Said], finding.Evidence);
    }

    [Fact]
    public void Different_topics_and_different_targets_stay_apart() => Assert.Equal(
        3, Check(Topic(401), new TestRule(301, _ => [TestRule.Says(301, Promise)]) { Topic = RuleTopic.Grounding }, new TestRule(402, _ => [TestRule.Says(402, Target.Packet)]) { Topic = RuleTopic.Promise }).Count);

    [Fact]
    public void Decisions_of_their_own_stay_apart() => Assert.Equal(2, Check(TestRule.Of(106, Promise, Promise)).Count);

    private static TestRule Topic(int number, RuleLevel level = RuleLevel.Error, params Evidence[] evidence) =>
        new(number, _ => [TestRule.Says(number, Promise) with { Evidence = [.. evidence] }]) { Topic = RuleTopic.Promise, Level = level };

    private static ValueList<Finding> Check(params Rule[] rules) =>
        new HandoffGate(rules, Sample.Profile, new GateOptions()).Check(Sample.Context(Sample.Packet.With(Sample.Promise())));

    private static ValueList<Finding> Check(Packet packet) => HandoffGate.For(Sample.Profile, new GateOptions()).Check(Sample.Context(packet));
}
