using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;

namespace HandoffDrafter.Tests.Gate;

/// <summary>A rule that says whatever a test wants it to.</summary>
internal sealed class TestRule(int number, Func<GateContext, IEnumerable<Finding>> check) : Rule
{
    public override RuleDescriptor Descriptor => new(new RuleId(number), $"Test rule {number}", Level, "For a test.", Waivable) { Topic = Topic, BlocksKickoff = BlocksKickoff };

    public RuleLevel Level { get; init; } = RuleLevel.Error;

    public bool Waivable { get; init; } = true;

    public RuleTopic Topic { get; init; }

    public bool BlocksKickoff { get; init; }

    public static TestRule Of(int number, params Target[] targets) =>
        new(number, _ => targets.Select(t => Says(number, t)));

    public static Finding Says(int number, Target target, string message = "said ≠ signed") =>
        new(new RuleId(number), Severity.Error, target, message, "decide");

    public override IEnumerable<Finding> Check(GateContext context) => check(context);
}
