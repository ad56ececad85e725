using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class RiskWithoutMitigation : Rule
{
    private static readonly string[] Grave = ["high", "severe", "critical", "very high", "major"];

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(616), "Nothing is planned against a grave risk", RuleLevel.Warning,
        "A risk that is only written down is a forecast.")
    {
        Topic = RuleTopic.Owner,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var claim in context.ClaimsOf("risks"))
        {
            if (claim.Details.TryGetValue("severity", out var severity) && Grave.Contains(severity.Trim(), StringComparer.OrdinalIgnoreCase)
                && !Ownership.Says(claim, "mitigation") && !Ownership.Says(claim, "contingency"))
            {
                yield return Report(
                    Target.Of(claim.Id),
                    $"{Wording.Name(claim)} is a {severity.Trim()} risk, but neither mitigation nor contingency is planned",
                    $"{(Ownership.HasOwner(claim) ? Wording.OneLine(claim.Owner!, 60) : Wording.ImplementationOwner(context))} fills in Mitigation: or Contingency: {Wording.BeforeKickoff(context)}",
                    claim.Restricted ? null : claim.Evidence);
            }
        }
    }
}
