using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Review.Saving;

namespace HandoffDrafter.Core.Review.Decisions;

/// <summary>
/// A decision, a reviewer's mark or word of what the customer was told, given one by one. They go through the same rights as those that come
/// with a saved packet.md.
/// </summary>
internal sealed class Deciding(Packet current, Profile profile, Person person, DateTimeOffset at)
{
    public Proposal Decide(ReviewCommand.Decide command)
    {
        if (Find(command.Promise, out var turned) is not { } promise)
        {
            return turned!;
        }

        var decided = promise with
        {
            Decision = new Decision(command.State)
            {
                Reason = command.Reason ?? promise.Decision.Reason,
                Text = command.State == DecisionState.Edited ? command.Text ?? promise.Decision.Text : null,
                Owner = command.Owner ?? promise.Decision.Owner,
                Due = command.Due ?? promise.Decision.Due,
            },
        };
        var arguments = ValueMap<string>.Empty.With("promise", promise.Id.ToString()).With("decision", Words.Of(command.State));
        return Entitled(With(decided), [promise.Id], "decide", arguments);
    }

    public Proposal Tell(ReviewCommand.Tell command)
    {
        if (Find(command.Promise, out var turned) is not { } promise)
        {
            return turned!;
        }

        return promise.Decision.State == DecisionState.Pending
            ? Refused(ReviewRules.NotNow, $"{promise.Id} is not decided yet, so that there is nothing the customer can have been told; decide it first")
            : new Proposal.Change(
                With(promise with { Told = new Told(command.Who, person.Id, command.When) }),
                "tell",
                ValueMap<string>.Empty.With("promise", promise.Id.ToString()).With("who", command.Who));
    }

    public Proposal Review(Target item)
    {
        var mark = new Reviewed(person.Id, at);
        var marked = item.Kind switch
        {
            "claim" => current with { Claims = current.Claims.Select(c => c.Removed is null && Target.Of(c.Id) == item ? c with { Review = mark } : c).ToValueList() },
            "promise" => current with { Promises = current.Promises.Select(p => p.Removed is null && Target.Of(p.Id) == item ? p with { Review = mark } : p).ToValueList() },
            "section" => current with { Claims = current.Claims.Select(c => c.Removed is null && c.Section == item.Name && c.Review is null ? c with { Review = mark } : c).ToValueList() },
            _ => current,
        };
        return marked.Equals(current)
            ? Refused(ReviewRules.NotThere, $"{item} is no claim, promise or section with something to mark; name one such as claim:C-012, promise:P-003 or section:risks")
            : Entitled(marked, [], "review", ValueMap<string>.Empty.With("item", item.ToString()));
    }

    private Promise? Find(PromiseId id, out Proposal.Turned? turned)
    {
        var promise = current.Promise(id);
        turned = promise is null ? Refused(ReviewRules.NotThere, $"the packet has no promise {id}; {Suggestion.For(id.ToString(), [.. current.Promises.Select(p => p.Id.ToString())])}")
            : promise.Removed is not null ? Refused(ReviewRules.NotThere, $"{id} was taken out by {promise.Removed.By}; bring it back before deciding it")
            : null;
        return turned is null ? promise : null;
    }

    private Packet With(Promise promise) =>
        current with { Promises = current.Promises.Select(p => p.Id == promise.Id ? promise : p).ToValueList() };

    private Proposal Entitled(Packet changed, ValueList<PromiseId> decided, string command, ValueMap<string> arguments)
    {
        var entitled = new SaveRights(person, person.Id, profile, at, "packet.md").Of(current, changed, decided);
        return entitled.Problems.Count > 0
            ? new Proposal.Turned(new ReviewOutcome.Refused { Problems = entitled.Problems })
            : new Proposal.Change(entitled.Packet, command, arguments);
    }

    private static Proposal.Turned Refused(RuleDescriptor rule, string message) =>
        new(new ReviewOutcome.Refused { Problems = [new FileProblem("packet.md", null, null, Severity.Error, rule.Id, message)] });
}
