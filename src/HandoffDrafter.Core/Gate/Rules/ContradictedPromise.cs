using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class ContradictedPromise() : PendingPromise(SupportStatus.Contradicted)
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(402), "The agreement contradicts a promise", RuleLevel.Error,
        "Promise and signature name different facts, and each side will remember its own.")
    {
        Topic = RuleTopic.Promise,
    };

    protected override string Agreement(GateContext context, Promise promise)
    {
        var differs = promise.Support.Differs is { Length: > 0 } facts ? $"{Wording.OneLine(facts, 120)}: " : string.Empty;
        return promise.Support.Evidence.Count == 0
            ? $"{differs}the agreement says otherwise"
            : $"{differs}the agreement says {Wording.Clauses(context, promise.Support.Evidence)}";
    }
}
