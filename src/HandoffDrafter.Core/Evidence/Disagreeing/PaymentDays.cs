using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>In how many days invoices are to be paid: one number of the agreement, another in a proposal, a mail or a second agreement.</summary>
internal static class PaymentDays
{
    private static readonly Lexicon Cues = Lexicon.Load("payment-day-cues");

    public static IEnumerable<Conflict> Differing(List<ComparedDocument> agreements, List<ComparedDocument> documents)
    {
        var terms = agreements.SelectMany(In).ToList();
        if (terms.Count == 0)
        {
            yield break;
        }

        foreach (var document in documents.Where(d => d != terms[0].Document))
        {
            var said = In(document).FirstOrDefault();
            if (said is not null && !terms.Exists(t => t.Days == said.Days && (t.Document == terms[0].Document || t.Document != document)))
            {
                yield return new Conflict(ConflictKind.PaymentTerms, terms[0].Evidence, said.Evidence, $"{terms[0].Days} against {said.Days} days");
            }
        }
    }

    private static IEnumerable<Term> In(ComparedDocument document)
    {
        foreach (var passage in document.Passages.Where(p => p.Block.Kind is not (BlockKind.Heading or BlockKind.QuotedReply or BlockKind.MailHeader)))
        {
            foreach (var sentence in passage.Sentences)
            {
                var words = sentence.In(document.Text.Text);
                var plain = Phrases.Plain(words);
                if (plain.EndsWith('?') || !Cues.AnyIn(plain))
                {
                    continue;
                }

                var days = Saying.OfClause(words).Measures.FindAll(m => m is { Kind: MeasureKind.Duration, Unit: "day" });
                if (days.Count == 1)
                {
                    yield return new Term(days[0].Value, document.Cut(sentence.Start, sentence.End), document);
                }
            }
        }
    }

    private sealed record Term(decimal Days, Evidence Evidence, ComparedDocument Document);
}
