using System.Text.Json.Nodes;
using HandoffDrafter.Core.Assessing;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Evaluation;

/// <summary>Asks the product's own judge whether public documents support sentences that somebody might promise.</summary>
internal static class ProbesEvaluation
{
    public static async Task<Report> RunAsync(string file, string documents, List<JsonObject> predictions, CancellationToken cancellationToken)
    {
        var judges = new Dictionary<string, SupportJudge>(StringComparer.Ordinal);
        var (all, right, safe, unsafeAsked) = (0, 0, 0, 0);
        foreach (var probe in JsonLines.Read(file))
        {
            var document = probe.Text("doc")!;
            if (!judges.TryGetValue(document, out var judge))
            {
                judges.Add(document, judge = await JudgeAsync(documents, document, cancellationToken));
            }

            var support = judge.Of(probe.Text("promise")!);
            var label = support.Status switch
            {
                SupportStatus.Supported => "supported",
                SupportStatus.Unsupported => "absent",
                SupportStatus.Excluded or SupportStatus.Contradicted => "contradicted",
                var other => Words.Of(other),
            };
            predictions.Add(new JsonObject { ["id"] = probe.Text("id"), ["label"] = label, ["evidence"] = new JsonArray([.. support.Evidence.Select(e => (JsonNode)JsonValue.Create(e.Quote))]) });
            var gold = probe.Text("label")!;
            all++;
            right += label == gold ? 1 : 0;
            unsafeAsked += gold != "supported" ? 1 : 0;
            safe += gold != "supported" && label != "supported" ? 1 : 0;
        }

        return new Report("probes", [("accuracy", all == 0 ? null : right / (double)all), ("safe", unsafeAsked == 0 ? null : safe / (double)unsafeAsked)]);
    }

    private static async Task<SupportJudge> JudgeAsync(string folder, string document, CancellationToken cancellationToken)
    {
        var path = Directory.GetFiles(folder, document + ".*").Order(StringComparer.Ordinal).FirstOrDefault()
            ?? throw new InvalidDataException($"{folder} has no document {document}.");
        var file = new DroppedFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken));
        var settings = new DealSettings { Roles = ValueMap<SourceRole>.Empty.With(file.Path, SourceRole.Sow) };
        var reading = await new DealReader(BuiltInReaders.Create(), new ReadingLimits()).ReadAsync(new DroppedFiles([file], []), settings, DealReading.None, cancellationToken);
        return new SupportJudge(new Agreements(reading.Sources, reading.Texts));
    }
}
