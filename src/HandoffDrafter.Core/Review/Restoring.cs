using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Core.Review;

/// <summary>Brings back what was taken out, under its own id and as it was.</summary>
internal static class Restoring
{
    public static Proposal Propose(Packet current, Target item)
    {
        var restored = item.Kind switch
        {
            "claim" => current with { Claims = Each(current.Claims, c => c.Id.ToString() == item.Name && c.Removed is not null ? c with { Removed = null } : c) },
            "promise" => current with { Promises = Each(current.Promises, p => p.Id.ToString() == item.Name && p.Removed is not null ? p with { Removed = null } : p) },
            "note" => current with { Notes = Each(current.Notes, n => n.Id.ToString() == item.Name && n.Removed is not null ? n with { Removed = null } : n) },
            _ => current,
        };
        return restored == current
            ? new Proposal.Turned(new ReviewOutcome.Refused { Problems = [NotRemoved(current, item)] })
            : new Proposal.Change(restored, "restore", ValueMap<string>.Empty.With("item", item.ToString()));
    }

    private static FileProblem NotRemoved(Packet current, Target item)
    {
        IEnumerable<string> removed =
        [
            .. current.Claims.Where(c => c.Removed is not null).Select(c => c.Id.ToString()),
            .. current.Promises.Where(p => p.Removed is not null).Select(p => p.Id.ToString()),
            .. current.Notes.Where(n => n.Removed is not null).Select(n => n.Id.ToString()),
        ];
        var choice = string.Join(", ", removed) is { Length: > 0 } list ? $"what was taken out is {list}" : "nothing was taken out of this packet";
        return new FileProblem("packet.md", null, null, Severity.Error, ReviewRules.NotThere.Id, $"{item} is not an item that was taken out; {choice}");
    }

    private static ValueList<T> Each<T>(ValueList<T> items, Func<T, T> change) => items.Select(change).ToValueList();
}
