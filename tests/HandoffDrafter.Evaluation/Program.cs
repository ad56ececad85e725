using System.Text.Json.Nodes;
using HandoffDrafter.Evaluation;
using HandoffDrafter.Evaluation.GateMutation;
using HandoffDrafter.Evaluation.Grounding;
using HandoffDrafter.Evaluation.Undertakings;

return await Evaluations.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);

internal static class Evaluations
{
    private const string Usage = """
        usage: deals <folder> [--out DIR]
               support <folder>
               support-pairs
               grounding
               conversations <file.jsonl>… [--predictions FILE]
               train <file.jsonl>… [--out FILE]
               contracts <cuad.jsonl> [--predictions FILE]
               probes <probes.jsonl> --documents DIR [--predictions FILE]
               readers <folder>
               gate-mutation <folder of labelled deals>
               screening <injections folder> <contracts folder> [--examples]
               all --shared DIR
               --floors fails where a figure is below floors.json
        """;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var words = new List<string>(args);
        var floors = words.Remove("--floors");
        var examples = words.Remove("--examples");
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (string[])["--out", "--predictions", "--documents", "--shared"])
        {
            if (words.IndexOf(name) is >= 0 and var at && at + 1 < words.Count)
            {
                options[name] = words[at + 1];
                words.RemoveRange(at, 2);
            }
        }

        var wanted = words.Count >= 2 || words is ["support-pairs"] or ["grounding"] || (words is ["all"] && options.ContainsKey("--shared"));
        if (!wanted || words.Exists(w => w.StartsWith("--", StringComparison.Ordinal)))
        {
            await errors.WriteLineAsync(Usage);
            return 2;
        }

        var absent = words.Skip(1).Concat(options.Where(o => o.Key is "--documents" or "--shared").Select(o => o.Value)).FirstOrDefault(p => !Path.Exists(p));
        if (absent is not null)
        {
            await errors.WriteLineAsync($"{absent} does not exist; give a path to the labelled files.");
            return 2;
        }

        var reports = await ReportsAsync(words, options, examples, output, cancellationToken);
        if (reports is null)
        {
            await errors.WriteLineAsync(Usage);
            return 2;
        }

        reports.ForEach(r => r.Print(output));
        return floors && Floors.Check(reports, output) > 0 ? 1 : 0;
    }

    private static async Task<List<Report>?> ReportsAsync(List<string> words, Dictionary<string, string> options, bool examples, TextWriter output, CancellationToken cancellationToken)
    {
        var predictions = new List<JsonObject>();
        List<Report>? reports = words[0] switch
        {
            "deals" => [await DealsEvaluation.RunAsync(words[1], options.GetValueOrDefault("--out"), output, cancellationToken)],
            "support" => [await SupportEvaluation.RunAsync(words[1], output, cancellationToken)],
            "grounding" => [GroundingEvaluation.Run(output)],
            "support-pairs" => [await SupportEvaluation.PairsAsync(output, cancellationToken)],
            "conversations" => [.. words.Skip(1).Select(file => ConversationsEvaluation.Run(file, predictions, output))],
            "train" => [TrainingRun.Run([.. words.Skip(1)], options.GetValueOrDefault("--out"), output)],
            "contracts" => [await ContractsEvaluation.RunAsync(words[1], predictions, cancellationToken)],
            "probes" when options.TryGetValue("--documents", out var documents) => [await ProbesEvaluation.RunAsync(words[1], documents, predictions, cancellationToken)],
            "readers" => [await ReadersEvaluation.RunAsync(words[1], output, cancellationToken)],
            "gate-mutation" => [await GateMutationEvaluation.RunAsync(words[1], output, cancellationToken)],
            "screening" when words.Count == 3 => [ScreeningEvaluation.Run(words[1], words[2], examples, output)],
            "all" => await AllAsync(options["--shared"], output, cancellationToken),
            _ => null,
        };
        JsonLines.Write(options.GetValueOrDefault("--predictions"), predictions);
        return reports;
    }

    private static async Task<List<Report>> AllAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        var unkept = new List<JsonObject>();
        var reports = new List<Report> { await DealsEvaluation.RunAsync(Path.Combine(shared, "gold"), null, output, cancellationToken) };
        reports.Add(await SupportEvaluation.RunAsync(Path.Combine(shared, "gold"), output, cancellationToken));
        reports.Add(await SupportEvaluation.PairsAsync(output, cancellationToken));
        reports.Add(GroundingEvaluation.Run(output));
        reports.AddRange(Directory.GetFiles(Path.Combine(shared, "promises"), "*.dev.jsonl").Order(StringComparer.Ordinal).Select(f => ConversationsEvaluation.Run(f, unkept, output)));
        reports.Add(await ContractsEvaluation.RunAsync(Path.Combine(shared, "contracts", "cuad_dev.jsonl"), unkept, cancellationToken));
        reports.Add(await ProbesEvaluation.RunAsync(Path.Combine(shared, "contracts", "promise_probes.jsonl"), Path.Combine(shared, "contracts", "documents"), unkept, cancellationToken));
        reports.Add(await ReadersEvaluation.RunAsync(Path.Combine(shared, "documents"), output, cancellationToken));
        reports.Add(ScreeningEvaluation.Run(Path.Combine(shared, "injections"), Path.Combine(shared, "contracts", "text"), examples: false, output));
        return reports;
    }
}
