using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class PartlyGroundedLine : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(302), "A line says more than its source", RuleLevel.Error,
        "A fact beyond the quote is a fact that nobody stated.")
    {
        Topic = RuleTopic.Grounding,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var claim in context.Claims.Where(claim => claim is { Status: Grounding.Partly, Review: null }))
        {
            var source = claim.Evidence is [var first, ..] ? Wording.Quote(context, first) : "its quotes do not carry it";
            yield return Report(
                Target.Of(claim.Id), $"{Wording.Name(claim)} is stated, but only a part of it is in {source}",
                $"the sales owner cuts it to what was said, or marks it as reviewed and so stands by the rest, {Wording.BeforeKickoff(context)}",
                claim.Restricted ? null : claim.Evidence);
        }
    }
}
