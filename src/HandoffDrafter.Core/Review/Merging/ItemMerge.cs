using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

internal enum Side
{
    Theirs,
    Ours,
}

/// <summary>One item as the three packets have it, merged property by property.</summary>
/// <param name="name">How notes name it: <c>C-012</c>.</param>
/// <param name="after">Behind what its notes stand; null for the top of the packet.</param>
/// <param name="machine">The item as the drafters last wrote it: a value that it shares is no person's.</param>
/// <param name="oursIsMachine">The drafters speak in "ours", and nobody else.</param>
internal sealed class ItemMerge<T>(
    string name, string? after, T before, T theirs, T ours, T? machine, bool oursIsMachine, MergeRecord record)
    where T : class
{
    public T Theirs => theirs;

    public T Ours => ours;

    public bool OursIsMachine => oursIsMachine;

    /// <summary>A property that people write: where both sides changed it, a person's value goes before a machine's, and what stands before what comes.</summary>
    public V Keep<V>(string property, Func<T, V> of, Func<V, string?> show) => Keep(property, of, show, SideOfPeople(of));

    public V Keep<V>(string property, Func<T, V> of, Func<V, string?> show, Side kept)
    {
        if (Agreed(of, out var value))
        {
            return value;
        }

        var (stays, goes) = kept == Side.Theirs ? (of(theirs), of(ours)) : (of(ours), of(theirs));
        Conflict(property, show(stays), show(goes));
        return stays;
    }

    /// <summary>A property that goes with another: where both sides changed it, <paramref name="side"/> is taken without a word.</summary>
    public V Follow<V>(Func<T, V> of, Side side) =>
        Agreed(of, out var value) ? value : side == Side.Theirs ? of(theirs) : of(ours);

    /// <summary>A property that is worked out from the sources and worked out again after every change.</summary>
    public V Computed<V>(Func<T, V> of) => Follow(of, Side.Ours);

    /// <summary>Which side a merged value came from; "theirs" where both have it.</summary>
    public Side SideOf<V>(Func<T, V> of, V merged) => Same(of(theirs), merged) ? Side.Theirs : Side.Ours;

    public Side SideOfPeople<V>(Func<T, V> of) => machine is not null && !oursIsMachine && Same(of(machine), of(theirs)) ? Side.Ours : Side.Theirs;

    /// <summary>True with the value, unless both sides changed it and differ.</summary>
    public bool Agreed<V>(Func<T, V> of, out V value)
    {
        var (b, t, o) = (of(before), of(theirs), of(ours));
        var changed = !Same(t, b);
        value = changed ? t : o;
        return !changed || Same(o, b) || Same(t, o);
    }

    public bool Changed<V>(Side side, Func<T, V> of) => !Same(of(side == Side.Theirs ? theirs : ours), of(before));

    public void Conflict(string property, string? kept, string? setAside) => record.Conflict(new MergeConflict(name, property, kept, setAside), after);

    public void Say(string text) => record.Say(after, $"{name}{text}");

    /// <summary>
    /// Whether the item is out. Just taken out on one side and worked on by a person on the other, or resting on other evidence, it comes back:
    /// somebody has to see that.
    /// </summary>
    public Removal? Removed(Func<T, Removal?> of, Func<Side, bool> worked)
    {
        if (!Agreed(of, out var removed))
        {
            return BothDecided(of(theirs), of(ours));
        }

        var side = SideOf(of, removed);
        if (removed is null || of(before) is not null || Same(of(theirs), of(ours)) || !worked(side == Side.Theirs ? Side.Ours : Side.Theirs))
        {
            return removed;
        }

        Say($" was taken out by {removed.By} ({MergeRecord.Quoted(removed.Reason)}) and is back, because it was changed at the same time.");
        return null;
    }

    private Removal? BothDecided(Removal? theirRemoval, Removal? ourRemoval)
    {
        var kept = theirRemoval is null || ourRemoval is null ? null : theirRemoval;
        if ((kept is null ? theirRemoval ?? ourRemoval : ourRemoval) is { } other && other.Reason != kept?.Reason)
        {
            Say($" was taken out by {other.By} ({MergeRecord.Quoted(other.Reason)}){(kept is null ? " and put back at the same time" : " too")}.");
        }

        return kept;
    }

    private static bool Same<V>(V one, V other) => EqualityComparer<V>.Default.Equals(one, other);
}
