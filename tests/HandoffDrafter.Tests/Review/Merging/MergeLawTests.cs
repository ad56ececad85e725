using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Diff;
using HandoffDrafter.Core.Review.Merging;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Review.Merging;

public sealed class MergeLawTests
{
    private static readonly Config Cases = Laws.Cases(200);

    [Fact]
    public void What_only_one_side_changed_is_the_result_to_the_last_comma() =>
        Check(EditGen.Any, d =>
        {
            Same(d.One, PacketMerge.Merge(d.Base, d.One, d.Base).Packet);
            Same(d.One, PacketMerge.Merge(d.Base, d.Base, d.One).Packet);
            Same(d.One, PacketMerge.Merge(d.Base, d.One, d.One).Packet);
        });

    [Fact]
    public void Every_word_that_a_person_wrote_on_either_side_is_there() =>
        Check(EditGen.Any, d => AllThere(d, PacketMerge.Merge(d.Base, d.One, d.Other).Packet));

    [Fact]
    public void Every_word_is_there_whichever_side_the_machine_wrote() =>
        Check(EditGen.Any, d =>
        {
            AllThere(d, PacketMerge.Merge(d.Base, d.One, d.Other, machine: d.One).Packet);
            AllThere(d, PacketMerge.Merge(d.Base, d.One, d.Other, machine: d.Base).Packet);
        });

    [Fact]
    public void A_person_loses_no_word_to_a_new_draft() =>
        Check(EditGen.Any, d =>
        {
            var redraft = Redraft.Of(d.Other, d.Base, d.One, new Stamp("handoff", Sample.Morning));
            var merging = PacketMerge.Merge(redraft.Base, d.One, redraft.Draft, machine: redraft.Draft);
            AllThere(d with { Other = d.Base }, merging.Packet);
            Assert.Empty(merging.Renamed);
            Assert.Subset(Ids(merging.Packet).ToHashSet(), Ids(d.One).ToHashSet());
            Assert.Equal(Ids(merging.Packet).Distinct(), Ids(merging.Packet));
        });

    [Fact]
    public void The_same_draft_twice_changes_nothing_more() =>
        Check(EditGen.Any, d =>
        {
            var stamp = new Stamp("handoff", Sample.Morning);
            var first = Redraft.Of(d.Other, d.Base, d.One, stamp);
            var once = PacketMerge.Merge(first.Base, d.One, first.Draft, machine: first.Draft).Packet;
            var second = Redraft.Of(d.Other, first.Draft, once, stamp);
            Same(once, PacketMerge.Merge(second.Base, once, second.Draft, machine: second.Draft).Packet);
        });

    [Fact]
    public void No_id_is_given_twice_and_none_of_theirs_changes() =>
        Check(EditGen.Any, d =>
        {
            var merging = PacketMerge.Merge(d.Base, d.One, d.Other);
            var ids = Ids(merging.Packet).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.Subset(ids.ToHashSet(), Ids(d.One).ToHashSet());
            Assert.Subset(ids.ToHashSet(), Ids(d.Other).Select(id => merging.Renamed.GetValueOrDefault(id, id)).ToHashSet());
            Assert.DoesNotContain(merging.Renamed.Values, id => Ids(d.Base).Contains(id));
        });

    [Fact]
    public void Merging_the_same_save_again_changes_nothing() =>
        Check(EditGen.Any, d =>
        {
            var once = PacketMerge.Merge(d.Base, d.One, d.Other).Packet;
            Same(once, PacketMerge.Merge(d.Base, once, d.Other).Packet);
        });

    [Fact]
    public void The_same_packets_always_merge_alike() =>
        Check(EditGen.Any, d => Same(PacketMerge.Merge(d.Base, d.One, d.Other).Packet, PacketMerge.Merge(d.Base, d.One, d.Other).Packet));

    [Fact]
    public void Edits_of_different_items_all_land_whoever_comes_first() =>
        Check(EditGen.Disjoint, d =>
        {
            var (one, other) = (PacketMerge.Merge(d.Base, d.One, d.Other), PacketMerge.Merge(d.Base, d.Other, d.One));
            Assert.Empty(one.Conflicts);
            Assert.Empty(one.Renamed);
            Assert.DoesNotContain(PacketDiff.Between(one.Packet, other.Packet), change => change.Property != "order");
            Assert.Equal(
                PacketDiff.Between(d.Base, d.One).Concat(PacketDiff.Between(d.Base, d.Other)).Where(c => c.Property != "order").ToHashSet(),
                PacketDiff.Between(d.Base, one.Packet).Where(c => c.Property != "order").ToHashSet());
        });

    private static void Check(Arbitrary<Diverged> diverged, Action<Diverged> law) => Prop.ForAll(diverged, law).Check(Cases);

    private static void AllThere(Diverged d, Packet merged)
    {
        // Who came to the same verdict as somebody else is kept by their key.
        var kept = HumanWords.Of(merged).Concat(merged.Promises.SelectMany(p => p.Decision.Approvals).Select(a => a.By)).ToList();
        var old = HumanWords.Of(d.Base).ToHashSet();
        foreach (var word in HumanWords.Of(d.One).Concat(HumanWords.Of(d.Other)).Where(w => !old.Contains(w)))
        {
            Assert.True(kept.Any(k => k.Contains(word, StringComparison.Ordinal)), $"lost: {word}");
        }
    }

    /// <summary>Compared as a person would, so that a failure says what differs.</summary>
    private static void Same(Packet expected, Packet actual)
    {
        Assert.Empty(PacketDiff.Between(expected, actual));
        Assert.Equal(expected, actual);
    }

    private static IEnumerable<string> Ids(Packet packet) =>
    [
        .. packet.Sources.Select(s => s.Id.ToString()),
        .. packet.Fields.Select(f => f.Id),
        .. packet.Claims.Select(c => c.Id.ToString()),
        .. packet.Promises.Select(p => p.Id.ToString()),
        .. packet.Notes.Select(n => n.Id.ToString()),
    ];
}
