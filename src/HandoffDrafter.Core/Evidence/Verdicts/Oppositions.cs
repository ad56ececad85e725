using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>Clauses about the promised thing that say the opposite: free against charged, in person against remote, none against some.</summary>
internal static class Oppositions
{
    /// <summary>Matters on which opposite words leave it open whether both can hold.</summary>
    private static readonly string[] Doubtful = ["who", "sure", "order", "extent"];

    private const string Given = "cost/given";

    private static readonly HashSet<string> Extra = [.. Lexicon.Load("extra-words").Of(string.Empty)];

    private const string Unlimited = "size/unlimited";

    public static Support? Of(Saying promise, List<Nearness> near)
    {
        if (promise.Poles.Contains(Unlimited) && near.Find(n => n.IsSameThing && n.Clause.Polarity == Polarity.Gives && Limit(promise, n) is not null) is { } limited)
        {
            var limit = Limit(promise, limited)!;
            return new Support(SupportStatus.Contradicted)
            {
                Evidence = [limited.Clause.Cut()], Differs = $"no limit against {limit.Said}", Reason = $"the customer was told that there is no limit, the agreement says {limit.Said}",
            };
        }

        foreach (var pole in promise.Poles)
        {
            var matter = pole[..pole.IndexOf('/', StringComparison.Ordinal)];
            foreach (var n in near.Where(n => n.IsSameThing || n.IsRelated || n.Shared.Contains(matter + "/")))
            {
                var theirs = n.Clause.Saying.Poles.FindAll(p => p.StartsWith(matter + "/", StringComparison.Ordinal));
                if (pole == Given && (theirs.Count == 0 && Price(n) is { } price && IsAsExtra(promise, n) && n.IsSameThing))
                {
                    return new Support(SupportStatus.Contradicted) { Evidence = [n.Clause.Cut()], Differs = $"nothing against {price.Said}", Reason = $"the customer was told that it costs nothing, the agreement says {price.Said}" };
                }

                if (pole == Given && !IsAsExtra(promise, n))
                {
                    continue;
                }

                if (theirs.Count != 1 || theirs[0] == pole || promise.Poles.Contains(theirs[0]) || n.Clause.Polarity == Polarity.Excludes)
                {
                    continue;
                }

                return Doubtful.Contains(matter)
                    ? new Support(SupportStatus.Ambiguous) { Evidence = [n.Clause.Cut()], Reason = "the agreement speaks of it and keeps it open" }
                    : new Support(SupportStatus.Contradicted) { Evidence = [n.Clause.Cut()], Reason = "the agreement says the opposite" };
            }
        }

        return null;
    }

    private static Measure? Price(Nearness n) => n.Clause.Polarity == Polarity.Gives ? n.Clause.Saying.Measures.Find(m => m.Kind == MeasureKind.Money) : null;

    /// <summary>A price for what goes beyond the deal says nothing of what is in it.</summary>
    private static bool IsAsExtra(Saying promise, Nearness n) => !n.Clause.Saying.Run.Words.Exists(Extra.Contains) || promise.Run.Words.Exists(Extra.Contains);

    private static Measure? Limit(Saying promise, Nearness n) =>
        n.Clause.Saying.Measures.Find(m => m.Kind is MeasureKind.Count && (m.Bound == Bound.AtMost || m.Things.Any(promise.Terms.Contains)))
        ?? n.Clause.Saying.Measures.Find(m => m.Kind is MeasureKind.Duration && m.Bound == Bound.AtMost);
}
