using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>
/// Whether quotes say what a line says. A quote that stands in the document may still say something else: every figure, name, denial,
/// obligation, limit and exception of the line must be the quote's, and none of the quote's may be left out.
/// </summary>
public static class QuoteSupport
{
    /// <summary>The share of a line's other words that its quotes must have.</summary>
    private const double Most = 0.75;

    private static readonly PhraseTable Turns = PhraseTable.Load("turning-words", stemmed: false);

    /// <summary>What a line may not have more of than its quotes.</summary>
    private static readonly string[] Claimed = ["obliged", "advised", "possible", "exclusive", "only", "all", "before", "after", "until", "from", "within", "over", "least", "most", "refused", "day", "week", "month", "quarter", "year", "hour", "minute"];

    /// <summary>What a line may not leave out of its quotes.</summary>
    private static readonly string[] Kept = ["advised", "possible", "except", "condition", "most", "least", "only"];

    public static Grounding Of(string line, IReadOnlyCollection<string> quotes, IEnumerable<string> furtherFacts)
    {
        var quoted = string.Join('\n', quotes);
        var (ours, theirs) = (Saying.OfClause(line), Saying.OfClause(quoted));
        var facts = ours.Measures;
        var said = Facts.In(quoted);
        var further = furtherFacts.Append(line).SelectMany(f => Facts.In(f)).Where(f => f.Kind is FactKind.Email or FactKind.Date).Distinct().ToList();
        var carried = facts.Count(fact => theirs.Measures.Exists(t => IsSame(fact, t))) + further.Count(said.Contains);
        var wanted = facts.Count + further.Count;
        var words = ours.Terms.Where(t => !t.EndsWith('/')).ToList();
        var shared = words.Count(theirs.Terms.Contains);
        if ((wanted > 0 && carried == 0) || (words.Count > 0 && shared == 0 && wanted == 0))
        {
            return Grounding.Ungrounded;
        }

        return carried < wanted || shared < Most * words.Count || !SaysTheSame(ours, theirs) ? Grounding.Partly : Grounding.Grounded;
    }

    /// <summary>Whether words that follow a quote take some of it back.</summary>
    internal static bool Restricts(string behind) => Turns.NamesIn(WordRun.Of(behind)).Exists(turn => turn is "except" or "condition" or "only");

    private static bool SaysTheSame(Saying ours, Saying theirs)
    {
        if (ours.Negations != theirs.Negations || !ours.Names.All(name => theirs.Run.Stems.Contains(name)) || !Numbered(ours.Run).IsSubsetOf(Numbered(theirs.Run)) || !KeepsOrder(ours, theirs))
        {
            return false;
        }

        var (mine, quoted) = (Turns.CountsIn(ours.Run), Turns.CountsIn(theirs.Run));
        return Array.TrueForAll(Claimed, turn => mine.GetValueOrDefault(turn) <= quoted.GetValueOrDefault(turn))
            && Array.TrueForAll(Kept, turn => !quoted.ContainsKey(turn) || mine.ContainsKey(turn));
    }

    /// <summary>Every number, whatever it is of: "March 61" is no date, and no other day either.</summary>
    private static HashSet<decimal> Numbered(WordRun run)
    {
        var numbers = new HashSet<decimal>();
        foreach (var start in run.Starts)
        {
            if (Numbers.At(run.Plain, start) is var (value, _))
            {
                numbers.Add(value);
            }
        }

        return numbers;
    }

    /// <summary>"Supplier indemnifies Customer" is not "Customer indemnifies Supplier": who comes first in one comes first in the other.</summary>
    private static bool KeepsOrder(Saying ours, Saying theirs)
    {
        var (mine, quoted) = (Opening(ours.Run), Opening(theirs.Run));
        if (mine is not null && quoted is not null && !theirs.Run.Stems.Contains(mine) && !ours.Run.Stems.Contains(quoted))
        {
            return false;
        }

        var at = 0;
        foreach (var party in PartiesIn(ours, mine is not null && (mine == quoted || theirs.Names.Contains(mine)) ? mine : null))
        {
            at = theirs.Run.Stems.IndexOf(party, at);
            if (at < 0)
            {
                return false;
            }

            at++;
        }

        return true;
    }

    private static IEnumerable<string> PartiesIn(Saying saying, string? opening)
    {
        for (var i = 0; i < saying.Run.Words.Count; i++)
        {
            if (saying.Run.Capitals[i] || Saying.IsParty(saying.Run.Words[i]) || saying.Run.Stems[i] == opening)
            {
                yield return saying.Run.Stems[i];
            }
        }
    }

    /// <summary>A sentence opens with who does it, after an article; as its first word it does not show whether it is a name.</summary>
    private static string? Opening(WordRun run) => run.Words.Count == 0 ? null : run.Words[0] is "the" or "a" or "an" && run.Words.Count > 1 ? run.Stems[1] : run.Stems[0];

    private static bool IsSame(Measure ours, Measure theirs) =>
        ours.Kind == theirs.Kind && ours.Value == theirs.Value && ours.Unit == theirs.Unit && ours.Until == theirs.Until && (ours.Business == true) == (theirs.Business == true)
        && (ours.PerYear == theirs.PerYear || ours.PerYear == 0) && (ours.Kind != MeasureKind.Count || ours.Things.Count == 0 || theirs.Things.Count == 0 || ours.Things.All(theirs.Things.Contains));
}
