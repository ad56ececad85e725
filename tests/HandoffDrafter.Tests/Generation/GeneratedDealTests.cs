using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Generation;

public sealed class GeneratedDealTests
{
    [Fact]
    public void Sizes_grow_from_empty_packets_to_packets_of_every_state()
    {
        var small = PacketGen.Deals.Sample(numberOfSamples: 20, size: 0).ToArray();
        var large = PacketGen.Deals.Sample(numberOfSamples: 120, size: 60).ToArray();

        Assert.All(small, d => Assert.Empty(d.Packet.Claims));
        Assert.Contains(large, d => d.Packet.Claims.Count > 10 && d.Packet.Promises.Count > 5);
        Assert.Equal(Enum.GetValues<DecisionState>(), large.SelectMany(d => d.Packet.Promises).Select(p => p.Decision.State).Distinct().Order());
        Assert.Contains(large, d => d.Packet.Claims.Any(c => c.Removed is not null));
        Assert.Contains(large, d => d.Packet.Sources.Any(s => s.Text is null));
        Assert.Contains(large, d => d.Packet.Sources.Any(s => s.EarlierTexts.Count > 0));
    }

    [Fact]
    public void Evidence_is_cut_from_a_text_of_a_source_that_is_there() =>
        Prop.ForAll(PacketGen.AnyDeal, deal => deal.Packet.Claims.SelectMany(c => c.Evidence).All(e =>
            deal.Packet.Source(e.Source) is { } source
            && (source.Text == e.Span.Source.Digest || source.EarlierTexts.Contains(e.Span.Source.Digest))
            && deal.Texts.Find(e.Span.Source.Digest)!.Text[e.Span.Start..e.Span.End] == e.Quote))
            .Check(Laws.Cases());

    [Fact]
    public void Raw_text_holds_what_a_packet_must_not() =>
        Assert.Contains(TextGen.Raw.Sample(numberOfSamples: 200, size: 50), text => !CanonicalText.IsCanonical(text));
}
