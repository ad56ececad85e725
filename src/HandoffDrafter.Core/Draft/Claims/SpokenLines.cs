using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>
/// What the buyer is after, how they will know that it worked, and what may go wrong, in the words of those who said it. Lines under a
/// heading that says so come first, then the surest; a section keeps no more than somebody reads.
/// </summary>
internal static class SpokenLines
{
    private const int FewestWords = 3;
    private const int LongestRemark = 330;

    // "Stage: Closed Won" is no trouble.
    private const int FewestWordsOfNote = 5;

    private static readonly Lexicon Cues = Lexicon.Load("section-cues");

    /// <summary>Measures without a figure.</summary>
    private static readonly string[] Measures = ["half", "every one", "not one", "without a single", "zero", "nobody", "never again"];

    private static readonly (string Section, int Most, Func<Remark, int> Score)[] Sections =
        [("buyer-intent", 9, Intent), ("success-criteria", 8, Success), ("risks", 9, Risk)];

    public static IEnumerable<DraftLine> In(Dossier dossier, List<Remark> remarks)
    {
        foreach (var (section, most, score) in Sections)
        {
            var ranked = remarks.Select((r, i) => (Remark: r, Score: Substance(r) ? score(r) : 0, Order: i)).Where(r => r.Score > 0).OrderByDescending(r => r.Score).ThenBy(r => r.Order);
            var lines = new LineList(most);
            foreach (var asked in Asked(dossier, section))
            {
                lines.Add(asked);
            }

            foreach (var (remark, _, _) in ranked)
            {
                lines.Add(new DraftLine(section, LineText.Of(remark.Words), remark.Document.Cut(remark.Place)) { Details = Details(section, remark) });
            }

            foreach (var line in lines.Lines)
            {
                yield return line;
            }
        }
    }

    /// <summary>What an intake form asked for and got: the answer is the line, question and answer the evidence.</summary>
    private static IEnumerable<DraftLine> Asked(Dossier dossier, string section)
    {
        foreach (var document in dossier.Documents.Where(d => d.Is(SourceRole.Intake)))
        {
            foreach (var passage in document.Passages.Where(p => p.Block.Kind == BlockKind.TableRow))
            {
                if (passage.Cells() is [var question, var answer, ..] && !Placeholders.In(answer.Words) && Any(section + "-asked", Phrases.Plain(question.Words)))
                {
                    yield return new DraftLine(section, LineText.Of(answer.Words), document.Cut(passage));
                }
            }
        }
    }

    private static bool Substance(Remark remark) =>
        remark.Plain.Length <= LongestRemark && !remark.IsQuestion && ContentWords.Of(remark.Words).Count >= FewestWords && !Any("courtesy", remark.Plain) && !Placeholders.In(remark.Plain);

    private static int Intent(Remark remark)
    {
        if (remark.Is("buyer-intent"))
        {
            // A long background of an agreement is history, not an aim.
            return remark.Document.Is(SourceRole.Sow) ? (Any("wants", remark.Plain) ? 8 : 0) : 9;
        }

        if (remark.Side == Side.Vendor && !remark.Document.Is(SourceRole.Proposal) || Any("aside", remark.Plain))
        {
            return 0;
        }

        var (pain, now, wants) = (Any("pain", remark.Plain), Any("now", remark.Plain), Any("wants", remark.Plain));
        if (!remark.IsTalk)
        {
            return wants && remark.Document.Is(SourceRole.Proposal, SourceRole.Intake) && (Phrases.Contains(remark.Plain, "you want") || Phrases.Contains(remark.Plain, "you told us") || Phrases.Contains(remark.Plain, "your goal") || Phrases.Contains(remark.Plain, "you gave us")) ? 6
                : wants && remark.Document.Is(SourceRole.Sow) && !Phrases.Contains(remark.Plain, "shall") ? 5 : 0;
        }

        var said = remark.Side == Side.Customer ? 1 : 0;
        var found = (pain ? 2 : 0) + (wants ? 2 : 0) + (now ? 1 : 0);
        return found >= (remark.Side == Side.Customer ? 2 : 3) || (remark.IsNote && pain && Risk(remark) == 0) ? found + said : 0;
    }

    private static int Success(Remark remark)
    {
        if (remark.Is("success-criteria"))
        {
            return 9;
        }

        if (!remark.IsTalk)
        {
            return Any("success-written", remark.Plain) ? 8 : 0;
        }

        // Theirs in speech; in notes, what is written of them.
        if (remark.Side == Side.Vendor || (remark.Speaker is null && !remark.IsNote))
        {
            return 0;
        }

        var measured = StatedValues.In(remark.Words).Any(v => v is PercentValue or DurationValue or DateValue or QuantityValue { Unit: not StatedValues.ClockTime }) || RelativeDates.In(remark.Words).Count > 0
            || Measures.Any(words => Phrases.Contains(remark.Plain, words));
        var hits = Cues.Of("success").Count(cue => Phrases.Contains(remark.Plain, cue));
        return measured && (hits >= 2 || (hits == 1 && remark.Side != Side.Vendor && Aims(remark.Plain))) ? 2 + hits : 0;
    }

    /// <summary>A sentence of an agreement about when it has succeeded.</summary>
    internal static bool IsAgreedSuccess(string plain) => Any("success-written", plain);

    private static bool Aims(string plain) => Cues.Of("aims").Any(cue => Phrases.Contains(plain, cue));

    private static int Risk(Remark remark)
    {
        if (remark.Is("risks"))
        {
            return 9;
        }

        if (!remark.IsTalk && !remark.Document.Is(SourceRole.Crm, SourceRole.Intake))
        {
            return 0;
        }

        var hits = (2 * Cues.Of("risk").Count(cue => Phrases.Contains(remark.Plain, cue))) + Cues.Of("risk-weak").Count(cue => Phrases.Contains(remark.Plain, cue));
        return hits < (remark.IsNote && ContentWords.Of(remark.Words).Count >= FewestWordsOfNote ? 1 : 2) ? 0 : hits + (remark.Plain.StartsWith("risk", StringComparison.Ordinal) ? 3 : 0) + (remark.IsNote ? 1 : 0);
    }

    private static ValueMap<string> Details(string section, Remark remark) => section switch
    {
        "success-criteria" => ValueMap<string>.Empty.With("basis", remark.Document.Is(SourceRole.Sow) ? "agreed" : "stated"),
        "risks" => RiskAdvice.Of(remark.Plain),
        _ => ValueMap<string>.Empty,
    };

    private static bool Any(string name, string plain) => Cues.Of(name).Any(cue => Phrases.Contains(plain, cue));
}
