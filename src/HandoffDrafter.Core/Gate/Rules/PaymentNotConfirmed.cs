using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Life;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class PaymentNotConfirmed : Rule
{
    private const string Status = "payment-status";

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(608), "The payment is not confirmed", RuleLevel.Error,
        "A payment that is being processed has been started by the customer, and has not arrived.")
    {
        Topic = RuleTopic.Value,
        BlocksKickoff = true,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var trigger = DealLife.Awaited(context.Packet, context.Profile).FirstOrDefault(t => t.Field == Status && t.Values.Count > 0);
        if (trigger is null || context.Field(Status)?.Value is not { } value)
        {
            yield break;
        }

        yield return Report(
            Target.OfField(Status),
            value.StartsWith("processing", StringComparison.OrdinalIgnoreCase)
                ? "the payment is being processed, so that the packet may be prepared, but it passes only once the payment has been received"
                : $"the payment is \"{Wording.OneLine(value, 60)}\", but only a payment that was received counts as confirmed",
            $"sales ops asks finance for the receipt and writes \"{trigger.Values[0]}\" once it is there; until then no kickoff is scheduled",
            context.Field(Status)!.Evidence);
    }
}
