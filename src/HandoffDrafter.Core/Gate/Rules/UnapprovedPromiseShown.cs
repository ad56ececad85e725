using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Decisions;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UnapprovedPromiseShown : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(801), "A text for the customer holds a promise that nobody approved", RuleLevel.Error,
        "What the company writes to its customer it has promised, whatever was meant before.", Waivable: false);

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var text in context.CustomerTexts)
        {
            foreach (var promise in context.Packet.Promises)
            {
                if ((text.Holds.Contains(Target.Of(promise.Id)) || text.Words.Contains(promise.Text, StringComparison.OrdinalIgnoreCase)) && !MayBeTold(context, promise))
                {
                    yield return Report(
                        Target.Of(promise.Id),
                        $"{Wording.OneLine(text.Name, 60)} tells the customer {Wording.Name(promise)}, but it is {(promise.Removed is null ? Words.Of(promise.Decision.State).Replace('-', ' ') : "removed")}",
                        $"{Wording.Deciders(context, promise)} decide before it is sent, or it is left out of the text",
                        promise.Evidence);
                }
            }
        }
    }

    /// <summary>Approved or worded anew with every key, or supported by the agreement and reviewed where the profile asks for it.</summary>
    private static bool MayBeTold(GateContext context, Promise promise) => promise.Removed is null
        && (promise.Decision.State is DecisionState.Approved or DecisionState.Edited
            ? DecisionKeys.Missing(promise, context.Profile).Count == 0
            : promise.Decision.State == DecisionState.Pending && ReviewMarks.IsSettled(promise, context.Profile));
}
