using System.Text;
using System.Text.Json.Nodes;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Evaluation;

/// <summary>Reads real contracts with the product's own field extraction and compares names and dates with lawyers' labels.</summary>
internal static class ContractsEvaluation
{
    private static readonly (string Label, string Field)[] Dates =
        [("agreement_date", "effective-date"), ("effective_date", "effective-date"), ("expiration_date", "end-date")];

    public static async Task<Report> RunAsync(string file, List<JsonObject> predictions, CancellationToken cancellationToken)
    {
        var profile = new Profile("contract", "Contract")
        {
            Fields = [new ProfileField("effective-date", "deal", "Effective date", FieldType.Date), new ProfileField("end-date", "deal", "End date", FieldType.Date)],
        };
        var tally = new Tally();
        foreach (var row in JsonLines.Read(file))
        {
            var id = row.Text("id")!;
            var bytes = await File.ReadAllBytesAsync(Path.Combine(Path.GetDirectoryName(file)!, row.Text("text_path")!), cancellationToken);
            var found = await FindAsync(id, bytes, profile, cancellationToken);
            foreach (var (label, text) in found)
            {
                predictions.Add(new JsonObject { ["id"] = id, ["field"] = label, ["text"] = text });
            }

            var gold = row.GetProperty("gold");
            foreach (var label in new[] { "parties", "agreement_date", "effective_date", "expiration_date", "document_name" })
            {
                var spans = gold.GetProperty(label).EnumerateArray().Where(s => !s.TryGetProperty("optional", out _)).Select(s => s.Text("text")!).ToList();
                var ours = found.Where(f => f.Label == label).Select(f => f.Text).ToList();
                tally.Add(label + "_gold", spans.Count);
                tally.Add(label + "_pred", ours.Count);
                tally.Add(label + "_found", spans.Count(s => ours.Exists(o => Same(o, s))));
                tally.Add(label + "_right", ours.Count(o => spans.Exists(s => Same(o, s))));
            }
        }

        return new Report("contracts", [.. new[] { "parties", "agreement_date", "effective_date", "expiration_date", "document_name" }.SelectMany(label => new[]
        {
            (label + " precision", tally.Share(label + "_right", label + "_pred")), (label + " recall", tally.Share(label + "_found", label + "_gold")),
        })]);
    }

    private static async Task<List<(string Label, string Text)>> FindAsync(string id, byte[] bytes, Profile profile, CancellationToken cancellationToken)
    {
        var file = new DroppedFile(id + ".txt", bytes);
        var settings = new DealSettings { Roles = ValueMap<SourceRole>.Empty.With(file.Path, SourceRole.Sow) };
        var reading = await new DealReader(BuiltInReaders.Create(), new ReadingLimits()).ReadAsync(new DroppedFiles([file], []), settings, DealReading.None, cancellationToken);
        var dossier = new Dossier(new DraftingMatter(new Deal(DealId.FromFolderName(id)!.Value, id, profile.Id, default), reading.Sources, reading.Texts, profile));
        var sides = new DealSides(dossier);
        var packet = BuiltInDrafter.Draft(new DraftingMatter(new Deal(DealId.FromFolderName(id)!.Value, id, profile.Id, default), reading.Sources, reading.Texts, profile));
        var found = new List<(string, string)>();
        foreach (var party in new[] { sides.Vendor, sides.Customer })
        {
            if (party?.Name is { } name)
            {
                found.Add(("parties", name));
            }
        }

        foreach (var (label, field) in Dates)
        {
            if (packet.Field(field)?.Value is { } value)
            {
                found.Add((label, value));
            }
        }

        if (dossier.Documents.SelectMany(d => d.Passages).FirstOrDefault(p => p.Block.Kind == BlockKind.Heading && p.Plain.Contains("agreement", StringComparison.Ordinal)) is { } title)
        {
            found.Add(("document_name", title.Words));
        }

        return found;
    }

    private static bool Same(string ours, string theirs)
    {
        var (a, b) = (Core.Language.Phrases.Plain(ours), Core.Language.Phrases.Plain(theirs));
        if (Core.Language.Dates.First(a) is { } x && Core.Language.Dates.First(b) is { } y && x.Date == y.Date)
        {
            return true;
        }

        var (s, l) = (Joined(a), Joined(b));
        return s.Length > 0 && l.Length > 0 && ((s.Length >= 5 && l.Contains(s, StringComparison.Ordinal)) || (l.Length >= 5 && s.Contains(l, StringComparison.Ordinal) && s.Length <= 4 * l.Length + 80));
    }

    private static string Joined(string text)
    {
        var joined = new StringBuilder(text.Length);
        foreach (var token in Tokens.Of(text))
        {
            joined.Append(joined.Length > 0 ? " " : "").Append(token);
        }

        return joined.ToString();
    }
}
