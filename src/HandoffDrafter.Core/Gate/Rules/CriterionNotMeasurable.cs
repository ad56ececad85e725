using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class CriterionNotMeasurable : Rule
{
    private static readonly Lexicon Events = Lexicon.Load("measurable-events");

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(610), "A success criterion cannot be measured", RuleLevel.Warning,
        "Whether it is better is decided by whoever is asked; whether it takes five days is not.")
    {
        Topic = RuleTopic.Owner,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var claim in context.ClaimsOf("success-criteria"))
        {
            if (!Ownership.Says(claim, "measure") && !Ownership.Says(claim, "target") && !HasFigure(claim.Text) && !Events.AnyIn(Phrases.Plain(claim.Text)))
            {
                yield return Report(
                    Target.Of(claim.Id),
                    $"success is {Wording.Name(claim)}, but no figure, date or event says when it is reached",
                    $"{Wording.SalesOwner(context)} asks the customer how they will tell, and fills in Measure: and Target: {Wording.BeforeKickoff(context)}",
                    claim.Restricted ? null : claim.Evidence);
            }
        }
    }

    private static bool HasFigure(string text) => text.Any(char.IsDigit) || StatedValues.In(text).Count > 0;
}
