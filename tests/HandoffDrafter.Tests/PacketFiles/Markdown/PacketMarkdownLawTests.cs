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

    private static readonly Config Cases = Laws.Cases(200).WithEndSize(60);

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

    [Fact]
    public void Every_word_that_an_edit_brings_stands_in_the_packet() =>
        Prop.ForAll(EditGen.AnyEdit(d => Write(d.Packet)), edited =>
        {
            var reading = Read(edited.Text, edited.Deal.Packet);
            var visible = VisibleWords.Of(reading);
            var lost = VisibleWords.New(edited.Original, edited.Text).Where(w => !visible.Contains(w)).ToList();
            // A save that stops within a word has only the beginning of it.
            Assert.True(lost.Count == 0 || (!reading.Complete && lost.Count == 1 && edited.Text.AsSpan().TrimEnd().EndsWith(lost[0], StringComparison.Ordinal)),
                $"Lost: {string.Join(", ", lost)}");
        }).Check(Cases);

    [Fact]
    public void Without_the_end_nothing_is_removed() =>
        Prop.ForAll(EditGen.AnyEdit(d => Write(d.Packet)), edited =>
        {
            var reading = Read(edited.Text.Replace(PacketLayout.EndMark, "", StringComparison.Ordinal), edited.Deal.Packet);
            Assert.False(reading.Complete);
            Assert.Equal(0, reading.Removals);
            Assert.Equal(Removed(edited.Deal.Packet), Removed(reading.Packet));
        }).Check(Cases);

    [Fact]
    public void What_was_read_is_written_and_read_again_unchanged() =>
        Prop.ForAll(EditGen.AnyEdit(d => Write(d.Packet)), edited =>
        {
            var packet = Read(edited.Text, edited.Deal.Packet).Packet;
            var text = Write(packet);
            var again = Read(text, packet);
            Assert.Same(packet, again.Packet);
            Assert.Empty(again.Problems);
        }).Check(Cases);

    [Fact]
    public void Whatever_a_file_holds_it_is_read() =>
        Prop.ForAll(Files, file =>
        {
            var reading = Read(file.Text, file.Deal.Packet);
            var visible = VisibleWords.Of(reading);
            Assert.True(reading.Complete || reading.Removals == 0);
            Assert.All(VisibleWords.New("", file.Text), word => Assert.Contains(word, visible));
        }).Check(Cases);

    private static Arbitrary<EditedFile> Files => Arb.From(
        from deal in PacketGen.Deals.Resize(30)
        from words in TextGen.Raw.Resize(80)
        select new EditedFile(deal, "", words, "only words"));

    private static int Removed(Packet packet) =>
        packet.Claims.Count(c => c.Removed is not null) + packet.Promises.Count(p => p.Removed is not null) + packet.Notes.Count(n => n.Removed is not null);

    internal static string Write(Packet packet) => PacketMarkdown.Write(packet, TestProfiles.Implementation, AnyDigest);

    internal static MarkdownReading Read(string text, Packet packet) => PacketMarkdown.Read(text, packet, TestProfiles.Implementation, Stamp);
}
