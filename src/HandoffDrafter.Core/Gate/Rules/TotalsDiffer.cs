using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class TotalsDiffer() : DocumentConflict(ConflictKind.Total)
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(502), "Totals of two documents differ", RuleLevel.Warning,
        "Whoever reads the other document expects the other price.");

    protected override string What => "the totals of two documents differ";

    protected override string Fix => "the sales owner says which total was agreed and corrects the proposal or the CRM";

    protected override Target TargetOf(Conflict conflict) => Target.OfField("total-price");
}
