using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class PaymentTermsDiffer() : DocumentConflict(ConflictKind.PaymentTerms)
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(504), "Payment terms of two documents differ", RuleLevel.Warning,
        "Finance will remind a customer who believes to be on time.");

    protected override string What => "the payment terms of two documents differ";

    protected override string Fix => "the sales owner confirms the days in writing";

    protected override Target TargetOf(Conflict conflict) => Target.OfField("payment-terms");
}
