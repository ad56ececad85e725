using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class SumDoesNotAddUp() : DocumentConflict(ConflictKind.Sum)
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(503), "A total is not the sum of its amounts", RuleLevel.Warning,
        "One of the figures is wrong, and each side will pick the one it prefers.");

    protected override string What => "the total of a table does not add up";

    protected override string Fix => "the sales owner agrees the right figure with the customer in writing";

    protected override Target TargetOf(Conflict conflict) => Target.OfField("total-price");
}
