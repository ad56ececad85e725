using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Draft.Terms;

/// <summary>
/// The sentences in which an agreement says how long it runs, whether it renews, and by which law it is read. The surest sentence of the
/// document counts, the first of equals; below a floor none does.
/// </summary>
internal sealed class TermClauses
{
    private const int Longest = 900;
    private const int Sure = 3;

    private static readonly Lexicon Cues = Lexicon.Load("term-cues");
    private static readonly string[] Opening = ["the term of", "this agreement shall", "this agreement will", "the initial term", "unless terminated", "unless earlier", "unless sooner", "unless otherwise terminated", "\"term\"", "the term \"term\"", "this sow", "the term"];

    public TermClauses(Document document)
    {
        var (term, renewal, law) = (new Best(), new Best(), new Best());
        foreach (var passage in document.Passages)
        {
            if (passage.Block.Kind is BlockKind.Heading or BlockKind.Header or BlockKind.Footer || (passage.Block.Kind == BlockKind.TableRow && !passage.IsProseRow))
            {
                continue;
            }

            foreach (var (place, plain) in passage.Lines)
            {
                if (plain.Length is < 25 or > Longest)
                {
                    continue;
                }

                term.Offer(place, TermScore(passage, plain));
                renewal.Offer(place, RenewalScore(plain));
                law.Offer(place, LawScore(passage, plain));
            }
        }

        Term = term.Of(document);
        Renewal = renewal.Of(document);
        GoverningLaw = law.Of(document);
    }

    public Evidence? Term { get; }

    public Evidence? Renewal { get; }

    public Evidence? GoverningLaw { get; }

    private static int TermScore(Passage passage, string plain)
    {
        var subject = Any("subject", plain);
        var lasts = StatedValues.In(plain).Any(v => v is DateValue or DurationValue { Unit: >= TimeUnit.Month }) || plain.Contains("anniversary", StringComparison.Ordinal);
        var runs = Any("runs", plain);
        if ((!subject && !Any("itself", plain)) || (!runs && !(subject && lasts)) || !Any("until", plain))
        {
            return 0;
        }

        return (subject ? 2 : 0) + (runs ? 2 : 0) + (lasts ? 2 : 0)
            + (plain.Contains("effective date", StringComparison.Ordinal) || plain.Contains("commencement date", StringComparison.Ordinal) || plain.Contains("date hereof", StringComparison.Ordinal) ? 1 : 0)
            + (passage.Heading is { } heading && Phrases.Contains(Phrases.Plain(heading), "term") ? 1 : 0)
            + (Opening.Any(words => plain.StartsWith(words, StringComparison.Ordinal)) ? 2 : 0)
            - (Any("not", plain) && !plain.Contains("automatic", StringComparison.Ordinal) ? 2 : 0) - (Any("within", plain) ? 3 : 0) - (plain.StartsWith("if ", StringComparison.Ordinal) || plain.StartsWith("in the event", StringComparison.Ordinal) || plain.Contains("may terminate", StringComparison.Ordinal) ? 2 : 0);
    }

    private static int RenewalScore(string plain) =>
        !Any("renews", plain) || Any("renews-not", plain) || plain.Contains("meaning", StringComparison.Ordinal) ? 0
        : Sure + (plain.Contains("automatic", StringComparison.Ordinal) ? 1 : 0)
            + (StatedValues.In(plain).Any(v => v is DurationValue { Unit: >= TimeUnit.Month }) ? 1 : 0)
            + (Phrases.Contains(plain, "this agreement") || Phrases.Contains(plain, "term") ? 1 : 0);

    private static int LawScore(Passage passage, string plain) =>
        !Any("governs", plain) || !Any("law", plain) || Any("governs-not", plain) ? 0
        : 1 + (Phrases.Contains(plain, "laws of") || Phrases.Contains(plain, "law of") ? 2 : 0) + (plain.Contains("governed by", StringComparison.Ordinal) ? 1 : 0)
            + (Phrases.Contains(plain, "agreement") ? 1 : 0) + (passage.Topic == "boilerplate" ? 1 : 0);

    private static bool Any(string name, string plain) => Cues.Of(name).Any(cue => Phrases.Contains(plain, cue));

    private sealed class Best
    {
        private (Sentence Place, int Score)? _best;

        public void Offer(Sentence place, int score)
        {
            if (score >= Sure && score > (_best?.Score ?? 0))
            {
                _best = (place, score);
            }
        }

        public Evidence? Of(Document document) => _best is { } best ? document.Cut(best.Place) : null;
    }
}
