using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class OutsideTerm : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(512), "A milestone lies outside the agreement's term", RuleLevel.Warning,
        "What is due before the start or after the end is due under nothing.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var start = FieldValues.Day(context, "effective-date") ?? FieldValues.Day(context, "signed-date");
        var end = FieldValues.Day(context, "end-date");
        foreach (var claim in context.ClaimsOf("milestones"))
        {
            if ((claim.Details.TryGetValue("date", out var date) ? FieldValues.Day(date) : null) is not { } day)
            {
                day = claim.Due ?? DateOnly.MinValue;
            }

            var outside = day == DateOnly.MinValue ? null
                : day < start ? $"the agreement starts on {Wording.Day(start.Value)}"
                : day > end ? $"the agreement ends on {Wording.Day(end.Value)}"
                : null;
            if (outside is not null)
            {
                yield return Report(
                    Target.Of(claim.Id), $"{Wording.Name(claim)} is due on {Wording.Day(day)}, but {outside}",
                    $"{Wording.SalesOwner(context)} corrects the date, or has the term changed in writing, {Wording.BeforeKickoff(context)}",
                    claim.Restricted ? null : claim.Evidence);
            }
        }
    }
}
