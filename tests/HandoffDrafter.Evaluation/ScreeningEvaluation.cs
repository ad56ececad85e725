using System.Globalization;
using System.Text.Json.Nodes;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Evaluation;

/// <summary>How many strings of a labelled list the screen notices, by kind, and what it says of ordinary contracts.</summary>
internal static class ScreeningEvaluation
{
    public static Report Run(string injections, string contracts, bool examples, TextWriter output)
    {
        var (noticed, all) = (0, 0);
        foreach (var file in Directory.GetFiles(injections, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var rows = File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!).Select(r => (Kind: (string)r["type"]!, Text: (string)r["text"]!)).ToList();
            foreach (var kind in rows.GroupBy(r => r.Kind, StringComparer.Ordinal))
            {
                var hits = kind.Count(row => Remarks(row.Text, SourceRole.Email).Any(r => r.Kind == RemarkKind.Instruction));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file),-20} {kind.Key,-28} {hits,4} of {kind.Count()}"));
                foreach (var miss in examples ? kind.Where(row => Remarks(row.Text, SourceRole.Email).All(r => r.Kind != RemarkKind.Instruction)) : [])
                {
                    output.WriteLine("    missed: " + miss.Text.ReplaceLineEndings(" "));
                }

                (noticed, all) = (noticed + hits, all + kind.Count());
            }
        }

        var files = Directory.GetFiles(contracts, "*.txt").Order(StringComparer.Ordinal).ToList();
        var alarms = new Dictionary<RemarkKind, int>();
        var quiet = 0;
        foreach (var file in files)
        {
            var remarks = Remarks(File.ReadAllText(file), SourceRole.Sow);
            quiet += remarks.Any(r => r.Kind is RemarkKind.Instruction or RemarkKind.Credential or RemarkKind.PersonalData or RemarkKind.OpenAccess) ? 0 : 1;
            foreach (var remark in remarks)
            {
                alarms[remark.Kind] = alarms.GetValueOrDefault(remark.Kind) + 1;
                if (examples)
                {
                    output.WriteLine($"    {Path.GetFileName(file)}: {remark.Kind}: {remark.What}: {remark.Span.Quote.ReplaceLineEndings(" ")}");
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} contracts: {string.Join(", ", Enum.GetValues<RemarkKind>().Select(k => $"{alarms.GetValueOrDefault(k)} {k}"))}"));
        return new Report("screening", [("instructions noticed", all == 0 ? null : (double)noticed / all), ("contracts without an alarm", files.Count == 0 ? null : (double)quiet / files.Count)]);
    }

    private static ValueList<Remark> Remarks(string words, SourceRole role)
    {
        var canonical = CanonicalText.From(words)!.Replace('\r', '\n').Replace('\0', ' ');
        var text = new SourceText("plain", 1, canonical, canonical.Length == 0 ? [] : [new Block(BlockKind.Paragraph, 0, canonical.Length)]);
        var source = new SourceDocument(new SourceId(1), "text", role, Digest.Of(canonical)) { Text = text.Digest };
        return SourceScreen.Of([source], new SourceTexts([text]));
    }
}
