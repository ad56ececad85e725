using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class SilentPromise() : PendingPromise(SupportStatus.Unsupported)
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(401), "The agreement is silent on a promise", RuleLevel.Error,
        "The customer was told that they get it, and nothing that was signed says so.")
    {
        Topic = RuleTopic.Promise,
    };

    protected override string Agreement(GateContext context, Promise promise) =>
        context.Agreements.Count == 0 ? "there is no agreement to support it"
        : promise.Support.Searched.Count == 0 ? "the agreement is silent"
        : $"the agreement is silent; searched {Wording.Clauses(context, promise.Support.Searched)}";
}
