using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>
/// The sentence that says when the money is due: a word of paying with a time or an event. The surest of the document counts, the first
/// of equals.
/// </summary>
internal static class PaymentTerms
{
    private const int Longest = 300;
    private const int Sure = 3;

    private static readonly Lexicon Cues = Lexicon.Load("payment-cues");

    public static FieldValue? In(IEnumerable<Document> documents)
    {
        foreach (var document in documents)
        {
            (Sentence Place, int Score)? best = null;
            foreach (var passage in document.Passages.Where(p => p.Block.Kind is not BlockKind.Heading && p.Topic != "boilerplate"))
            {
                foreach (var (place, plain) in passage.Lines)
                {
                    var score = plain.Length > Longest ? 0 : Score(passage, plain);
                    if (score >= Sure && score > (best?.Score ?? 0) && !Placeholders.In(plain))
                    {
                        best = (place, score);
                    }
                }
            }

            if (best is { } found)
            {
                return new FieldValue(found.Place.In(document.Text.Text).TrimEnd('.').ReplaceLineEndings(" "), document.Cut(found.Place));
            }
        }

        return null;
    }

    private static int Score(Passage passage, string plain)
    {
        if (!Any("pay", plain) || Any("not", plain))
        {
            return 0;
        }

        var time = Any("net", plain) || StatedValues.In(plain).Any(v => v is DurationValue { Unit: TimeUnit.Day or TimeUnit.BusinessDay or TimeUnit.Week or TimeUnit.Month });
        var due = Any("due", plain);
        return (due ? 2 : 0) + (time ? 2 : 0) + (due && time ? 1 : 0) + (Any("event", plain) ? 2 : 0) + (plain.Contains("invoice", StringComparison.Ordinal) ? 1 : 0)
            + (passage.Topic == "fees" ? 1 : 0) + (StatedValues.In(plain).Any(v => v is PercentValue) ? 1 : 0);
    }

    private static bool Any(string name, string plain) => Cues.Of(name).Any(cue => Phrases.Contains(plain, cue));
}
