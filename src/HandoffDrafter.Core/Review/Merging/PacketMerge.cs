using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>
/// The only merge: of what a person saved, and of a new draft, with what happened meanwhile. Property by property, what one side changed
/// is taken; where both did, one value stands and the other becomes a note. Nothing that a person wrote is lost.
/// </summary>
/// <remarks>
/// An item that a side does not have is one that it does not speak of; only a <see cref="Removal"/> takes something out. Findings and score
/// are worked out again afterwards and are merged only so that a merge with no change on one side is the other side.
/// </remarks>
public static class PacketMerge
{
    /// <param name="base">What both sides started from.</param>
    /// <param name="theirs">The packet as it stands. Its ids stay.</param>
    /// <param name="ours">What comes: a save, or a draft whose items have the ids of those they match (<see cref="Redraft"/>).</param>
    /// <param name="machine">
    /// What the drafters last wrote. Where both sides changed a property, a value of "theirs" that stands here was written by nobody, and gives
    /// way. The same packet as <paramref name="ours"/> when that is a draft, which then gives way itself.
    /// </param>
    public static PacketMerging Merge(Packet @base, Packet theirs, Packet ours, Packet? machine = null)
    {
        var highest = new HighestIds(@base, theirs, ours);
        var renaming = Alignment.Of(@base, theirs, ours, highest);
        var drafted = ReferenceEquals(machine, ours);
        ours = renaming.ApplyTo(ours);
        machine = drafted ? ours : machine;

        var record = new MergeRecord();
        var lists = new Lists(drafted, record);
        var whole = new ItemMerge<Packet>("packet", null, @base, theirs, ours, machine, drafted, record);
        var merged = theirs with
        {
            Deal = DealMerge.Of(new ItemMerge<Deal>("deal", null, @base.Deal, theirs.Deal, ours.Deal, machine?.Deal, drafted, record)),
            Revision = whole.Follow(p => p.Revision, Side.Theirs),
            Sources = lists.Merge(@base.Sources, theirs.Sources, ours.Sources, machine?.Sources, s => s.Id, Bare, _ => null, SourceMerge.Of),
            Fields = lists.Merge(@base.Fields, theirs.Fields, ours.Fields, machine?.Fields, f => f.Id, Bare, f => $"section:{f.Section}", FieldMerge.Of),
            Claims = lists.Merge(@base.Claims, theirs.Claims, ours.Claims, machine?.Claims, c => c.Id, Bare, c => c.Id.ToString(), ClaimMerge.Of),
            Promises = lists.Merge(@base.Promises, theirs.Promises, ours.Promises, machine?.Promises, p => p.Id, Bare, p => p.Id.ToString(), PromiseMerge.Of),
            Waivers = Kept(whole, p => p.Waivers, w => (w.Rule, w.Target, w.By, w.Covers)),
            Signatures = Kept(whole, p => p.Signatures, s => (s.Role, s.By, s.At)),
            Returns = Kept(whole, p => p.Returns, r => (r.By, r.At)),
            Findings = whole.Follow(p => p.Findings, Side.Theirs),
            Score = whole.Follow(p => p.Score, Side.Theirs),
        };
        var notes = lists.Merge(@base.Notes, theirs.Notes, ours.Notes, machine?.Notes, n => n.Id, Bare, n => n.After, NoteMerge.Of);
        return new PacketMerging(merged with { Notes = record.AppendTo(notes, highest.Note) }, record.Conflicts, renaming.Pairs);
    }

    // What two sides added alike is merged over its bare name, so that each one's owner, date or decision counts as a change.
    private static SourceDocument Bare(SourceDocument s) => new(s.Id, s.File, s.Role, s.Sha256);

    private static Field Bare(Field f) => new(f.Id, f.Section);

    private static Claim Bare(Claim c) => new(c.Id, c.Section, c.Text);

    private static Promise Bare(Promise p) => new(p.Id, p.Text);

    private static Note Bare(Note n) => new(n.Id, n.After, n.Text, n.By);

    private static ValueList<T> Kept<T, TName>(ItemMerge<Packet> packet, Func<Packet, ValueList<T>> of, Func<T, TName> name) =>
        packet.Agreed(of, out var agreed) ? agreed : of(packet.Theirs).UnionBy(of(packet.Ours), name).ToValueList();

    private sealed class Lists(bool drafted, MergeRecord record)
    {
        public ValueList<T> Merge<T, TId>(
            ValueList<T> before,
            ValueList<T> theirs,
            ValueList<T> ours,
            ValueList<T>? machine,
            Func<T, TId> id,
            Func<T, T> bare,
            Func<T, string?> after,
            Func<ItemMerge<T>, T> merge)
            where T : class
            where TId : notnull
        {
            var (b, t, o, m) = (Index(before, id), Index(theirs, id), Index(ours, id), Index(machine ?? [], id));
            return ListOrder.Merge([.. b.Keys], [.. t.Keys], [.. o.Keys]).Select(name =>
            {
                var (their, our) = (t.GetValueOrDefault(name), o.GetValueOrDefault(name));
                if (their is null || our is null)
                {
                    return their ?? our ?? b[name];
                }

                var start = b.GetValueOrDefault(name) ?? bare(their);
                if (our.Equals(start) || our.Equals(their))
                {
                    return their;
                }

                return their.Equals(start) ? our : merge(new ItemMerge<T>(NameOf(name), after(their), start, their, our, m.GetValueOrDefault(name), drafted, record));
            }).ToValueList();
        }

        private static string NameOf<TId>(TId id)
            where TId : notnull => id as string is { } field ? $"field:{field}" : id.ToString()!;

        private static OrderedDictionary<TId, T> Index<T, TId>(ValueList<T> items, Func<T, TId> id)
            where TId : notnull
        {
            var index = new OrderedDictionary<TId, T>(items.Count);
            foreach (var item in items)
            {
                index.TryAdd(id(item), item);
            }

            return index;
        }
    }
}
