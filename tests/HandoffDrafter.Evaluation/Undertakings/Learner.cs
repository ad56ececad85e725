namespace HandoffDrafter.Evaluation.Undertakings;

/// <summary>
/// Logistic regression by the follow-the-regularised-leader rule with L1: features that tell little get no weight at all, so that the file
/// stays small enough to read. Same examples in, same weights out.
/// </summary>
internal sealed class Learner(double rate, double sparsity, double shrinkage, int rounds)
{
    public const string Constant = "(constant)";

    private const double Beta = 1.0;

    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal) { [Constant] = 0 };
    private readonly List<string> _names = [Constant];
    private readonly List<double> _z = [0];
    private readonly List<double> _n = [0];

    public SortedDictionary<string, double> Learn(IReadOnlyList<(HashSet<string> Features, bool Label, double Weight)> examples, int leastSeen)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var feature in examples.SelectMany(e => e.Features))
        {
            seen[feature] = seen.GetValueOrDefault(feature) + 1;
        }

        var rows = examples.Select(e => (Features: e.Features.Where(f => seen[f] >= leastSeen).Select(IndexOf).Append(0).ToArray(), e.Label, e.Weight)).ToArray();
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = 20_260_101u;
        for (var round = 0; round < rounds; round++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                // A linear congruence: the order must be the same on every machine.
                random = unchecked((random * 1_664_525u) + 1_013_904_223u);
                var j = (int)(random % (uint)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }

            foreach (var at in order)
            {
                Step(rows[at].Features, rows[at].Label, rows[at].Weight);
            }
        }

        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < _names.Count; i++)
        {
            if (WeightOf(i) is not 0 and var weight)
            {
                weights.Add(_names[i], Math.Round(weight, 3));
            }
        }

        return weights;
    }

    private int IndexOf(string feature)
    {
        if (!_index.TryGetValue(feature, out var index))
        {
            _index.Add(feature, index = _names.Count);
            _names.Add(feature);
            _z.Add(0);
            _n.Add(0);
        }

        return index;
    }

    private void Step(int[] features, bool label, double importance)
    {
        var sum = 0.0;
        Span<double> weights = features.Length <= 512 ? stackalloc double[features.Length] : new double[features.Length];
        for (var k = 0; k < features.Length; k++)
        {
            sum += weights[k] = WeightOf(features[k]);
        }

        var gradient = importance * ((1 / (1 + Math.Exp(-Math.Clamp(sum, -35, 35)))) - (label ? 1 : 0));
        for (var k = 0; k < features.Length; k++)
        {
            var i = features[k];
            var sigma = (Math.Sqrt(_n[i] + (gradient * gradient)) - Math.Sqrt(_n[i])) / rate;
            _z[i] += gradient - (sigma * weights[k]);
            _n[i] += gradient * gradient;
        }
    }

    private double WeightOf(int i)
    {
        // The constant is not made small: it holds how rare undertakings are.
        var pull = i == 0 ? 0 : sparsity;
        return Math.Abs(_z[i]) <= pull ? 0 : -(_z[i] - (Math.Sign(_z[i]) * pull)) / (((Beta + Math.Sqrt(_n[i])) / rate) + (i == 0 ? 0 : shrinkage));
    }
}
