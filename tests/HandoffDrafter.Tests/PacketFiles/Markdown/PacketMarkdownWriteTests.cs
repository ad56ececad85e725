using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;
using HandoffDrafter.Tests.Snapshots;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

public sealed class PacketMarkdownWriteTests
{
    [Fact]
    public void A_packet_reads_from_the_verdict_down_to_the_sources() =>
        Snapshot.Match(PacketMarkdown.Write(SamplePacket.Packet, TestProfiles.Implementation), "md");

    [Fact]
    public void An_empty_packet_shows_what_is_missing() =>
        Snapshot.Match(PacketMarkdown.Write(new Packet(SamplePacket.Packet.Deal), TestProfiles.Implementation), "md");
}
