using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class NoKickoffDate : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(205), "No day is set for the kickoff", RuleLevel.Error,
        "Every date of a delivery is counted from its kickoff.")
    {
        Topic = RuleTopic.Value,
        BlocksKickoff = true,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var wanted = context.Profile.Field("kickoff-date");
        var field = context.Field("kickoff-date");
        if (wanted is null || !FieldNeeds.IsRequired(wanted, context) || field?.NotApplicable is not null || IsDay(field))
        {
            yield break;
        }

        var said = field?.Value is { } value ? $"\"{Wording.OneLine(value, 80)}\" names no day" : "no document names a day";
        yield return Report(
            Target.OfField("kickoff-date"),
            $"a kickoff is to be held, but {said}",
            "the sales owner agrees the day with the customer's scheduling contact and writes it as 2026-03-09",
            field?.Evidence);
    }

    private static bool IsDay(Field? field) => field?.Value is { } value && FieldFormat.Problem(FieldType.Date, value) is null;
}
