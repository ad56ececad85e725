using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class PriceNotInAgreement : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(414), "A price or discount is not in the agreement", RuleLevel.Warning,
        "The first invoice will show the price that was signed, and the customer will hold up the one that was said.")
    {
        Topic = RuleTopic.Promise,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Promises)
        {
            if (OpenPromise.Is(promise) && promise.Category == PromiseCategory.Pricing && promise.Support.Status is SupportStatus.Unsupported or SupportStatus.Ambiguous)
            {
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)}: {Wording.Said(context, promise)}, but no clause gives that price",
                    $"finance and {Wording.Deciders(context, promise)} decide before the first invoice: honour it and correct the order, or take it back and tell the customer",
                    [.. promise.Evidence, .. promise.Support.Searched]);
            }
        }
    }
}
