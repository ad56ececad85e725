using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>What a sentence is as a commitment. From 0.5 on, <see cref="Score"/> is one.</summary>
public readonly record struct Commitment(double Score, bool Explicit, Certainty Certainty)
{
    public const double Threshold = 0.5;

    public bool IsOne => Score >= Threshold;
}

/// <summary>
/// Whether a sentence of the vendor's side commits it to something, by turns of phrase. Rather silent than wrong: hedges, questions,
/// refusals, past facts, hypotheticals and talk about the sales process itself take a sentence out whatever else it says.
/// </summary>
public static class CommitmentDetector
{
    private static readonly Lexicon Cues = Lexicon.Load("commitment-cues");
    /// <summary>Surest first.</summary>
    private static readonly string[] Kinds = ["given", "reported", "own", "assent"];

    private static readonly Lexicon Vetoes = Lexicon.Load("commitment-vetoes");

    /// <param name="said">One sentence, or one turn.</param>
    /// <param name="before">What the other side said just before, where that is known.</param>
    public static Commitment Judge(string said, string? before)
    {
        var plain = Phrases.Plain(said).Trim();
        var cue = CueIn(plain);
        var words = ContentWords.Of(plain).Count;
        if (cue is null)
        {
            return new Commitment(Phrases.Contains(plain, "will") ? 0.1 : 0.02, true, Certainty.Firm);
        }

        if (plain.EndsWith('?') || Vetoes.NameIn(plain) is not null)
        {
            return new Commitment(0.2, true, Certainty.Hedged);
        }

        var conditional = Phrases.Contains(plain, "if you") || Phrases.Contains(plain, "as long as") || Phrases.Contains(plain, "provided that") || Phrases.Contains(plain, "once you");
        var certainty = conditional ? Certainty.Conditional : Certainty.Firm;
        var asked = before is not null && IsRequest(before);
        return cue switch
        {
            "assent" when asked && words >= 2 => new Commitment(0.7, false, certainty),
            "assent" => new Commitment(0.15, false, certainty),
            "given" or "reported" when words >= 2 => new Commitment(0.85, !asked, certainty),
            "own" when asked && words >= 2 => new Commitment(0.7, false, certainty),
            "own" when words >= 2 && (Addresses(plain) || Facts.In(plain).Count > 0) => new Commitment(0.75, !asked, certainty),
            "own" => new Commitment(0.4, true, certainty),
            _ => new Commitment(0.3, true, certainty),
        };
    }

    /// <summary>The customer asks whether something can be had, not how something is.</summary>
    public static bool IsRequest(string before)
    {
        var plain = Phrases.Plain(before);
        return Cues.Of("request").Any(request => Phrases.Contains(plain, request));
    }

    private static string? CueIn(string plain)
    {
        foreach (var name in Kinds)
        {
            if ((name == "reported" && Reports(plain)) || Cues.Of(name).Any(cue => Phrases.Contains(plain, cue)))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary><c>told Len we will</c>, <c>told her yes</c>, <c>told Callum a Priority 1 gets</c>: "told", somebody, and what they may count on.</summary>
    private static bool Reports(string plain)
    {
        var told = Phrases.Find(plain, "told");
        return told >= 0 && Cues.Of("told").Any(cue => Phrases.Find(plain[told..], cue) is > 0 and < 40);
    }

    private static bool Addresses(string plain) =>
        Phrases.Contains(plain, "you") || Phrases.Contains(plain, "your") || Phrases.Contains(plain, "you're") || Phrases.Contains(plain, "each") || Phrases.Contains(plain, "every") || Phrases.Contains(plain, "all");
}
