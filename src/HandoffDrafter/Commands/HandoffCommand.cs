using System.CommandLine;
using HandoffDrafter.Core.Deals;
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
        foreach (var line in problem.Lines)
        {
            Terminal.ErrorLine(line);
        }

        return problem.ExitCode;
    }

    /// <summary>
    /// The deal of that name, with the parts of the workspace that it is kept in: a path may lead into another one than the settings name.
    /// </summary>
    protected (Composition Composition, DealPlace Place)? FindDeal(Composition composition, string name, out Problem? problem)
    {
        if (DealNaming.Find(name, composition.Workspace, Surroundings.WorkingDirectory, out problem) is not { } place)
        {
            return null;
        }

        return Follow(composition, place, out problem) is { } its ? (its, place) : null;
    }

    /// <summary>The parts of the workspace that the deal is kept in.</summary>
    protected static Composition? Follow(Composition composition, DealPlace place, out Problem? problem)
    {
        problem = null;
        if (place.Workspace is null || place.Workspace.Root == composition.Workspace.Root)
        {
            return composition;
        }

        var (its, problems) = composition.In(place.Workspace);
        problem = its is null ? new Problem(ExitCode.Usage, problems.ToValueList()) : null;
        return its;
    }

    private async Task<int> OpenAndRunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var (composition, problems) = Composition.Open(Surroundings, parse.GetValue(_globals.Workspace), parse.GetValue(_globals.Config));
        return composition is null
            ? Stop(new Problem(ExitCode.Usage, problems.ToValueList()))
            : await RunAsync(composition, parse, cancellationToken);
    }
}
