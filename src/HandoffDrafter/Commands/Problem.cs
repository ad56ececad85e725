using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Commands;

/// <summary>
/// Why a command stops: lines that each name what, where and the way out, with the exit code that says whose turn it is. Usually one;
/// a settings file may have more to say.
/// </summary>
internal sealed record Problem(int ExitCode, ValueList<string> Lines)
{
    public static Problem Usage(string message) => new(Commands.ExitCode.Usage, [$"handoff: {message}"]);

    public static Problem Failed(string message) => new(Commands.ExitCode.Failed, [$"handoff: {message}"]);
}
