using HandoffDrafter.Commands;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Tests.Commands;

/// <summary>What a run of the program ended with.</summary>
public sealed record Ended(int ExitCode, string Output, string Error);

/// <summary>Runs the program within the test's process, in a folder and with an environment of its own.</summary>
public sealed class Handoff(string workingDirectory)
{
    private readonly string _workingDirectory = workingDirectory;

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public string? Account { get; init; }

    public string ProgramDirectory { get; init; } = workingDirectory;

    public TimeProvider Time { get; init; } = new StoppedClock(new DateTimeOffset(2026, 3, 9, 8, 0, 0, TimeSpan.Zero));

    public async Task<Ended> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = new Terminal(output, error, interactive: false, colour: false);
        var surroundings = new Surroundings(terminal, _workingDirectory, Environment, Time)
        {
            ProgramDirectory = ProgramDirectory,
            Account = Account,
        };
        var exitCode = await CommandLine.RunAsync(args, surroundings);
        return new Ended(exitCode, output.ToString(), error.ToString());
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
