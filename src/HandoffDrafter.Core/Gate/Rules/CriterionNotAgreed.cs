using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class CriterionNotAgreed : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(607), "A success criterion was stated and agreed nowhere", RuleLevel.Warning,
        "The customer will judge by it, and nobody has promised to reach it.")
    {
        Topic = RuleTopic.Owner,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var claim in context.ClaimsOf("success-criteria").Where(claim => !IsAgreed(context, claim)))
        {
            yield return Report(
                Target.Of(claim.Id),
                $"the customer wants {Wording.Name(claim)}{Said(context, claim)}, but no agreement holds it",
                $"both owners agree with the customer how it is measured and by when, or that it is not the measure, {Wording.BeforeKickoff(context)}",
                claim.Restricted ? null : claim.Evidence);
        }
    }

    private static string Said(GateContext context, Claim claim) =>
        !claim.Restricted && claim.Evidence is [var first, ..] ? $" {Wording.Quote(context, first)}" : string.Empty;

    private static bool IsAgreed(GateContext context, Claim claim) =>
        claim.Details.TryGetValue("basis", out var basis) && basis == "agreed"
        || claim.Evidence.Any(evidence => context.Source(evidence.Source) is { Role: SourceRole.Sow });
}
