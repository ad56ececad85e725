namespace HandoffDrafter.Evaluation.Undertakings;

/// <summary>How well scores put what is above what is not.</summary>
internal static class Ranking
{
    /// <summary>Rows of one score are one step, so that ties neither help nor hurt.</summary>
    public static double? AveragePrecision(IReadOnlyCollection<(bool Label, double Score)> rows)
    {
        var positive = rows.Count(r => r.Label);
        if (positive == 0)
        {
            return null;
        }

        var (seen, right, sum) = (0, 0, 0.0);
        foreach (var step in rows.GroupBy(r => r.Score).OrderByDescending(g => g.Key))
        {
            var hits = step.Count(r => r.Label);
            seen += step.Count();
            right += hits;
            sum += hits / (double)positive * (right / (double)seen);
        }

        return sum;
    }

    /// <summary>The best F1 that any threshold gives, and the threshold.</summary>
    public static (double F1, double Threshold) Best(IReadOnlyCollection<(bool Label, double Score)> rows)
    {
        var positive = rows.Count(r => r.Label);
        var best = (F1: 0.0, Threshold: 1.0);
        var (seen, right) = (0, 0);
        foreach (var step in rows.GroupBy(r => r.Score).OrderByDescending(g => g.Key))
        {
            seen += step.Count();
            right += step.Count(r => r.Label);
            var f1 = 2.0 * right / (seen + positive);
            best = f1 > best.F1 ? (f1, step.Key) : best;
        }

        return best;
    }
}
