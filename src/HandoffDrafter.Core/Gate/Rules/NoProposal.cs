using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class NoProposal : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(102), "No proposal among the documents", RuleLevel.Warning,
        "Customers remember the proposal; what it promises beyond the agreement cannot be found without it.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        if (context.Sources.Any(source => source.Role == SourceRole.Proposal))
        {
            yield break;
        }

        yield return Report(
            Target.Packet,
            "no proposal is among the documents, so what it promised beyond the agreement is unknown",
            $"sales ops adds the version that the customer was sent last {Wording.BeforeKickoff(context)}; where there never was one, waive this with that reason");
    }
}
