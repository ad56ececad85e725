using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;

namespace HandoffDrafter.Tests.Gate;

public class UrgencyTests
{
    private static readonly Packet Deal = Sample.Packet
        .With(Sample.Filled("executive-sponsor", "people", "Gwen Stolz, CFO"))
        .With(Sample.Filled("customer-champion", "people", "Marisol Tea, Director"));

    [Fact]
    public void What_blocks_the_kickoff_comes_first_whatever_its_severity() => Assert.Equal(
        ["claim:C-003", "field:kickoff-date", "promise:P-001"],
        Order(
            Deal.With(Promise(1)).With(Sample.Claim(3, "dependencies", "Data") with { BlocksKickoff = true }),
            TestRule.Of(401, Target.Of(new PromiseId(1))),
            new TestRule(605, _ => [TestRule.Says(605, Target.Of(new ClaimId(false, 3)))]),
            new TestRule(205, _ => [TestRule.Says(205, Target.OfField("kickoff-date"))]) { BlocksKickoff = true, Level = RuleLevel.Warning }));

    [Fact]
    public void Then_comes_what_blocks_acceptance() => Assert.Equal(
        ["packet", "promise:P-001"],
        Order(Deal.With(Promise(1)), new TestRule(401, _ => [TestRule.Says(401, Target.Of(new PromiseId(1)))]) { Level = RuleLevel.Note }, TestRule.Of(101, Target.Packet)));

    [Fact]
    public void Then_what_the_agreement_excludes_or_contradicts() => Assert.Equal(
        ["promise:P-002", "promise:P-003", "promise:P-001"],
        All(Promise(1, SupportStatus.Unsupported), Promise(2, SupportStatus.Contradicted), Promise(3, SupportStatus.Excluded)));

    [Fact]
    public void Then_who_heard_it_the_sponsor_first() => Assert.Equal(
        ["promise:P-004", "promise:P-003", "promise:P-002", "promise:P-001"],
        All(
            Promise(1) with { HeardBy = [] },
            Promise(2) with { HeardBy = ["Len Moor"] },
            Promise(3) with { HeardBy = ["Len Moor", "marisol tea"] },
            Promise(4) with { HeardBy = ["Marisol Tea", "Gwen Stolz"] }));

    [Fact]
    public void Then_the_date_that_is_due_or_else_was_said() => Assert.Equal(
        ["promise:P-003", "promise:P-002", "promise:P-001"],
        All(
            Promise(1) with { SaidOn = null },
            Promise(2) with { SaidOn = new DateOnly(2026, 1, 1), Due = new DateOnly(2026, 4, 1) },
            Promise(3) with { SaidOn = new DateOnly(2026, 2, 1) }));

    [Fact]
    public void Then_the_number_and_not_its_digits() => Assert.Equal(["promise:P-999", "promise:P-1000"], All(Promise(1000), Promise(999)));

    private static Promise Promise(int number, SupportStatus status = SupportStatus.Excluded) => Sample.Promise(number) with { Support = new Support(status) };

    private static IEnumerable<string> All(params Promise[] promises) =>
        Order(Deal.With(promises), TestRule.Of(401, [.. promises.Select(p => Target.Of(p.Id))]));

    private static IEnumerable<string> Order(Packet packet, params Rule[] rules) =>
        new HandoffGate(rules, Sample.Profile, new GateOptions()).Check(Sample.Context(packet)).Select(f => f.Target.ToString());
}
