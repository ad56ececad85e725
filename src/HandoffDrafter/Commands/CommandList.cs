using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>All commands, in the order in which a newcomer meets them.</summary>
internal static class CommandList
{
    private static readonly string[] Names = ["init", "draft", "import", "check", "explain", "decide", "waive", "sign", "accept", "return", "export", "log", "read", "verify", "people", "profiles", "doctor"];

    /// <summary>Where the first word names a command, that one alone: making the others takes time that only help needs.</summary>
    public static List<HandoffCommand> For(string[] args, GlobalOptions globals, Surroundings surroundings) =>
        args.Length > 0 && Find(args[0], globals, surroundings) is { } named ? [named] : All(globals, surroundings);

    public static List<HandoffCommand> All(GlobalOptions globals, Surroundings surroundings)
    {
        var commands = new List<HandoffCommand>();
        foreach (var name in Names)
        {
            commands.Add(Find(name, globals, surroundings)!);
        }

        return commands;
    }

    private static HandoffCommand? Find(string name, GlobalOptions globals, Surroundings surroundings) => name switch
    {
        "init" => new InitCommand(globals, surroundings),
        "draft" => new DraftCommand(globals, surroundings),
        "import" => new ImportCommand(globals, surroundings),
        "check" => new CheckCommand(globals, surroundings),
        "explain" => new ExplainCommand(globals, surroundings),
        "decide" => new DecideCommand(globals, surroundings),
        "waive" => new WaiveCommand(globals, surroundings),
        "sign" => new SignCommand(globals, surroundings),
        "accept" => new AcceptCommand(globals, surroundings),
        "return" => new ReturnCommand(globals, surroundings),
        "export" => new ExportCommand(globals, surroundings),
        "log" => new LogCommand(globals, surroundings),
        "read" => new ReadCommand(globals, surroundings),
        "verify" => new VerifyCommand(globals, surroundings),
        "people" => new PeopleCommand(globals, surroundings),
        "profiles" => new ProfilesCommand(globals, surroundings),
        "doctor" => new DoctorCommand(globals, surroundings),
        _ => null,
    };
}
