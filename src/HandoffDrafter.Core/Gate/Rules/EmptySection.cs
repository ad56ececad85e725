using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class EmptySection : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(206), "A required section is empty", RuleLevel.Error,
        "An empty section does not say that there is nothing; it says that nobody looked.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var section in context.Profile.Sections)
        {
            if (section.Required == Requirement.Yes && FieldNeeds.HoldsClaims(section.Id, context.Profile) && context.ClaimsOf(section.Id).Count == 0)
            {
                yield return Report(
                    Target.OfSection(section.Id),
                    $"\"{section.Title}\" is required, but it has no line",
                    $"the sales owner adds what is known {Wording.BeforeKickoff(context)}; where there is nothing, a line that says so and how that is known");
            }
        }
    }
}
