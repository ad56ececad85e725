using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class WrongSpeaker : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(308), "A promise is put into the wrong mouth", RuleLevel.Error,
        "Asked about words they never said, people stop trusting every other line.")
    {
        Topic = RuleTopic.Grounding,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Promises.Where(p => p is { MadeBy.Length: > 0, Origin: not Origin.Human }))
        {
            var speakers = promise.Evidence.Concat(promise.Drift).Select(e => e.Speaker).OfType<string>().Where(s => s.Length > 0).Distinct().ToList();
            if (speakers.Count > 0 && promise.Evidence.Count > 0 && promise.Evidence.All(e => e.Speaker is { Length: > 0 }) && !speakers.Exists(s => Persons.Same(s, promise.MadeBy!)))
            {
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)} is put down to {Wording.OneLine(promise.MadeBy!, 60)}, but {Wording.And([.. speakers.Select(s => Wording.OneLine(s, 60))])} said it {Wording.Quote(context, promise.Evidence[0])}",
                    $"{Wording.SalesOwner(context)} corrects who said it {Wording.BeforeKickoff(context)}", promise.Evidence);
            }
            else if (Persons.SideOf(context, promise.MadeBy!) == "customer")
            {
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)} is listed as promised to the customer, but {Wording.OneLine(promise.MadeBy!, 60)}, who said it, is the customer's",
                    $"{Wording.SalesOwner(context)} marks it as not a promise, or moves it to the dependencies, {Wording.BeforeKickoff(context)}", promise.Evidence);
            }
        }
    }
}
