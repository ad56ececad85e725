using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class NoAgreement : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(101), "No agreement among the documents", RuleLevel.Error,
        "Without the agreement nothing that was promised can be checked against what was sold.")
    {
        BlocksKickoff = true,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        if (context.Agreements.Count > 0 || context.Packet.Deal.Mode == DealMode.PreSignature)
        {
            yield break;
        }

        yield return Report(
            Target.Packet,
            $"none of the {Wording.Count(context.Sources.Count, "document", "documents")} is an agreement, so no promise can be checked against what was sold",
            $"sales ops puts the signed SOW, order form or contract into the deal's folder {Wording.BeforeKickoff(context)}; where it is there under another role, deal.yaml says so (roles: {{file: sow}})");
    }
}
