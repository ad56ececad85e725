using System.CommandLine;
using HandoffDrafter.Store;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Makes a workspace.</summary>
internal sealed class InitCommand(GlobalOptions globals, Surroundings surroundings)
    : HandoffCommand("init", "Make a workspace: an inbox, a place for deals, and people.yaml", globals, surroundings)
{
    public override string Paragraph =>
        "Makes the folder that deals are kept in (./workspace, or --workspace DIR) with an inbox and a people.yaml that names you, to be filled "
        + "in with whoever signs and approves. What is there already stays as it is, so that it is safe to run again.";

    public override string Example => "handoff init --workspace ~/handoffs";

    protected override Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        var workspace = composition.Workspace;
        if (File.Exists(workspace.Root))
        {
            return Task.FromResult(Stop(Problem.Usage($"{workspace.Root} is a file; name a folder with --workspace")));
        }

        var made = WorkspaceInit.Run(workspace, Surroundings.Account ?? "owner", composition.Disk);
        if (WantsJson(parse))
        {
            JsonOutput.Write(Terminal, "handoff-init/1", json =>
            {
                json.WriteString("workspace", workspace.Root);
                json.WriteStrings("made", made);
            });
            return Task.FromResult(ExitCode.Done);
        }

        if (made.Count == 0)
        {
            Terminal.Line($"{workspace.Root} is complete already; nothing was changed.");
            return Task.FromResult(ExitCode.Done);
        }

        foreach (var path in made)
        {
            Terminal.Line(Ink.Good, "made", $"  {path}");
        }

        Terminal.Line();
        Terminal.Line($"Next: add who signs and approves to {workspace.People}, then 'handoff draft <folder of documents>'.");
        return Task.FromResult(ExitCode.Done);
    }
}
