using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class StaleEvidence : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(309), "Evidence is stale", RuleLevel.Warning,
        "A quote of a document that was taken away or has changed proves what was so, not what is.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in context.Packet.Sources.Where(s => s.Gone))
        {
            var items = Reliance.OnlyOn(context, [source.Id]);
            if (items.Count > 0)
            {
                yield return Report(
                    Target.Of(source.Id),
                    $"{Wording.Count(items.Count, "line rests", "lines rest")} on {Wording.Name(source)} alone, but it is no longer in the folder: {Wording.Some(items)}",
                    $"sales ops puts it back, or {Wording.SalesOwner(context)} removes what it alone says, {Wording.BeforeKickoff(context)}");
            }
        }

        foreach (var source in context.Sources.Where(s => s.EarlierTexts.Count > 0))
        {
            var items = Earlier(context, source);
            if (items.Count > 0)
            {
                yield return Report(
                    Target.Of(source.Id),
                    $"{Wording.Count(items.Count, "line quotes", "lines quote")} an older reading of {Wording.Name(source)}, but the words are not found in it as it is read now: {Wording.Some(items)}",
                    $"{Wording.SalesOwner(context)} looks at the document there and confirms or corrects them {Wording.BeforeKickoff(context)}");
            }
        }
    }

    private static List<string> Earlier(GateContext context, SourceDocument source)
    {
        bool IsEarlier(Evidence e) => e.Source == source.Id && e.Span.Source.Digest != source.Text;
        return
        [
            .. context.Promises.Where(p => p.Evidence.Any(IsEarlier)).Select(p => p.Id.ToString()),
            .. context.Claims.Where(c => c.Evidence.Any(IsEarlier)).Select(c => c.Id.ToString()),
            .. context.Packet.Fields.OrderBy(f => f.Id, StringComparer.Ordinal).Where(f => f.Evidence.Any(IsEarlier)).Select(f => f.Id),
        ];
    }
}
