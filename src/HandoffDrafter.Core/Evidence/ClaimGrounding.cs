using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>
/// How far a line's quotes carry it. The quotes are in the sources by construction; what is asked is whether they say what the line
/// says: each of its facts, at least a word of its matter, and a denial where it denies.
/// </summary>
public static class ClaimGrounding
{
    private static readonly Lexicon Negations = Lexicon.Load("negations");

    public static Grounding Of(Claim claim)
    {
        if (claim.Origin == Origin.Human)
        {
            return Grounding.Human;
        }

        if (claim.Evidence.Count == 0)
        {
            return Grounding.Ungrounded;
        }

        var quotes = string.Join('\n', claim.Evidence.Select(e => e.Quote));
        var quoted = Facts.In(quotes);
        var own = Facts.In(claim.Text).Concat(claim.Details.Where(d => d.Key is "email" or "date" or "target").SelectMany(d => Facts.In(d.Value))).ToList();
        var carried = own.Count(fact => quoted.Contains(fact));
        if (own.Count > 0 && carried < own.Count)
        {
            return carried == 0 ? Grounding.Ungrounded : Grounding.Partly;
        }

        var words = ContentWords.Of(claim.Text);
        var shared = ContentWords.Of(quotes);
        shared.IntersectWith(words);
        return words.Count > 0 && shared.Count == 0 && own.Count == 0 ? Grounding.Ungrounded
            : Negations.AnyIn(Phrases.Plain(claim.Text)) != Negations.AnyIn(Phrases.Plain(quotes)) ? Grounding.Partly
            : Grounding.Grounded;
    }
}
