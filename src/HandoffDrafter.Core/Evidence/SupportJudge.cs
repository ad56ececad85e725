using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>
/// What the agreements say to a promise, by its words and facts alone. Careful by design: calling an unsupported promise supported is
/// the error that hurts, so that anything short of the same words with the same facts is doubt.
/// </summary>
public sealed class SupportJudge(Agreements agreements)
{
    // Shares of the promise's words that one clause must hold.
    private const double SameThing = 0.85;
    private const double Related = 0.4;

    /// <summary>A word that few clauses use tells more than one that most do.</summary>
    private const int RareAtMost = 3;

    private static readonly Lexicon Negations = Lexicon.Load("negations");

    public Support Of(string said)
    {
        if (!agreements.Any)
        {
            return new Support(SupportStatus.Unsupported) { Reason = "no agreement is among the documents" };
        }

        if (agreements.Clauses.Count == 0)
        {
            return new Support(SupportStatus.Ambiguous) { Reason = "the agreement could not be read", Provisional = true };
        }

        var words = ContentWords.Of(said);
        var facts = Facts.In(said);
        var near = agreements.Sharing(words).Select(clause => new Nearness(clause, words, agreements)).OrderByDescending(n => n.Weight).ToList();
        return Excluded(near, words) ?? Contradicted(near, facts) ?? Supported(near, facts, said) ?? Doubtful(near);
    }

    private Support? Excluded(List<Nearness> near, HashSet<string> words)
    {
        var clause = near.Where(n => n.Clause.Excludes && !words.Overlaps(n.Clause.Exempt) && (n.Shared.Count >= 2 || n.SharesHead)).Select(n => n.Clause).FirstOrDefault();
        return clause is null ? null : With(SupportStatus.Excluded, clause, "the agreement leaves it out") with { Provisional = agreements.Unread };
    }

    private Support? Contradicted(List<Nearness> near, ValueList<Fact> said)
    {
        foreach (var n in near.Where(n => n.IsRelated))
        {
            foreach (var fact in said.Where(f => f.Unit.Length > 0 || f.Kind is FactKind.Money or FactKind.Percent))
            {
                var theirs = n.Clause.Facts.Where(f => f.Kind == fact.Kind && f.Unit == fact.Unit).ToList();
                if (theirs.Count > 0 && theirs.TrueForAll(f => f.Value != fact.Value) && !IsWithin(fact, theirs[0], n.Clause.Plain))
                {
                    return With(SupportStatus.Contradicted, n.Clause, "the agreement gives another figure") with
                    {
                        Differs = Difference(fact, theirs[0]),
                        Provisional = agreements.Unread,
                    };
                }
            }
        }

        return null;
    }

    private Support? Supported(List<Nearness> near, ValueList<Fact> facts, string said)
    {
        var negated = Negations.AnyIn(Phrases.Plain(said));
        var clause = near.Where(n => !n.Clause.Excludes && n.Share >= SameThing && n.Shared.Count >= 3
                && facts.All(n.Clause.Facts.Contains) && Negations.AnyIn(n.Clause.Plain) == negated)
            .Select(n => n.Clause).FirstOrDefault();
        return clause is null ? null : With(SupportStatus.Supported, clause, "the agreement says the same, in nearly the same words") with { Provisional = agreements.Unread };
    }

    private Support Doubtful(List<Nearness> near)
    {
        if (near.Find(n => n.IsRelated) is { } related)
        {
            return With(SupportStatus.Ambiguous, related.Clause, "the agreement speaks of something near it") with { Provisional = agreements.Unread };
        }

        return new Support(SupportStatus.Unsupported)
        {
            Searched = near.Take(2).Select(n => n.Clause.Cut()).ToValueList(),
            Reason = "no clause speaks of it",
            Provisional = agreements.Unread,
        };
    }

    /// <summary>"Up to 90 minutes" gives a promise of 60.</summary>
    private static bool IsWithin(Fact said, Fact theirs, string clause) =>
        Phrases.Contains(clause, "up to") && decimal.TryParse(said.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var ours)
        && decimal.TryParse(theirs.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var limit) && ours <= limit;

    /// <summary><c>24 against 12 months</c>, <c>99.9 against 99.5 %</c>, <c>500 against 650 USD</c>.</summary>
    private static string Difference(Fact said, Fact theirs)
    {
        var unit = theirs.Kind switch
        {
            FactKind.Percent => " %",
            FactKind.Money => " " + theirs.Unit.ToUpperInvariant(),
            FactKind.Quantity when theirs.Unit.Length > 0 => " " + theirs.Unit + (theirs.Value == "1" ? "" : "s"),
            _ => "",
        };
        return $"{said.Value} against {theirs.Value}{unit}";
    }

    private static Support With(SupportStatus status, Clause clause, string reason) => new(status) { Evidence = [clause.Cut()], Reason = reason };

    private sealed class Nearness
    {
        public Nearness(Clause clause, HashSet<string> words, Agreements agreements)
        {
            Clause = clause;
            Shared = [.. words.Where(clause.Words.Contains)];
            Share = words.Count == 0 ? 0 : (double)Shared.Count / words.Count;
            Weight = Shared.Sum(w => 1.0 / agreements.Count(w));
            SharesHead = Shared.Exists(w => agreements.Count(w) <= RareAtMost && w.Length > 3 && (clause.Head.Contains(w) || clause.Names.Contains(w)));
            IsRelated = (Shared.Count >= 2 && Share >= Related) || (Shared.Count >= 3 && Share >= Related / 1.5)
                || (Shared.Count >= 2 && Shared.Exists(w => agreements.Count(w) <= RareAtMost));
        }

        public Clause Clause { get; }

        public List<string> Shared { get; }

        public double Share { get; }

        public double Weight { get; }

        public bool SharesHead { get; }

        public bool IsRelated { get; }
    }
}
