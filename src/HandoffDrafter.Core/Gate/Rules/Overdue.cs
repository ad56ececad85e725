using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class Overdue : Rule
{
    private static readonly (string Section, string What)[] Sections = [("dependencies", "the delivery waits for"), ("actions", "to be done was"), ("open-questions", "an answer was due to")];

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(609), "Something is overdue, and no document shows that it came", RuleLevel.Warning,
        "Each day that an input is late is a day that the customer will expect to have anyway.")
    {
        Topic = RuleTopic.Owner,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var (section, what) in Sections)
        {
            foreach (var claim in context.ClaimsOf(section).Where(c => c.Due < context.AsOf && !Ownership.Says(c, "answer") && !Ownership.Says(c, "done")))
            {
                var owner = Ownership.HasOwner(claim) ? Wording.OneLine(claim.Owner!, 60) : Wording.SalesOwner(context);
                yield return Report(
                    Target.Of(claim.Id),
                    $"{what} {Wording.Name(claim)}, due {Wording.Day(claim.Due!.Value)}, but nothing shows that it came",
                    $"{owner} brings it or names a new day today; {Wording.ImplementationOwner(context)} tells the customer what moves with it",
                    claim.Restricted ? null : claim.Evidence);
            }
        }
    }
}
