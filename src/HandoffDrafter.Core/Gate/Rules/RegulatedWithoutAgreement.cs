using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class RegulatedWithoutAgreement : Rule
{
    private static readonly Lexicon Papers = Lexicon.Load("data-agreements");

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(703), "Regulated data is named, and no data agreement is there", RuleLevel.Warning,
        "The first file with such data that crosses the line without that paper is a breach, whoever sent it.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var named = context.Remarks.Where(r => r.Kind == RemarkKind.RegulatedData && !IsLeftOut(r)).ToList();
        if (named.Count == 0 || context.Field("data-agreement") is { IsMissing: false } || HasPaper(context))
        {
            yield break;
        }

        var first = named[0];
        var kinds = named.Select(r => r.What).Distinct().Order(StringComparer.Ordinal).ToList();
        yield return Report(
            context.Profile.Field("data-agreement") is null ? Target.Packet : Target.OfField("data-agreement"),
            $"{Wording.And(kinds)} may be handled {Wording.Quote(context, Wording.Cut(first))}, but no data agreement is among the documents",
            $"{Wording.SalesOwner(context)} adds the signed agreement, or has the customer confirm that no such data reaches us, before any data is sent");
    }

    /// <summary>In a list of what is not part of the agreement.</summary>
    private static bool IsLeftOut(Remark remark)
    {
        var text = remark.Span.Source;
        var block = text.BlockAt(remark.Span.End - 1);
        return Passages.Of(text).Find(p => p.Block == block) is { } passage && (passage.LeadTopic is "not-sold" or "options" || passage.Topic == "not-sold");
    }

    /// <summary>A document that is one, is incorporated, or holds one; even one that is absent has been thought of (HD106).</summary>
    private static bool HasPaper(GateContext context) =>
        context.Sources.Any(s => Papers.AnyIn(Phrases.Plain($"{s.File} {s.Title} {s.Kind}")) || s.Relations.Any(r => Papers.AnyIn(Phrases.Plain(r.To))))
        || context.Agreements.Any(a => context.Texts.Of(a) is { } text && text.Blocks.Any(b => b.Kind == BlockKind.Heading && Papers.AnyIn(Phrases.Plain(text.Text.AsSpan(b.Start, b.Length)))));
}
