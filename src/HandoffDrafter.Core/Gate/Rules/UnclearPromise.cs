using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UnclearPromise() : PendingPromise(SupportStatus.Ambiguous)
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(404), "The agreement is unclear about a promise", RuleLevel.Error,
        "Words that can be read either way are read by each side in its own favour.")
    {
        Topic = RuleTopic.Promise,
    };

    protected override string Agreement(GateContext context, Promise promise)
    {
        var reason = promise.Support.Reason is { Length: > 0 } why ? $" ({Wording.OneLine(why, 160)})" : string.Empty;
        return promise.Support.Evidence.Count == 0
            ? $"the agreement does not settle it{reason}"
            : $"the agreement can be read either way{reason} {Wording.Clauses(context, promise.Support.Evidence)}";
    }
}
