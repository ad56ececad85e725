using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class OpenFollowUp : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(410), "A question to the customer or a change order is still open", RuleLevel.Warning,
        "Asking is not deciding: until there is an answer the promise stands.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Promises)
        {
            if (promise.Decision is { State: DecisionState.AskCustomer or DecisionState.ChangeOrder } decision)
            {
                var late = decision.Due < context.AsOf ? $", overdue on {Wording.Day(context.AsOf)}" : string.Empty;
                var due = decision.Due is { } day ? $"due {Wording.Day(day)}{late}" : "no date set";
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)} waits for {(decision.State == DecisionState.AskCustomer ? "the customer's answer" : "a change order")}, but it is not closed ({due})",
                    $"{(decision.Owner is { Length: > 0 } owner ? Wording.OneLine(owner, 60) : "its owner")} gets the answer and decides: approve, edit or reject");
            }
        }
    }
}
