using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class WeekdayMismatch : Rule
{
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(516), "A day of the week does not go with its date", RuleLevel.Warning,
        "Half of them will come on the day, and half on the date.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var field in context.Packet.Fields.Where(f => f is { Value: not null, Evidence.Count: > 0 } && context.Profile.Field(f.Id)?.Type == FieldType.Date))
        {
            if (Wrong(field.Evidence) is { } wrong)
            {
                yield return Report(Target.OfField(field.Id), Message(context, $"\"{FieldValues.Title(context, field.Id)}\" rests on", wrong), Fix(context), field.Evidence);
            }
        }

        foreach (var claim in context.ClaimsOf("milestones").Concat(context.ClaimsOf("dependencies")).Concat(context.ClaimsOf("actions")))
        {
            if (Wrong(claim.Evidence) is { } wrong && !claim.Restricted)
            {
                yield return Report(Target.Of(claim.Id), Message(context, $"{Wording.Name(claim)} rests on", wrong), Fix(context), claim.Evidence);
            }
        }
    }

    private static string Message(GateContext context, string what, (Evidence Evidence, DateOnly Day) wrong) =>
        $"{what} {Wording.Quote(context, wrong.Evidence)}, but {Wording.Day(wrong.Day)} is a {wrong.Day.DayOfWeek}";

    private static string Fix(GateContext context) => $"{Wording.SalesOwner(context)} asks which of the two was meant {Wording.BeforeKickoff(context)}";

    /// <summary>"Monday, 19 May 2026": the weekday right ahead of the date, with no more than a comma, "the" or a bracket between.</summary>
    private static (Evidence Evidence, DateOnly Day)? Wrong(ValueList<Evidence> evidence)
    {
        foreach (var item in evidence)
        {
            var folded = Phrases.Folded(item.Quote);
            if (!Array.Exists(Weekdays, day => folded.Contains(day, StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var value in StatedValues.In(item.Quote))
            {
                if (value is DateValue date && Ahead(folded, date.Start) is { } weekday && weekday != date.Date.DayOfWeek)
                {
                    return (item, date.Date);
                }
            }
        }

        return null;
    }

    private static DayOfWeek? Ahead(string folded, int at)
    {
        var before = folded[..at].TrimEnd(' ', ',', '(', '.');
        before = before.EndsWith(" the", StringComparison.Ordinal) ? before[..^4].TrimEnd(' ', ',') : before;
        for (var day = 0; day < Weekdays.Length; day++)
        {
            if (before.EndsWith(Weekdays[day], StringComparison.Ordinal))
            {
                return (DayOfWeek)day;
            }
        }

        return null;
    }
}
