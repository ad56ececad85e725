using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>Clauses that take the promised thing out of the deal, or refuse it.</summary>
internal static class Exclusions
{
    /// <summary>The share of an excluded item that a promise must name.</summary>
    private const double MostOfItem = 0.5;

    /// <summary>A refusal in a sentence has a matter around it, which must be the promise's too.</summary>
    private const double SharedWithRefusal = 0.3;

    /// <summary>A clause that gives counts before one that takes out where it is nearer by this much.</summary>
    private const double Nearer = 0.25;

    /// <summary>"Fitting at night is not included" leaves fitting in.</summary>
    private const string OutOfHours = "hours/always";

    private static readonly HashSet<string> Extra = [.. Lexicon.Load("extra-words").Of(string.Empty)];

    /// <summary>Things in a list of what is not in the deal.</summary>
    public static Support? Listed(Saying promise, List<Nearness> near, Agreements agreements) =>
        Find(promise, near, agreements, n => n.Clause is { Polarity: Polarity.Excludes, IsListed: true }) is { } clause ? Out(clause) : null;

    /// <summary>Things that a sentence takes out or refuses.</summary>
    public static Support? Said(Saying promise, List<Nearness> near, Agreements agreements)
    {
        if (Find(promise, near, agreements, n => n.Clause is { Polarity: Polarity.Excludes, IsListed: false }) is { } excluding)
        {
            return Out(excluding);
        }

        return Find(promise, near, agreements, n => n.Clause.Polarity == Polarity.Denies && n.Share >= SharedWithRefusal && (n.Shared.Count >= 2 || n.HasRare)) is { } denying
            ? new Support(SupportStatus.Contradicted) { Evidence = [denying.Cut()], Reason = "the agreement speaks of it and refuses it" }
            : null;
    }

    private static Support Out(Clause clause) => new(SupportStatus.Excluded) { Evidence = [clause.Cut()], Reason = "the agreement takes it out of the deal" };

    private static Clause? Find(Saying promise, List<Nearness> near, Agreements agreements, Predicate<Nearness> kind)
    {
        if (promise.IsNegated)
        {
            return null;
        }

        var given = near.Where(n => n.Clause is { Polarity: Polarity.Gives, Actor: not Actor.Customer } && n.IsSameThing).Select(n => n.Share).DefaultIfEmpty(0).Max();
        return near.Find(n => kind(n) && !promise.Terms.Overlaps(n.Clause.Exempt) && given < n.Share + Nearer
            && (promise.Poles.Contains(OutOfHours) || !n.Clause.Saying.Poles.Contains(OutOfHours))
            && (n.Clause.Items.Exists(item => Names(promise, item)) || NamesByName(promise, n, agreements)))?.Clause;
    }

    /// <summary>"Any further system, among them the yard system GateBook": a name that the agreement hardly uses elsewhere is enough.</summary>
    private static bool NamesByName(Saying promise, Nearness n, Agreements agreements) =>
        n.Clause.Polarity == Polarity.Excludes && n.Clause.Saying.Names.Any(name => promise.Terms.Contains(name) && agreements.IsRare(name) && !Terms.IsWeak(name));

    /// <summary>At least half of the item, and of what it is: "hosting of the modules" is hosting.</summary>
    private static bool Names(Saying promise, ExcludedItem item)
    {
        if (item.IsOther && !promise.Run.Words.Exists(Extra.Contains) && !promise.Names.Any(promise.Terms.Contains))
        {
            return false;
        }

        var core = item.Core.Exists(t => !Terms.IsWeak(t)) ? Names(promise, item.Core) : item.Core.Exists(promise.Terms.Contains);
        return core && Names(promise, [.. item.Core, .. item.Rest]);
    }

    private static bool Names(Saying promise, List<string> terms)
    {
        double all = 0, named = 0;
        var strong = false;
        foreach (var term in terms)
        {
            all += Terms.Weight(term);
            if (promise.Terms.Contains(term))
            {
                named += Terms.Weight(term);
                strong |= !Terms.IsWeak(term);
            }
        }

        return strong && named >= MostOfItem * all;
    }
}
