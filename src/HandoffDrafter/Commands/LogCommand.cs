using System.CommandLine;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Records what came of a handoff after it was accepted.</summary>
internal sealed class LogCommand : ReviewingCommand
{
    private static readonly string[] Kinds = [.. Words.All<LogKind>()];

    private readonly Argument<string> _kind = new("what") { Description = string.Join(", ", Kinds) };

    private readonly Option<string> _promise = new("--promise") { Description = "The promise that was kept, renegotiated or broken", HelpName = "P-003" };

    private readonly Option<string> _note = new("--note") { Description = "What happened", HelpName = "TEXT" };

    private readonly Option<string> _on = new("--on") { Description = "When, as 2026-03-09 (default: today)", HelpName = "DATE" };

    public LogCommand(GlobalOptions globals, Surroundings surroundings)
        : base("log", "Record what came of the handoff", globals, surroundings)
    {
        Arguments.Add(_kind);
        Options.Add(_promise);
        Options.Add(_note);
        Options.Add(_on);
        AddCommonOptions();
    }

    public override string Paragraph =>
        "Rework, questions that the packet should have answered, expectations that were not met, promises kept or broken: written into the history of an "
        + "accepted deal, and counted in a team's measures.";

    public override string Example => "handoff log acme-portal promise-kept --promise P-003 --note \"history imported\"";

    protected override ReviewCommand? Ask(ParseResult parse, DateOnly today, out Problem? problem)
    {
        problem = null;
        var word = parse.GetRequiredValue(_kind);
        if (!Words.TryParse<LogKind>(word, out var kind))
        {
            problem = Problem.Usage($"'{word}' is nothing that is logged; {Suggestion.For(word, Kinds)}");
            return null;
        }

        PromiseId? promise = null;
        if (parse.GetValue(_promise) is { } named)
        {
            if (!PromiseId.TryParse(named.ToUpperInvariant(), out var id))
            {
                problem = Problem.Usage($"--promise '{named}' is not a promise; name one as it stands in packet.md, such as P-003");
                return null;
            }

            promise = id;
        }

        var on = parse.GetValue(_on) is { } day ? AsOf.Day(day, "--on", out problem) : today;
        return on is { } when ? new ReviewCommand.Log(kind, when) { Note = parse.GetValue(_note), Promise = promise } : null;
    }
}
