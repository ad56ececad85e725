using System.CommandLine;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>
/// A command that teaches: beside its one-line summary it has a paragraph that says what it does to which files, and an example that
/// works. It runs only where the configuration is sound.
/// </summary>
internal abstract class HandoffCommand : Command
{
    private readonly GlobalOptions _globals;

    protected HandoffCommand(string name, string summary, GlobalOptions globals, Surroundings surroundings)
        : base(name, summary)
    {
        _globals = globals;
        Surroundings = surroundings;
        SetAction(OpenAndRunAsync);
    }

    public abstract string Paragraph { get; }

    public abstract string Example { get; }

    protected Surroundings Surroundings { get; }

    protected Terminal Terminal => Surroundings.Terminal;

    protected abstract Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken);

    protected bool WantsJson(ParseResult parse) => parse.GetValue(_globals.Json);

    protected int Stop(Problem problem)
    {
        Terminal.ErrorLine($"handoff: {problem.Message}");
        return problem.ExitCode;
    }

    private async Task<int> OpenAndRunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var (composition, problems) = Composition.Open(Surroundings, parse.GetValue(_globals.Workspace), parse.GetValue(_globals.Config));
        if (composition is null)
        {
            foreach (var problem in problems)
            {
                Terminal.ErrorLine(problem);
            }

            return ExitCode.Usage;
        }

        return await RunAsync(composition, parse, cancellationToken);
    }
}
