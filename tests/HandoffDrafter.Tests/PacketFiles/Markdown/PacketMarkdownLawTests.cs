using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

public sealed class PacketMarkdownLawTests
{
    internal static readonly Stamp Stamp = new("dana-wolk", new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));

    private static readonly Digest AnyDigest = Digest.Of("any");

    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(60);

    [Fact]
    public void An_unedited_file_is_read_as_exactly_the_packet_it_was_written_from() =>
        Prop.ForAll(PacketGen.AnyDeal, deal =>
        {
            var text = Write(deal.Packet);
            var reading = Read(text, deal.Packet);
            Assert.Empty(reading.Problems);
            Assert.Same(deal.Packet, reading.Packet);
            Assert.True(reading.Complete);
            Assert.Equal(deal.Packet.Revision, reading.Revision);
            Assert.Equal(text, Write(reading.Packet));
        }).Check(Cases);

    internal static string Write(Packet packet) => PacketMarkdown.Write(packet, TestProfiles.Implementation, AnyDigest);

    internal static MarkdownReading Read(string text, Packet packet) => PacketMarkdown.Read(text, packet, TestProfiles.Implementation, Stamp);
}
