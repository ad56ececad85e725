using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;

namespace HandoffDrafter.Tests.Gate;

public class HandoffGateTests
{
    [Fact]
    public void A_packet_in_order_has_no_finding() => Assert.Empty(Check(Sample.Packet, HandoffGate.For(Sample.Profile, new GateOptions())));

    [Fact]
    public void A_rule_that_throws_is_itself_a_finding_and_hides_no_other()
    {
        var broken = new TestRule(401, _ => throw new InvalidOperationException("no such\nclause"));
        Assert.Equal(
            [
                "error HD402: said ≠ signed → decide (packet)",
                "error HD099: HD401 (Test rule 401) failed with InvalidOperationException: no such clause → send this line and the packet's digest to whoever maintains the installation; the findings of the other rules are complete (packet)",
            ],
            Lines(Check(Sample.Packet, Of(broken, TestRule.Of(402, Target.Packet)))).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void What_a_rule_said_before_it_failed_is_kept() => Assert.Equal(
        ["HD401", "HD099"],
        Check(Sample.Packet.With(Sample.Promise()), Of(new TestRule(401, SayAndFail))).Select(f => f.Rule.ToString()));

    [Fact]
    public void A_finding_about_something_that_is_not_in_the_packet_is_refused() => Assert.Equal(
        ["error HD099: HD401 (Test rule 401) spoke of promise:P-077, which is not in the packet: said ≠ signed → send this line and the packet's digest to whoever maintains the installation; the findings of the other rules are complete (packet)"],
        Lines(Check(Sample.Packet, Of(TestRule.Of(401, Target.Of(new PromiseId(77)))))));

    [Fact]
    public void A_rule_may_not_speak_in_another_s_name() => Assert.StartsWith(
        "error HD099: HD401 (Test rule 401) spoke in the name of HD402 →",
        Assert.Single(Lines(Check(Sample.Packet, Of(new TestRule(401, _ => [TestRule.Says(402, Target.Packet)]))))),
        StringComparison.Ordinal);

    [Fact]
    public void The_installation_s_severity_wins_over_the_profile_s_and_that_over_the_rule_s()
    {
        Rule[] rules = [TestRule.Of(401, Target.Packet)];
        var profile = Sample.Profile with { Rules = Level(RuleLevel.Warning) };

        Assert.Equal(Severity.Error, Check(Sample.Packet, new HandoffGate(rules, Sample.Profile, new GateOptions())).Single().Severity);
        Assert.Equal(Severity.Warning, Check(Sample.Packet, new HandoffGate(rules, profile, new GateOptions())).Single().Severity);
        Assert.Equal(Severity.Note, Check(Sample.Packet, new HandoffGate(rules, profile, new GateOptions { Rules = Level(RuleLevel.Note) })).Single().Severity);
        Assert.Empty(Check(Sample.Packet, new HandoffGate(rules, profile, new GateOptions { Rules = Level(RuleLevel.Off) })));
    }

    [Fact]
    public void What_cannot_be_waived_cannot_be_switched_off_either()
    {
        Rule[] rules = [new TestRule(401, _ => []) { Waivable = false }];
        var broken = Assert.Throws<ArgumentException>(() => new HandoffGate(rules, Sample.Profile, new GateOptions { Rules = Level(RuleLevel.Warning) }));
        Assert.Equal("HD401 may not be set to warning: what it guards cannot be switched off.", broken.Message);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Findings_are_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Lines(Check(Troubled));
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, Lines(Check(Troubled)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Findings_are_the_same_whatever_order_the_rules_are_listed_in() => Assert.Equal(
        Check(Troubled),
        Check(Troubled, new HandoffGate([.. RuleCatalogue.Rules.Reverse()], Sample.Profile, new GateOptions())));

    [Fact]
    public void Findings_about_items_are_the_same_whatever_order_the_items_are_in()
    {
        var turned = Troubled with
        {
            Claims = [.. Troubled.Claims.Reverse()],
            Promises = [.. Troubled.Promises.Reverse()],
            Fields = [.. Troubled.Fields.Reverse()],
            Sources = [.. Troubled.Sources.Reverse()],
        };
        Assert.Equal(Check(Troubled).Select(f => (f.Rule, f.Target, f.Severity)), Check(turned).Select(f => (f.Rule, f.Target, f.Severity)));
    }

    /// <summary>A packet in which most rules have something to say.</summary>
    private static Packet Troubled { get; } = Sample.Packet.Without("company-name")
        .With(Sample.Filled("kickoff-date", "deal", "soon"))
        .With(Sample.Promise(), Sample.Promise(6) with { Support = new Support(SupportStatus.Unsupported) }, Sample.Decided() with { Id = new PromiseId(7), Told = null })
        .With(
            Sample.Claim(2, "dependencies", "Data"), Sample.Claim(3, "access", "Org"), Sample.Claim(4, "success-criteria", "Five days"),
            Sample.Claim(5, "open-questions", "One or three?"), Sample.Claim(6, "sold-scope", "More") with { Status = Grounding.Partly })
        .WithSource(Sample.S1 with { Signed = null, Relations = [new SourceRelation(RelationKind.Incorporates, "MSA")] });

    private static IEnumerable<Finding> SayAndFail(GateContext context)
    {
        yield return TestRule.Says(401, Target.Of(new PromiseId(5)));
        throw new InvalidOperationException("no more");
    }

    private static ValueMap<RuleLevel> Level(RuleLevel level) => ValueMap<RuleLevel>.Empty.With("HD401", level);

    private static HandoffGate Of(params Rule[] rules) => new(rules, Sample.Profile, new GateOptions());

    private static ValueList<Finding> Check(Packet packet, HandoffGate? gate = null) =>
        (gate ?? HandoffGate.For(Sample.Profile, new GateOptions())).Check(Sample.Context(packet));

    private static string[] Lines(IEnumerable<Finding> findings) => [.. findings.Select(FindingsText.Line)];
}
