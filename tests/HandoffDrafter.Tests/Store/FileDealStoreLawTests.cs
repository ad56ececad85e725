using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Store;

public sealed class FileDealStoreLawTests
{
    [Fact]
    public void Whatever_a_packet_holds_it_is_loaded_as_it_was_committed() =>
        Prop.ForAll(PacketGen.AnyDeal, deal => CommitAndLoadAsync(deal).GetAwaiter().GetResult())
            .Check(Laws.Cases(60));

    private static async Task<bool> CommitAndLoadAsync(GeneratedDeal deal)
    {
        using var workspace = new TestWorkspace();
        var packet = deal.Packet with { Revision = 1 };
        var (store, id) = (workspace.Store(), packet.Deal.Id);
        await using (var lease = await store.LeaseAsync(id, default))
        {
            foreach (var text in deal.AllTexts)
            {
                await lease.PutTextAsync(text.Digest, text, default);
            }

            var recorded = SampleDeal.Event(1, packet, "draft");
            Assert.True(await lease.CommitAsync(new DealCommit(recorded, packet, packet), default));
        }

        var loaded = (await store.LoadAsync(id, default))!;
        return packet.Equals(loaded.Packet)
            && packet.Equals(await store.LoadRevisionAsync(id, 1, default))
            && packet.Equals(await store.LoadMachineDraftAsync(id, default))
            && deal.AllTexts.All(text => text.Equals(loaded.Texts.Find(text.Digest)))
            && (await SampleDeal.HistoryAsync(store, id)).Single().Packet == PacketDigest.Of(packet)
            && (await store.ListAsync(default)).SequenceEqual([id]);
    }
}
