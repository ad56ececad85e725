using System.Globalization;
using HandoffDrafter.Core.Draft.Undertakings;

namespace HandoffDrafter.Evaluation.Undertakings;

/// <summary>
/// Learns the weights of <see cref="UndertakingModel"/> from labelled conversations whose licences allow it, and says how good they are on
/// conversations that were not learned from: each file is cut into folds by conversation, and every fold is judged by weights from the others.
/// </summary>
internal static class TrainingRun
{
    private const int Folds = 5;
    private const int LeastSeen = 10;

    public static Report Run(IReadOnlyList<string> files, string? outFile, TextWriter output)
    {
        var sets = files.Select(file => (Name: Path.GetFileNameWithoutExtension(file), Examples: Read(file))).ToList();

        // A small file counts as much as a fifth of a big one, whatever their lengths.
        var largest = sets.Max(s => s.Examples.Count);
        var weighed = sets.ConvertAll(s => (s.Name, s.Examples, Weight: s.Examples.Count * 5 < largest ? 2.0 : 1.0));
        var unseen = weighed.ConvertAll(_ => new List<(bool Label, double Score)>());
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = new UndertakingModel(Learn(weighed, fold));
            for (var i = 0; i < weighed.Count; i++)
            {
                unseen[i].AddRange(weighed[i].Examples.Where(e => e.Fold == fold).Select(e => (e.Label, model.Score(e.Features))));
            }
        }

        var threshold = BestOfAll(unseen);
        var weights = Learn(weighed, fold: null);
        weights[Learner.Constant] = Math.Round(weights[Learner.Constant] - Math.Log(threshold / (1 - threshold)), 3);
        if (outFile is not null)
        {
            Write(outFile, weights, [.. files.Select(f => Path.GetFileName(f))]);
        }

        output.WriteLine($"{weights.Count} weights; what was {threshold.ToString("0.00", CultureInfo.InvariantCulture)} is 0.5 now");
        return new Report("training", [.. weighed.SelectMany((set, i) => new (string, double?)[]
        {
            (set.Name + " unseen average-precision", Ranking.AveragePrecision(unseen[i])),
            (set.Name + " unseen best-f1", Ranking.Best(unseen[i]).F1),
        })]);
    }

    private static List<(int Fold, HashSet<string> Features, bool Label)> Read(string file)
    {
        var turns = LabelledTurn.Read(file).Where(t => !t.Doubtful).ToList();
        var folds = turns.Select(t => t.Conversation).Distinct().Order(StringComparer.Ordinal).Select((c, i) => (c, i % Folds)).ToDictionary(x => x.c, x => x.Item2, StringComparer.Ordinal);
        return turns.ConvertAll(t => (folds[t.Conversation], t.Features, t.Label));
    }

    private static SortedDictionary<string, double> Learn(List<(string Name, List<(int Fold, HashSet<string> Features, bool Label)> Examples, double Weight)> sets, int? fold) =>
        new Learner(rate: 0.1, sparsity: 5, shrinkage: 1, rounds: 5).Learn([.. sets.SelectMany(s => s.Examples.Where(e => e.Fold != fold).Select(e => (e.Features, e.Label, s.Weight)))], LeastSeen);

    /// <summary>The threshold with the best mean F1 over the files, each judged unseen.</summary>
    private static double BestOfAll(List<List<(bool Label, double Score)>> sets) =>
        Enumerable.Range(2, 17).Select(step => step * 0.05).MaxBy(threshold => sets.Average(rows => F1(rows, threshold)));

    private static double F1(List<(bool Label, double Score)> rows, double threshold) =>
        2.0 * rows.Count(r => r.Label && r.Score >= threshold) / Math.Max(1, rows.Count(r => r.Score >= threshold) + rows.Count(r => r.Label));

    private static void Write(string file, SortedDictionary<string, double> weights, string[] learned)
    {
        using var lines = new StreamWriter(file);
        lines.Write("# Weights of the undertaking model: one feature a line, a tab, what it adds to the score (log odds).\n");
        lines.Write($"# Learned by `HandoffDrafter.Evaluation train` from {string.Join(" and ", learned)}.\n");
        lines.Write("# AMI Meeting Corpus, CC BY 4.0, and PersuasionForGood, Apache-2.0; see NOTICE and docs/undertakings.md.\n");
        foreach (var (feature, weight) in weights)
        {
            lines.Write(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{weight:0.###}\n"));
        }
    }
}
