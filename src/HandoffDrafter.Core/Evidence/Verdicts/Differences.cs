using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Assessing;

/// <summary>Clauses about the promised thing that give another figure.</summary>
internal static class Differences
{
    /// <summary>Figures in the terms that every agreement has are of many things; only a promise about little else is about them.</summary>
    private const double NearBoilerplate = 0.5;

    public static Support? Of(Saying promise, List<Nearness> near)
    {
        var about = near.Where(n => n.IsSameForFigures && n.Clause is { Polarity: Polarity.Gives } && !n.HasOtherActor && (!n.Clause.IsBoilerplate || n.Share >= NearBoilerplate)).ToList();
        foreach (var said in promise.Measures.Where(m => !Figures.IsSelector(m)))
        {
            if (First(said, promise, about) is var (n, theirs) && !IsOtherPhase(said, promise, n.Clause.Saying))
            {
                return new Support(SupportStatus.Contradicted)
                {
                    Evidence = [n.Clause.Cut()],
                    Differs = Told(said, theirs),
                    Reason = $"the customer was told {said.Said}, the agreement says {theirs.Said}",
                };
            }
        }

        return null;
    }

    /// <summary>The nearest clause that measures the same answers, and no other: one that is further off speaks of something else.</summary>
    private static (Nearness Near, Measure Theirs)? First(Measure said, Saying promise, List<Nearness> about)
    {
        foreach (var n in about)
        {
            var answers = Figures.For(promise, n.Clause.Saying).Select(m => (Measure: m, Answer: Figures.Answer(said, m, n.Shared))).Where(a => a.Answer != FigureAnswer.Apart).ToList();
            if (answers.Count > 0)
            {
                return answers.Exists(a => a.Answer is FigureAnswer.Given or FigureAnswer.Near) ? null : (n, answers.MaxBy(a => Likeness(said, a.Measure)).Measure);
            }
        }

        return null;
    }

    /// <summary>Of several figures that could be meant, the one that counts the same things or sets a limit.</summary>
    private static int Likeness(Measure said, Measure theirs) => (2 * said.Things.Count(theirs.Things.Contains)) + (theirs.Bound == Bound.AtMost ? 1 : 0);

    /// <summary>"Phase 2 goes live in April" is not contradicted by the date of phase 1; "payroll in phase 1" is by payroll in phase 3.</summary>
    private static bool IsOtherPhase(Measure said, Saying promise, Saying clause) =>
        said.Kind != MeasureKind.Label && promise.Measures.Exists(p => p.Kind == MeasureKind.Label && clause.Measures.Exists(c => c.Kind == MeasureKind.Label && c.Unit == p.Unit)
            && !clause.Measures.Exists(c => c.Kind == MeasureKind.Label && c.Unit == p.Unit && c.Value == p.Value));

    /// <summary><c>24 against 12 months</c> where both end in one word, else each with its own.</summary>
    public static string Told(Measure said, Measure theirs)
    {
        var (a, b) = (said.Said.Split(' '), theirs.Said.Split(' '));
        return a.Length > 1 && b.Length > 1 && a[^1].TrimEnd('s') == b[^1].TrimEnd('s') && char.IsAsciiDigit(a[0][0]) && a[1] is not "business"
            ? $"{a[0]} against {theirs.Said}" : $"{said.Said} against {theirs.Said}";
    }
}
