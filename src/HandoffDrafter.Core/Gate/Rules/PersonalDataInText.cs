using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class PersonalDataInText : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(702), "A document holds personal data that the handoff does not need", RuleLevel.Warning,
        "How to reach somebody at work is business; their health, their bank and their home are not.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var group in context.Remarks.Where(r => r.Kind == RemarkKind.PersonalData).GroupBy(r => r.Source.Id))
        {
            var first = group.First();
            var kinds = group.Select(r => r.What).Distinct().Order(StringComparer.Ordinal).ToList();
            var place = first.Span.Source.BlockAt(first.Span.Start)?.Locator is { Length: > 0 } locator ? $" (first at {Wording.OneLine(locator, 60)}; not repeated here)" : " (not repeated here)";
            yield return Report(
                Target.Of(group.Key),
                $"{Wording.Name(first.Source)} is kept with the deal, but it tells {Wording.And(kinds)}{place}",
                $"{Wording.SalesOwner(context)} keeps it out of the packet, and sales ops replaces the file by one without it where nobody needs it, {Wording.BeforeKickoff(context)}");
        }
    }
}
