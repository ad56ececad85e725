using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Core.Review.Life;

/// <summary>What came of a handoff goes into the history; what came of a promise also stands beside it.</summary>
internal static class Logging
{
    public static Proposal Propose(Packet current, ReviewCommand.Log command)
    {
        if (current.Deal.State is not (DealState.Accepted or DealState.Exported))
        {
            return Refused(ReviewRules.NotNow, $"it is {Words.Of(current.Deal.State)}, and what is logged counts from the acceptance on; have the packet accepted first");
        }

        var arguments = ValueMap<string>.Empty.With("kind", Words.Of(command.Kind)).With("on", command.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        arguments = command.Note is null ? arguments : arguments.With("note", command.Note);
        if (Outcome(command.Kind) is not { } outcome)
        {
            return command.Promise is { } stray
                ? Refused(ReviewRules.NotThere, $"'{Words.Of(command.Kind)}' is not about a promise; leave {stray} out")
                : new Proposal.Change(current, "log", arguments) { IsNews = true };
        }

        if (command.Promise is not { } id || current.Promise(id) is not { Removed: null } promise)
        {
            return Refused(ReviewRules.NotThere, $"'{Words.Of(command.Kind)}' is about a promise of this packet; name one with --promise, such as {current.Promises.FirstOrDefault(p => p.Removed is null)?.Id.ToString() ?? "P-001"}");
        }

        var fulfilled = promise with { Fulfilment = new Fulfilment(outcome, command.On, command.Note) };
        return new Proposal.Change(
            current with { Promises = current.Promises.Select(p => p.Id == id ? fulfilled : p).ToValueList() }, "log", arguments.With("promise", id.ToString()))
        {
            IsNews = true,
        };
    }

    private static FulfilmentState? Outcome(LogKind kind) => kind switch
    {
        LogKind.PromiseKept => FulfilmentState.Kept,
        LogKind.PromiseRenegotiated => FulfilmentState.Renegotiated,
        LogKind.PromiseBroken => FulfilmentState.Broken,
        _ => null,
    };

    private static Proposal.Turned Refused(RuleDescriptor rule, string message) =>
        new(new ReviewOutcome.Refused { Problems = [new FileProblem("packet.md", null, null, Severity.Error, rule.Id, message)] });
}
