using System.Text.Json.Nodes;
using HandoffDrafter.Core.Draft.Undertakings;
using HandoffDrafter.Evaluation.Undertakings;

namespace HandoffDrafter.Evaluation;

/// <summary>Scores every turn of labelled conversations with the product's own model of undertakings.</summary>
internal static class ConversationsEvaluation
{
    private const int Kinds = 6;

    public static Report Run(string file, List<JsonObject> predictions, TextWriter output)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var rows = new List<(bool Label, double Score)>();
        var alarms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var turn in LabelledTurn.Read(file))
        {
            var score = UndertakingModel.BuiltIn.Judge(turn.Said, turn.Before, turn.SameSpeaker).Score;
            predictions.Add(new JsonObject { ["id"] = turn.Id, ["score"] = Math.Round(score, 4) });
            if (turn.Doubtful)
            {
                continue;
            }

            rows.Add((turn.Label, score));
            if (!turn.Label && score >= Undertaking.Threshold)
            {
                var kind = turn.Kind.Split('.')[0];
                alarms[kind] = alarms.GetValueOrDefault(kind) + 1;
            }
        }

        var told = alarms.OrderByDescending(a => a.Value).ThenBy(a => a.Key, StringComparer.Ordinal).Take(Kinds).Select(a => $"{a.Key} {a.Value}");
        output.WriteLine($"{name}: {alarms.Values.Sum()} false alarms of {rows.Count} turns, by kind of turn: {string.Join(", ", told)}");
        var positive = rows.Count(r => r.Label);
        var (taken, right) = (rows.Count(r => r.Score >= Undertaking.Threshold), rows.Count(r => r.Label && r.Score >= Undertaking.Threshold));
        return new Report("conversations/" + name, [
            ("average-precision", Ranking.AveragePrecision(rows)),
            ("precision", taken == 0 ? 0 : right / (double)taken),
            ("recall", positive == 0 ? null : right / (double)positive),
            ("f1", taken + positive == 0 ? 0 : 2.0 * right / (taken + positive)),
            ("best-f1", Ranking.Best(rows).F1),
        ]);
    }
}
