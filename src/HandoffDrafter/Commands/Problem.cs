namespace HandoffDrafter.Commands;

/// <summary>Why a command stops, in one line that names what, where and the way out, with the exit code that says whose turn it is.</summary>
internal sealed record Problem(int ExitCode, string Message)
{
    public static Problem Usage(string message) => new(Commands.ExitCode.Usage, message);

    public static Problem Failed(string message) => new(Commands.ExitCode.Failed, message);
}
