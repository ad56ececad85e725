using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class KickoffBeforeAgreement : Rule
{
    private static readonly string[] Starts = ["signed-date", "effective-date"];

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(108), "The kickoff is before the agreement", RuleLevel.Error,
        "Nobody pays for hours, or answers for damage, of a time when nothing was agreed.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        if (FieldValues.Day(context, "kickoff-date") is not { } kickoff)
        {
            yield break;
        }

        foreach (var id in Starts)
        {
            if (FieldValues.Day(context, id) is { } start && kickoff < start)
            {
                yield return Report(
                    Target.OfField("kickoff-date"),
                    $"the kickoff is on {Wording.Day(kickoff)}, but \"{FieldValues.Title(context, id)}\" is {Wording.Day(start)}",
                    $"{Wording.SalesOwner(context)} moves the kickoff with the customer, or corrects the date that is wrong",
                    [.. context.Field("kickoff-date")!.Evidence, .. context.Field(id)!.Evidence]);
                yield break;
            }
        }
    }
}
