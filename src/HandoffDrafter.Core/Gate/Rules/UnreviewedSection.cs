using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UnreviewedSection : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(208), "Lines that want a reviewer's mark have none", RuleLevel.Error,
        "What delivery will be measured by is confirmed by a person, not by a drafter.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var section in context.Profile.ReviewSections)
        {
            var claims = context.ClaimsOf(section);
            var open = claims.Where(claim => !ReviewMarks.Has(claim)).Select(claim => claim.Id.ToString()).ToList();
            if (open.Count > 0)
            {
                yield return Report(
                    Target.OfSection(section),
                    $"every line of {section} is to be reviewed, but {Wording.Number(open.Count)} of {Wording.Number(claims.Count)} are not: {Wording.Some(open)}",
                    $"both owners read them and mark them as reviewed {Wording.BeforeKickoff(context)}");
            }
        }
    }
}
