namespace HandoffDrafter.Core.Review.Merging;

/// <summary>The order of a merged list.</summary>
internal static class ListOrder
{
    /// <summary>
    /// Every name of the three lists once. The side that moved things sets the order, "theirs" where both did; what only the other has
    /// stands behind what it stands behind there.
    /// </summary>
    public static IEnumerable<TName> Merge<TName>(IReadOnlyList<TName> before, IReadOnlyList<TName> theirs, IReadOnlyList<TName> ours)
        where TName : notnull
    {
        var (first, second) = Moved(before, theirs) ? (theirs, ours) : (ours, theirs);
        return Insert(Insert(first, second), before);
    }

    private static bool Moved<TName>(IReadOnlyList<TName> before, IReadOnlyList<TName> side)
        where TName : notnull
    {
        var (old, now) = (before.ToHashSet(), side.ToHashSet());
        return !before.Where(now.Contains).SequenceEqual(side.Where(old.Contains));
    }

    private static List<TName> Insert<TName>(IReadOnlyList<TName> first, IReadOnlyList<TName> second)
        where TName : notnull
    {
        var known = first.ToHashSet();
        var followers = new Dictionary<TName, TName>();
        var head = new List<TName>();
        for (var i = 0; i < second.Count; i++)
        {
            if (known.Contains(second[i]))
            {
                continue;
            }

            if (i == 0 || (head.Count == i))
            {
                head.Add(second[i]);
            }
            else
            {
                followers[second[i - 1]] = second[i];
            }
        }

        var merged = new List<TName>(first.Count + head.Count + followers.Count);
        merged.AddRange(head);
        foreach (var name in first)
        {
            merged.Add(name);
            for (var last = name; followers.TryGetValue(last, out var next); last = next)
            {
                merged.Add(next);
            }
        }

        return merged;
    }
}
