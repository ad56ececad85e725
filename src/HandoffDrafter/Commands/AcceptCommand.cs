using System.CommandLine;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>The implementation owner takes a submitted packet over.</summary>
internal sealed class AcceptCommand : ReviewingCommand
{
    public AcceptCommand(GlobalOptions globals, Surroundings surroundings)
        : base("accept", "Take a submitted packet over: the second signature", globals, surroundings) => AddCommonOptions();

    public override string Paragraph =>
        "Runs the gate as of today; while anything blocks, lists it and ends with exit code 1. Whoever signed for sales cannot accept too, unless "
        + "the profile lets one person do both. A document or a change that comes later opens the packet again as an addendum.";

    public override string Example => "handoff accept acme-portal --as imre-sato";

    protected override ReviewCommand? Ask(ParseResult parse, DateOnly today, out Problem? problem)
    {
        problem = null;
        return new ReviewCommand.Accept(today);
    }
}
