using System.Text.Json;
using System.Text.Json.Nodes;
using HandoffDrafter.Core.Draft.Promises;

namespace HandoffDrafter.Evaluation;

/// <summary>Scores every turn of labelled conversations with the product's own commitment detector.</summary>
internal static class ConversationsEvaluation
{
    public static Report Run(string file, List<JsonObject> predictions)
    {
        var rows = new List<(bool Label, double Score)>();
        foreach (var row in JsonLines.Read(file))
        {
            var other = row.Text("prev_speaker") != row.Text("speaker");
            var score = CommitmentDetector.Judge(row.Text("text") ?? string.Empty, other ? row.Text("prev_text") : null).Score;
            predictions.Add(new JsonObject { ["id"] = row.Text("id"), ["score"] = Math.Round(score, 4) });
            if (!(row.TryGetProperty("ambiguous", out var ambiguous) && ambiguous.ValueKind is JsonValueKind.True or JsonValueKind.Number && ambiguous.ToString() is not "0"))
            {
                rows.Add((row.GetProperty("label").GetInt32() == 1, score));
            }
        }

        var positive = rows.Count(r => r.Label);
        var (taken, right) = (rows.Count(r => r.Score >= Commitment.Threshold), rows.Count(r => r.Label && r.Score >= Commitment.Threshold));
        return new Report("conversations/" + Path.GetFileNameWithoutExtension(file), [
            ("average-precision", AveragePrecision(rows, positive)),
            ("precision", taken == 0 ? 0 : right / (double)taken),
            ("recall", positive == 0 ? null : right / (double)positive),
            ("f1", taken + positive == 0 ? 0 : 2.0 * right / (taken + positive)),
        ]);
    }

    /// <summary>Rows of one score are one step, so that ties neither help nor hurt.</summary>
    private static double? AveragePrecision(List<(bool Label, double Score)> rows, int positive)
    {
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
}
