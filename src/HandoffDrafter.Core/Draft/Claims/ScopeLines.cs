using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>
/// What was sold and what was not, as far as a document says so in so many words: its headings and lead-ins, its own "will" and "shall",
/// and plain denials anywhere in its prose.
/// </summary>
internal static class ScopeLines
{
    private const int Most = 40;

    private static readonly Lexicon Denials = Lexicon.Load("denials");

    public static IEnumerable<DraftLine> In(Dossier dossier, DealSides sides)
    {
        var lines = new LineList(2 * Most);
        foreach (var document in dossier.Defining)
        {
            foreach (var passage in document.Passages)
            {
                if (passage.Block.Kind is BlockKind.Heading or BlockKind.Header or BlockKind.Footer || passage.IsLeadIn
                    || passage.Topic is "boilerplate" or "signatures" or "parties" or "open-questions" || passage.LeadTopic == "options" || passage.Topic == "options")
                {
                    continue;
                }

                if (passage.Block.Kind == BlockKind.TableRow)
                {
                    Row(document, passage, lines);
                }
                else
                {
                    Prose(document, passage, sides, lines);
                }
            }
        }

        return lines.Lines;
    }

    private static void Prose(Document document, Passage passage, DealSides sides, LineList lines)
    {
        if (passage.LeadTopic is "not-sold" or "sold-scope" && !DealSides.Opens(Phrases.Plain(passage.LeadIn!), sides.Customer))
        {
            lines.Add(new DraftLine(passage.LeadTopic, LineText.Of(Unlabelled(passage.Words)), document.Cut(passage)));
            return;
        }

        foreach (var sentence in passage.Sentences)
        {
            var words = sentence.In(document.Text.Text);
            var plain = Phrases.Plain(words);
            if (Denials.AnyIn(plain) || (passage.Topic == "not-sold" && passage.LeadTopic is null))
            {
                lines.Add(new DraftLine("not-sold", LineText.Of(words), document.Cut(sentence)));
            }
            else if (Sells(document, passage, plain, sides))
            {
                lines.Add(new DraftLine("sold-scope", LineText.Of(words), document.Cut(sentence)));
            }
        }
    }

    private static bool Sells(Document document, Passage passage, string plain, DealSides sides)
    {
        if (passage.Topic is "fees" or "dependencies" or "milestones")
        {
            return false;
        }

        var binding = Phrases.Contains(plain, "will") || Phrases.Contains(plain, "shall");
        return (binding && DealSides.Opens(plain, sides.Vendor)) || (document.Is(SourceRole.Proposal) && plain.StartsWith("we will ", StringComparison.Ordinal))
            || (passage.Topic == "sold-scope" && (Phrases.Contains(plain, "covers") || Phrases.Contains(plain, "includes") || IsLabelled(Unlabelled(passage.Words))) && !DealSides.Opens(plain, sides.Customer));
    }

    /// <summary>A row of a table of what is sold: its longest cell says what. The heading row and totals say nothing.</summary>
    private static void Row(Document document, Passage passage, LineList lines)
    {
        if (passage.Topic != "sold-scope" || passage.Block.Row == 1 || passage.Plain.Contains("total", StringComparison.Ordinal))
        {
            return;
        }

        var longest = passage.Cells().MaxBy(c => c.Words.Length);
        if (longest.Words.Count(char.IsLetter) >= 8)
        {
            lines.Add(new DraftLine("sold-scope", LineText.Of(longest.Words), document.Cut(passage)));
        }
    }

    private static bool IsLabelled(string words) => words.AsSpan(0, Math.Min(40, words.Length)).Contains(':') && char.IsUpper(words[0]);

    private static string Unlabelled(string words) => ClauseNumber.At(words) is var (_, at) ? words[at..] : words;
}
