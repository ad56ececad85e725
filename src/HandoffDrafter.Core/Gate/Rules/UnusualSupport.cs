using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UnusualSupport : Rule
{
    private static readonly Lexicon Signs = Lexicon.Load("unusual-support");

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(412), "Support out of the ordinary is expected", RuleLevel.Warning,
        "Cover around the clock, a person by name, an answer within the hour: somebody has to be hired for each of them.")
    {
        Topic = RuleTopic.Promise,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Promises.Where(p => OpenPromise.Is(p) && p.Category is PromiseCategory.Support or PromiseCategory.Staffing or PromiseCategory.Performance))
        {
            if (Signs.NameIn(Phrases.Plain(OpenPromise.Words(promise))) is { } what)
            {
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)}: {Wording.Said(context, promise)}; that is {what}, but who pays for it is not said",
                    $"whoever runs support confirms that they can staff it, then {Wording.Deciders(context, promise)} decide {Wording.BeforeKickoff(context)}",
                    promise.Evidence);
            }
        }

        foreach (var claim in context.ClaimsOf("expectations").Where(c => !ReviewMarks.Has(c)))
        {
            if (Signs.NameIn(Phrases.Plain(claim.Text)) is { } what)
            {
                yield return Report(
                    Target.Of(claim.Id),
                    $"the customer expects {Wording.Name(claim)}; that is {what}, but nobody has reviewed it",
                    $"whoever runs support says whether they can staff it, and both owners tell the customer {Wording.BeforeKickoff(context)}",
                    claim.Restricted ? null : claim.Evidence);
            }
        }
    }
}
