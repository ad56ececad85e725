using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class NoCallNotes : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(103), "No call notes among the documents", RuleLevel.Warning,
        "Most promises that an agreement does not hold are made on calls.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        if (context.Sources.Any(source => source.Role == SourceRole.CallNotes))
        {
            yield break;
        }

        yield return Report(
            Target.Packet,
            "no call notes or transcripts are among the documents, so what was said on calls is unknown",
            $"the sales owner adds transcripts or notes of the calls {Wording.BeforeKickoff(context)}; where there was no call, waive this with that reason");
    }
}
