using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class NotABusinessDay : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(515), "The kickoff is on a day on which nobody works", RuleLevel.Warning,
        "A kickoff on a holiday is one that nobody agreed on with a calendar at hand.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        if (FieldValues.Day(context, "kickoff-date") is { } kickoff && context.Calendar.WhyClosed(kickoff) is { } why)
        {
            yield return Report(
                Target.OfField("kickoff-date"),
                $"the kickoff is on {Wording.Day(kickoff)}, but that is {Wording.OneLine(why, 60)}",
                $"{Wording.SalesOwner(context)} asks the customer whether they mean that day; {Wording.Day(context.Calendar.Add(kickoff, 1))} is the next on which people work",
                context.Field("kickoff-date")!.Evidence);
        }
    }
}
