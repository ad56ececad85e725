using System.CommandLine;

namespace HandoffDrafter.Commands;

/// <summary>The options that every command takes. One set a command tree: the parser's symbols know their parents.</summary>
internal sealed class GlobalOptions
{
    public Option<string> Workspace { get; } = new("--workspace")
    {
        Description = "The folder that deals are kept in (default: Workspace:Root, ./workspace)",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<string> Config { get; } = new("--config")
    {
        Description = "A further settings file, read after the workspace's appsettings.json",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON with a schema name instead of text",
        Recursive = true,
    };

    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Print the trace of an unexpected error (also: HANDOFF_DEBUG=1)",
        Recursive = true,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Workspace);
        command.Options.Add(Config);
        command.Options.Add(Json);
        command.Options.Add(Verbose);
    }
}
