using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class TermDefinedTwice : Rule
{
    private static readonly string[] Verbs = [" means ", " shall mean ", " is defined as ", " refers to "];

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(517), "An agreement defines one term twice", RuleLevel.Note,
        "Go-live is reached by one definition and missed by the other.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in Standing.Presented(context))
        {
            if (context.Texts.Of(source) is not { } text)
            {
                continue;
            }

            var first = new Dictionary<string, (Block Where, string Meaning)>(StringComparer.Ordinal);
            foreach (var (term, where, meaning) in Definitions(text))
            {
                if (!first.TryAdd(term, (where, meaning)) && first[term].Meaning != meaning)
                {
                    var (a, b) = (Cut(source, text, first[term].Where), Cut(source, text, where));
                    yield return Report(
                        Target.Of(source.Id),
                        $"\"{Wording.OneLine(term, 60)}\" is {Wording.Quote(context, a)}, but also {Wording.Quote(context, b)}",
                        $"{Wording.SalesOwner(context)} asks the customer which of them counts {Wording.BeforeKickoff(context)} and writes it into the packet",
                        source.Restricted ? null : [a, b]);
                }
            }
        }
    }

    /// <summary>A term in quotation marks with what it means, lower case, and its block.</summary>
    private static IEnumerable<(string Term, Block Where, string Meaning)> Definitions(SourceText text)
    {
        foreach (var block in text.Blocks.Where(b => b.State is BlockState.Normal or BlockState.Inserted))
        {
            var words = text.Text.AsSpan(block.Start, block.Length);
            if (!words.ContainsAny('"', '“'))
            {
                continue;
            }

            var plain = Phrases.Plain(words);
            foreach (var verb in Verbs)
            {
                var at = plain.IndexOf(verb, StringComparison.Ordinal);
                var close = at < 1 ? -1 : at - 1;
                var open = close > 0 && plain[close] == '"' ? plain.LastIndexOf('"', close - 1) : -1;
                if (open >= 0 && close - open is > 2 and < 60)
                {
                    yield return (plain[(open + 1)..close], block, Meaning(plain[(at + verb.Length)..]));
                    break;
                }
            }
        }
    }

    private static string Meaning(string rest) => string.Join(' ', ContentWords.InOrder(rest));

    private static Evidence Cut(SourceDocument source, SourceText text, Block block) => new(source, text.Span(block.Start, block.End));
}
