using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class EmptySection : Rule
{
    /// <summary>Up to so many are told one by one; beyond that the packet has not been written yet, which is one thing to say.</summary>
    private const int Single = 2;

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(206), "A required section is empty", RuleLevel.Error,
        "An empty section does not say that there is nothing; it says that nobody looked.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var empty = context.Profile.Sections
            .Where(s => s.Required == Requirement.Yes && FieldNeeds.HoldsClaims(s.Id, context.Profile) && context.ClaimsOf(s.Id).Count == 0).ToList();
        foreach (var section in empty.Count <= Single ? empty : [])
        {
            yield return Report(
                Target.OfSection(section.Id),
                $"\"{section.Title}\" is required, but it has no line",
                $"the sales owner adds what is known {Wording.BeforeKickoff(context)}; where there is nothing, a line that says so and how that is known");
        }

        if (empty.Count > Single)
        {
            yield return Report(
                Target.Packet,
                $"{Wording.Number(empty.Count)} sections are required, but have no line: {Wording.Some([.. empty.Select(s => s.Title)])}",
                $"{Wording.SalesOwner(context)} adds what is known {Wording.BeforeKickoff(context)}; where there is nothing, a line that says so and how that is known");
        }
    }
}
