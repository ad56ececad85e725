using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class EndsBeforeItBegins : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(513), "The agreement ends before it begins", RuleLevel.Error,
        "One of the two dates is wrong, and every clock that counts from it with it.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        if (FieldValues.Day(context, "end-date") is { } end && FieldValues.Day(context, "effective-date") is { } start && end < start)
        {
            yield return Report(
                Target.OfField("end-date"),
                $"\"{FieldValues.Title(context, "effective-date")}\" is {Wording.Day(start)}, but \"{FieldValues.Title(context, "end-date")}\" is {Wording.Day(end)}",
                $"sales ops corrects the one that is wrong {Wording.BeforeKickoff(context)}",
                [.. context.Field("effective-date")!.Evidence, .. context.Field("end-date")!.Evidence]);
        }
    }
}
