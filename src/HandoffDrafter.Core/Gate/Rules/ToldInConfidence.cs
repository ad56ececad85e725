using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class ToldInConfidence : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(706), "Something was told in confidence", RuleLevel.Warning,
        "A customer who reads their own secret in our packet tells us no other.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var group in context.Remarks.Where(r => r.Kind == RemarkKind.Confidence && !r.Source.Restricted).GroupBy(r => r.Source.Id))
        {
            if (context.Claims.Any(c => c.Restricted && c.Evidence.Any(e => e.Source == group.Key)))
            {
                continue;
            }

            var first = group.First();
            var block = first.Span.Source.BlockAt(first.Span.Start);
            var place = block?.Locator is { Length: > 0 } locator ? $"[{group.Key} from {Wording.OneLine(locator, 60)}]" : $"[{group.Key}]";
            yield return Report(
                Target.Of(group.Key),
                $"something was told in confidence {place} (not repeated here), but the packet does not mark it as restricted",
                $"{Wording.SalesOwner(context)} marks what must not leave the company as restricted, or says that it may be told, {Wording.BeforeKickoff(context)}");
        }
    }
}
