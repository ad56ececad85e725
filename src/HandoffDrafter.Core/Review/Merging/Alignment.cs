using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>
/// Both sides count on from the base, so that each may give the next number to something of its own. Here what "ours" added gets a number
/// that is free, unless "theirs" added the very same.
/// </summary>
internal static class Alignment
{
    public static Renaming Of(Packet before, Packet theirs, Packet ours, HighestIds highest)
    {
        var renaming = new Renaming();
        Sources(before, theirs, ours, highest, renaming);
        Align(before.Claims, theirs.Claims, ours.Claims, c => c.Id, c => (c.Id.Question, c.Section, c.Text), id => highest.NextClaim(id.Question), renaming.Claim);
        Align(before.Promises, theirs.Promises, ours.Promises, p => p.Id, p => p.Text, _ => highest.NextPromise(), renaming.Promise);
        Align(before.Notes, theirs.Notes, ours.Notes, n => n.Id, n => n.Text, _ => highest.NextNote(), renaming.Note);
        return renaming;
    }

    private static void Sources(Packet before, Packet theirs, Packet ours, HighestIds highest, Renaming renaming)
    {
        var known = before.Sources.Select(s => s.Id).ToHashSet();
        var added = theirs.Sources.Where(s => !known.Contains(s.Id)).ToList();
        foreach (var source in ours.Sources.Where(s => !known.Contains(s.Id)))
        {
            if (added.FirstOrDefault(s => s.Sha256 == source.Sha256) is { } same)
            {
                renaming.Source(source.Id, same.Id);
            }
            else if (added.Any(s => s.Id == source.Id))
            {
                renaming.Source(source.Id, highest.NextSource());
            }
        }
    }

    private static void Align<T, TId, TContent>(
        ValueList<T> before, ValueList<T> theirs, ValueList<T> ours, Func<T, TId> id, Func<T, TContent> content, Func<TId, TId> next, Action<TId, TId> rename)
        where TId : struct
        where TContent : notnull
    {
        var known = before.Select(id).ToHashSet();
        var added = theirs.Where(item => !known.Contains(id(item))).DistinctBy(id).ToDictionary(id);
        if (added.Count == 0)
        {
            return;
        }

        var mine = ours.Where(item => !known.Contains(id(item))).ToList();
        var same = mine.Where(item => added.TryGetValue(id(item), out var there) && content(there).Equals(content(item))).Select(id).ToHashSet();
        var free = added.Values.Where(item => !same.Contains(id(item)))
            .GroupBy(content)
            .ToDictionary(group => group.Key, group => new Queue<TId>(group.Select(id)));
        foreach (var item in mine.Where(item => !same.Contains(id(item))))
        {
            if (free.TryGetValue(content(item), out var twins) && twins.TryDequeue(out var twin))
            {
                rename(id(item), twin);
            }
            else if (added.ContainsKey(id(item)))
            {
                rename(id(item), next(id(item)));
            }
        }
    }
}
