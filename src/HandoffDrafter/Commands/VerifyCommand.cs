using System.CommandLine;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Export;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Proves that what is kept of a deal is what was once recorded.</summary>
internal sealed class VerifyCommand : HandoffCommand
{
    private const string Manifest = "-manifest.json";

    private readonly Argument<string> _deal = new("deal")
    {
        Description = "a deal's id, its folder, its packet.md or its packet.json; or the -manifest.json of an export",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _all = new("--all") { Description = "Every deal of the workspace" };

    public VerifyCommand(GlobalOptions globals, Surroundings surroundings)
        : base("verify", "Prove that a deal's history, packets and sources are as they were recorded", globals, surroundings)
    {
        Arguments.Add(_deal);
        Options.Add(_all);
    }

    public override string Paragraph =>
        "Walks the chain of a deal's history and compares every packet, source and text with the digests in it, so that a changed byte, a lost "
        + "tail or a foreign file is found and named with the way to mend it. Changes nothing. Exit code 1 when something is wrong.";

    public override string Example => "handoff verify --all";

    protected override async Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        var name = parse.GetValue(_deal);
        if (parse.GetValue(_all) == (name is not null))
        {
            return Stop(Problem.Usage("name one deal or say --all, for example: handoff verify acme-portal"));
        }

        if (name is not null && name.EndsWith(Manifest, StringComparison.Ordinal))
        {
            return VerifyExport(composition, parse, name);
        }

        var places = new List<DealPlace>();
        if (name is null)
        {
            places.AddRange(composition.Workspace.List().Select(id => DealPlace.In(composition.Workspace, id)));
        }
        else if (FindDeal(composition, name, out var problem) is { } found)
        {
            places.Add(found.Place);
        }
        else
        {
            return Stop(problem!);
        }

        var verified = new List<(DealId Deal, DealVerification Verification)>();
        foreach (var place in places)
        {
            verified.Add((place.Id, await composition.StoreOf(place).VerifyAsync(place.Id, cancellationToken)));
        }

        Show(composition, parse, verified);
        return verified.Exists(v => v.Verification.Problems.Count > 0) ? ExitCode.Blocked : ExitCode.Done;
    }

    /// <summary>Needs nothing but the files of the export. Where they lie in their deal's folder, its history must know them.</summary>
    private int VerifyExport(Composition composition, ParseResult parse, string name)
    {
        var path = composition.FullPath(name);
        if (!File.Exists(path))
        {
            return Stop(Problem.Usage($"there is no {name}; name the list of files that an export wrote last"));
        }

        var folder = Path.GetDirectoryName(path)!;
        var manifest = File.ReadAllBytes(path);
        var verification = ExportVerification.Of(manifest, Surroundings.Shown(path), file => Path.Combine(folder, file) is var beside && File.Exists(beside) ? File.ReadAllBytes(beside) : null);
        var problems = verification.Problems;
        var history = Path.Combine(Path.GetDirectoryName(folder) ?? folder, "history.jsonl");
        if (File.Exists(history) && !File.ReadAllText(history).Contains(Digest.Of(manifest).ToString(), StringComparison.Ordinal))
        {
            problems = [.. problems, $"{Surroundings.Shown(history)}: it knows of no export with this list of files; export again"];
        }

        if (WantsJson(parse))
        {
            JsonOutput.Write(Terminal, "handoff-verify-export/1", json =>
            {
                json.WriteString("deal", verification.Deal);
                json.WriteNumber("revision", verification.Revision);
                json.WriteNumber("files", verification.Files);
                json.WriteBoolean("intact", problems.Count == 0);
                json.WriteStrings("problems", problems);
            });
        }
        else if (problems.Count == 0)
        {
            Terminal.Line(Ink.Good, $"{verification.Deal}: intact", $", {Wording.Counted(verification.Files, "file")} of revision {verification.Revision}{(File.Exists(history) ? ", known to its history" : "")}");
        }
        else
        {
            foreach (var problem in problems)
            {
                Terminal.Line(problem);
            }
        }

        return problems.Count == 0 ? ExitCode.Done : ExitCode.Blocked;
    }

    private void Show(Composition composition, ParseResult parse, List<(DealId Deal, DealVerification Verification)> verified)
    {
        if (WantsJson(parse))
        {
            WriteJson(verified);
            return;
        }

        if (verified.Count == 0)
        {
            Terminal.Line($"{composition.Workspace.Root} holds no deal yet.");
        }

        foreach (var (deal, (events, problems)) in verified)
        {
            var chain = $"{Wording.Counted(events, "event")} in its history";
            if (problems.Count == 0)
            {
                Terminal.Line(Ink.Good, $"{deal}: intact", $", {chain}");
                continue;
            }

            Terminal.Line(Ink.Bad, $"{deal}: damaged", $", {chain} can be read, {Wording.Counted(problems.Count, "problem")}");
            foreach (var problem in problems)
            {
                Terminal.Line($"  {problem.File}: {Words.Of(problem.Kind)}: {problem.Message}. {problem.Fix}");
            }
        }
    }

    private void WriteJson(List<(DealId Deal, DealVerification Verification)> verified) => JsonOutput.Write(Terminal, "handoff-verify/1", json =>
    {
        json.WriteStartArray("deals");
        foreach (var (deal, (events, problems)) in verified)
        {
            json.WriteStartObject();
            json.WriteString("deal", deal.ToString());
            json.WriteBoolean("intact", problems.Count == 0);
            json.WriteNumber("events", events);
            json.WriteStartArray("problems");
            foreach (var problem in problems)
            {
                json.WriteStartObject();
                json.WriteString("kind", Words.Of(problem.Kind));
                json.WriteString("file", problem.File);
                json.WriteString("message", problem.Message);
                json.WriteString("fix", problem.Fix);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
