using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Decisions;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UnfinishedDecision : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(405), "A decision lacks a key, a reason, an owner or a date", RuleLevel.Error,
        "A decision that half of those who must carry it have not taken is not one.")
    {
        Topic = RuleTopic.Promise,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Promises.Where(promise => promise.Decision.State != DecisionState.Pending))
        {
            var lacks = DecisionKeys.Missing(promise, context.Profile).Select(role => $"the key of the {Words.Of(role).Replace('-', ' ')}")
                .Concat(DecisionNeeds.Missing(promise).Where(need => need != DecisionNeed.Told).Select(Name))
                .ToList();
            if (lacks.Count > 0)
            {
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)} is decided ({Words.Of(promise.Decision.State)}), but it lacks {Wording.And(lacks)}",
                    $"{Wording.Deciders(context, promise)} must complete the decision {Wording.BeforeKickoff(context)}",
                    promise.Evidence);
            }
        }
    }

    private static string Name(DecisionNeed need) => need switch
    {
        DecisionNeed.Reason => "a reason",
        DecisionNeed.Text => "what will be done instead",
        DecisionNeed.Owner => "an owner",
        _ => "a due date",
    };
}
