using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Assessing;

/// <summary>Whether a clause gives what was promised: all that matters of it, with its figures, unconditionally.</summary>
internal static class Coverage
{
    private const double Most = 0.58;
    private const double MostWithGaps = 0.65;
    private const double Some = 0.4;
    private const int EnoughWords = 3;
    private const double MostOfClause = 0.5;
    private const string Costless = "cost/given";

    private static readonly HashSet<string> Everything = new(StringComparer.Ordinal) { "all", "every", "each", "everyone", "everybody", "any", "anyone" };

    public static Support? Of(Saying promise, List<Nearness> near)
    {
        var related = near.Where(n => n.IsSameThing || n.IsRelated).ToList();
        var covering = related.FindAll(n => n.Share >= Most && n.Clause.Polarity == Polarity.Gives && !n.HasOtherActor && n.Clause.Saying.IsNegated == promise.IsNegated);
        (Nearness Near, string Doubt)? nearest = null;
        foreach (var n in covering)
        {
            if (Doubt(promise, n) is not { } doubt)
            {
                return new Support(SupportStatus.Supported) { Evidence = [n.Clause.Cut()], Reason = "the agreement gives it" };
            }

            nearest ??= (n, doubt);
        }

        if (nearest is null && !promise.IsNegated && near.Find(n => n.HasOtherActor && n.Clause.Polarity == Polarity.Gives && n.Share >= Most && n.Shared.Count >= 2) is { } theirs)
        {
            return new Support(SupportStatus.Contradicted)
            {
                Evidence = [theirs.Clause.Cut()],
                Reason = theirs.Clause.Actor == Actor.Customer ? "the agreement leaves it to the customer" : "the agreement leaves it to the vendor",
            };
        }

        if (nearest is var (clause, why))
        {
            return new Support(SupportStatus.Ambiguous) { Evidence = [clause.Clause.Cut()], Reason = why };
        }

        var open = related.Find(n => n.Share >= Some && n.Clause.Polarity == Polarity.Gives && !n.HasOtherActor);
        return open is null ? null : new Support(SupportStatus.Ambiguous)
        {
            Evidence = [open.Clause.Cut()],
            Reason = open.Clause.IsOptional ? "the agreement says that it may come, not that it will" : "the agreement speaks of it and does not say whether this is part of it",
        };
    }

    /// <summary>Why a clause that speaks of all of it does not give it; null where it does.</summary>
    private static string? Doubt(Saying promise, Nearness n)
    {
        var clause = n.Clause.Saying;
        if (n.Clause.IsOptional)
        {
            return "the agreement says that it may come, not that it will";
        }

        if (clause.Run.Words.Contains("only") && !promise.Run.Words.Contains("only"))
        {
            return "the agreement gives it in one case only";
        }

        if (n.Uncovered.Count > 0 && n.Share < MostWithGaps)
        {
            return "the agreement speaks of it and does not say whether all of this is part of it";
        }

        if (clause.IsPriced && !promise.IsPriced)
        {
            return "the agreement gives it at a price";
        }

        if (promise.Run.Words.Exists(Everything.Contains) && clause.Measures.Exists(m => m.Bound == Bound.AtMost && m.Kind == MeasureKind.Count)
            && !promise.Measures.Exists(m => m.Kind == MeasureKind.Count))
        {
            return "the agreement gives it up to a limit";
        }

        if (promise.Poles.Exists(pole => pole != Costless && !pole.EndsWith("/capped", StringComparison.Ordinal) && !pole.StartsWith("order/", StringComparison.Ordinal) && !pole.StartsWith("extent/", StringComparison.Ordinal) && !clause.Poles.Contains(pole)))
        {
            return "the agreement gives it and does not say how";
        }

        if (n.Shared.Count == 1 && n.SharedAtAll < EnoughWords && (n.Uncovered.Count > 0 || (n.ShareOfClause < MostOfClause && promise.Measures.Count == 0)))
        {
            return "the agreement has one word of it, which may be about something else";
        }

        if (n.Uncovered.Exists(promise.Names.Contains))
        {
            return "the agreement does not name what was named";
        }

        return promise.Measures.TrueForAll(said => Figures.IsSelector(said) || Figures.For(promise, clause).Any(m => Figures.Answer(said, m, n.Shared) == FigureAnswer.Given) || Stands(said, n))
            ? null : "the agreement gives it without the figure that was named";
    }

    private static bool Stands(Measure said, Nearness n) => said.Kind == MeasureKind.Label && n.Clause.Context.Contains(said.Unit);
}
