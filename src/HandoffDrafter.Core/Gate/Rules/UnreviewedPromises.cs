using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UnreviewedPromises : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(409), "Supported promises that want a reviewer's mark have none", RuleLevel.Error,
        "That an agreement supports a date or a scope is a reading of it, and a reading is confirmed by a person.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var open = context.Promises.Where(promise => ReviewMarks.IsMissing(promise, context.Profile)).Select(promise => promise.Id.ToString()).ToList();
        if (open.Count > 0)
        {
            yield return Report(
                context.Profile.Section(ScoreCard.Promises) is null ? Target.Packet : Target.OfSection(ScoreCard.Promises),
                $"supported promises of {string.Join(", ", context.Profile.ReviewPromises.Select(Words.Of))} are to be reviewed, but {Wording.Count(open.Count, "is", "are")} not: {Wording.Some(open)}",
                $"both owners compare each with its clause and mark it as reviewed {Wording.BeforeKickoff(context)}");
        }
    }
}
