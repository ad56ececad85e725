using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class LowScore : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(207), "The handoff is less complete than its profile asks", RuleLevel.Warning,
        "Below the threshold delivery will come back with questions, whatever else is in order.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var score = ScoreCard.Of(context);
        if (score.Total >= score.Threshold)
        {
            yield break;
        }

        var open = context.Profile.Score.Parts.Where(part => score.Parts[part.Id] < 100).Select(part => $"{part.Id} {Wording.Number(score.Parts[part.Id])}");
        yield return Report(
            Target.Packet,
            $"the profile asks for {Wording.Number(score.Threshold)} of 100, but the packet reaches {Wording.Number(score.Total)} ({string.Join(", ", open)})",
            $"sales ops completes the lowest part first {Wording.BeforeKickoff(context)}");
    }
}
