using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class StrongerThanSaid : Rule
{
    private static readonly Lexicon Caveats = Lexicon.Load("caveats");

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(411), "A promise is approved in words stronger than what was said", RuleLevel.Warning,
        "Whoever approves a hedge without the hedge promises what nobody did.")
    {
        Topic = RuleTopic.Promise,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Promises)
        {
            var decision = promise.Decision;
            var words = decision.State switch
            {
                DecisionState.Approved => promise.Text,
                DecisionState.Edited => decision.Text,
                _ => null,
            };
            if (words is not null && promise.Certainty is Certainty.Hedged or Certainty.Conditional && !Caveats.AnyIn(Phrases.Plain(words)))
            {
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Words.Of(decision.State)} is \"{Wording.OneLine(words, 120)}\", but it was said {(promise.Certainty == Certainty.Hedged ? "with a hedge" : "on a condition")}: {Wording.Said(context, promise)}",
                    $"{Wording.Deciders(context, promise)} write the condition into the decision, or say in it that it no longer holds, {Wording.BeforeKickoff(context)}",
                    promise.Evidence);
            }
        }
    }
}
