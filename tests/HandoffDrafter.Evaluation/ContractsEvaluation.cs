using System.Text;
using System.Text.Json.Nodes;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft;
using HandoffDrafter.Core.Draft.Terms;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Evaluation;

/// <summary>Reads real contracts with the product's own field extraction and compares names and dates with lawyers' labels.</summary>
internal static class ContractsEvaluation
{
    private static readonly string[] Labels = ["document_name", "parties", "agreement_date", "effective_date", "expiration_date", "governing_law", "renewal_term"];

    public static async Task<Report> RunAsync(string file, List<JsonObject> predictions, CancellationToken cancellationToken)
    {
        var tally = new Tally();
        foreach (var row in JsonLines.Read(file))
        {
            var id = row.Text("id")!;
            var bytes = await File.ReadAllBytesAsync(Path.Combine(Path.GetDirectoryName(file)!, row.Text("text_path")!), cancellationToken);
            var found = await FindAsync(id, bytes, cancellationToken);
            foreach (var (label, text) in found)
            {
                predictions.Add(new JsonObject { ["id"] = id, ["field"] = label, ["text"] = text });
            }

            var gold = row.GetProperty("gold");
            foreach (var label in Labels)
            {
                var spans = gold.GetProperty(label).EnumerateArray().Where(s => !s.TryGetProperty("optional", out _)).Select(s => s.Text("text")!).ToList();
                var optional = gold.GetProperty(label).EnumerateArray().Where(s => s.TryGetProperty("optional", out _)).Select(s => s.Text("text")!).ToList();
                var ours = found.Where(f => f.Label == label).Select(f => f.Text).ToList();
                tally.Add(label + "_gold", spans.Count);
                tally.Add(label + "_pred", ours.Count);
                tally.Add(label + "_found", spans.Count(s => ours.Exists(o => Same(o, s))));
                tally.Add(label + "_right", ours.Count(o => spans.Concat(optional).Any(s => Same(o, s))));
                tally.Add("none_n", spans.Count + optional.Count == 0 ? 1 : 0);
                tally.Add("none_ok", spans.Count + optional.Count == 0 && ours.Count == 0 ? 1 : 0);
            }
        }

        var (gold_n, pred_n) = (Labels.Sum(l => tally[l + "_gold"]), Labels.Sum(l => tally[l + "_pred"]));
        var (recall, precision) = ((double)Labels.Sum(l => tally[l + "_found"]) / gold_n, (double)Labels.Sum(l => tally[l + "_right"]) / pred_n);
        return new Report("contracts", [.. Labels.SelectMany(label => new[]
        {
            (label + " precision", tally.Share(label + "_right", label + "_pred")), (label + " recall", tally.Share(label + "_found", label + "_gold")),
        }), ("precision", precision), ("recall", recall), ("f1", 2 * precision * recall / (precision + recall)), ("none-respected", tally.Share("none_ok", "none_n"))]);
    }

    private static async Task<List<(string Label, string Text)>> FindAsync(string id, byte[] bytes, CancellationToken cancellationToken)
    {
        var file = new DroppedFile(id + ".txt", bytes);
        var settings = new DealSettings { Roles = ValueMap<SourceRole>.Empty.With(file.Path, SourceRole.Sow) };
        var reading = await new DealReader(BuiltInReaders.Create(), new ReadingLimits()).ReadAsync(new DroppedFiles([file], []), settings, DealReading.None, cancellationToken);
        var dossier = new Dossier(new DraftingMatter(new Deal(DealId.FromFolderName(id)!.Value, id, "contract", default), reading.Sources, reading.Texts, new Profile("contract", "Contract")));
        var found = new List<(string, string)>();
        foreach (var agreement in dossier.Agreements)
        {
            var terms = AgreementTerms.Of(agreement);
            Add("document_name", terms.Title?.Quote);
            Add("agreement_date", terms.MadeOn?.Evidence.Quote);
            Add("effective_date", terms.EffectiveOn?.Evidence.Quote);
            Add("expiration_date", terms.Term?.Quote);
            Add("governing_law", terms.GoverningLaw?.Quote);
            Add("renewal_term", terms.Renewal?.Quote);
            foreach (var party in Parties.Of(agreement))
            {
                Add("parties", party.Name);
            }
        }

        return found;

        void Add(string label, string? text)
        {
            if (text is not null)
            {
                found.Add((label, text));
            }
        }
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
