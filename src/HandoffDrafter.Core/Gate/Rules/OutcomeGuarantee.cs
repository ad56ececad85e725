using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class OutcomeGuarantee : Rule
{
    private static readonly Lexicon Signs = Lexicon.Load("guarantees");

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(413), "A result is guaranteed", RuleLevel.Warning,
        "A result depends on both sides; who guarantees it has promised the customer's part as well.")
    {
        Topic = RuleTopic.Promise,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Promises.Where(OpenPromise.Is))
        {
            if (Signs.AnyIn(Phrases.Plain(OpenPromise.Words(promise))))
            {
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)}: {Wording.Said(context, promise)}; that guarantees a result, but what follows if it is missed is not said",
                    $"{Wording.Deciders(context, promise)} decide {Wording.BeforeKickoff(context)} whether it is an aim or a guarantee, how it is measured and what is owed if it is missed",
                    promise.Evidence);
            }
        }
    }
}
