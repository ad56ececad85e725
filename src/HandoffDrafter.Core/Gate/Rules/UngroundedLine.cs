using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UngroundedLine : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(301), "A line rests on no source", RuleLevel.Error,
        "What no document says was invented, however plausible it reads.", Waivable: false)
    {
        Topic = RuleTopic.Grounding,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var claim in context.Claims.Where(claim => claim.Status == Grounding.Ungrounded))
        {
            yield return Report(
                Target.Of(claim.Id), $"{Wording.Name(claim)} is stated, but no document says so{Nearest(context, claim.Evidence)}",
                Fix(context), claim.Restricted ? null : claim.Evidence);
        }

        foreach (var promise in context.Promises.Where(promise => promise is { Evidence.Count: 0, Origin: not Origin.Human }))
        {
            yield return Report(Target.Of(promise.Id), $"{Wording.Name(promise)} is listed as promised, but no document shows that it was", Fix(context));
        }

        foreach (var field in context.Packet.Fields.Where(field => field is { Value: not null, Evidence.Count: 0, Origin: not Origin.Human }))
        {
            yield return Report(
                Target.OfField(field.Id), $"\"{field.Id}\" is \"{Wording.OneLine(field.Value!, 100)}\", but no document says so", Fix(context));
        }
    }

    private static string Nearest(GateContext context, ValueList<Evidence> evidence) =>
        evidence is [var first, ..] ? $"; the nearest words are {Wording.Quote(context, first)}" : string.Empty;

    private static string Fix(GateContext context) =>
        $"the sales owner removes it {Wording.BeforeKickoff(context)}, or rewrites it in their own words and so answers for it";
}
