using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class ExcludedPromise() : PendingPromise(SupportStatus.Excluded)
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(403), "The agreement excludes a promise", RuleLevel.Error,
        "The customer was told that they get what they signed not to get.", Waivable: false)
    {
        Topic = RuleTopic.Promise,
    };

    protected override string Agreement(GateContext context, Promise promise) =>
        promise.Support.Evidence.Count == 0 ? "the agreement excludes it" : $"the agreement excludes it {Wording.Clauses(context, promise.Support.Evidence)}";
}
