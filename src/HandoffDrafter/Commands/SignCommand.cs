using System.CommandLine;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>The sales owner signs and so submits.</summary>
internal sealed class SignCommand : ReviewingCommand
{
    public SignCommand(GlobalOptions globals, Surroundings surroundings)
        : base("sign", "Sign the packet for sales, which submits it", globals, surroundings) => AddCommonOptions();

    public override string Paragraph =>
        "Runs the gate as of today; while anything blocks, lists it and ends with exit code 1. Otherwise the sales owner's signature covers every "
        + "part of the packet as it stands, and the implementation owner has the next move. A later change voids the signature.";

    public override string Example => "handoff sign acme-portal --as dana-wolk";

    protected override ReviewCommand? Ask(ParseResult parse, DateOnly today, out Problem? problem)
    {
        problem = null;
        return new ReviewCommand.Sign(today);
    }
}
