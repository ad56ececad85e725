using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.PacketFiles;

public sealed class PacketJsonLawTests
{
    [Fact]
    public void What_is_written_is_read_back_equal() =>
        Prop.ForAll(PacketGen.AnyDeal, deal =>
        {
            var reading = PacketJson.Read(PacketJson.Write(deal.Packet), deal.Texts);
            return deal.Packet.Equals(reading.Value).Label(string.Join('\n', reading.Problems));
        }).Check(Laws.Cases(200));

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes() =>
        Prop.ForAll(PacketGen.AnyDeal, deal =>
        {
            var written = PacketJson.Write(deal.Packet);
            return written.AsSpan().SequenceEqual(PacketJson.Write(PacketJson.Read(written, deal.Texts).Value!));
        }).Check(Laws.Cases());

    [Fact]
    public void Every_character_beyond_those_of_JSON_itself_is_written_as_it_is() =>
        Prop.ForAll(PacketGen.AnyDeal, deal =>
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(PacketJson.Write(deal.Packet));
            return deal.Packet.Claims.All(c => text.Contains(Escaped(c.Text), StringComparison.Ordinal)) && text.EndsWith("}\n", StringComparison.Ordinal)
                && !text.Contains('\r', StringComparison.Ordinal);
        }).Check(Laws.Cases());

    [Fact]
    public void Damaged_bytes_are_a_packet_or_problems_and_never_an_exception() =>
        Prop.ForAll(Arb.From(DamageGen.OfJson(PacketGen.Deals, d => PacketJson.Write(d.Packet))), damaged =>
        {
            var reading = PacketJson.Read(damaged.Bytes, damaged.Origin.Texts);
            return reading.Succeeded == (reading.Problems.Count == 0)
                && reading.Problems.Count <= 20
                && reading.Problems.All(p => p.File == "packet.json" && p.Rule.Number is >= 1 and <= 5 && !p.Message.Any(char.IsControl));
        }).Check(Laws.Cases(300));

    [Fact]
    public void A_packet_read_from_damaged_bytes_still_quotes_its_sources() =>
        Prop.ForAll(Arb.From(DamageGen.OfJson(PacketGen.Deals, d => PacketJson.Write(d.Packet))), damaged =>
            PacketJson.Read(damaged.Bytes, damaged.Origin.Texts).Value is not { } packet
            || packet.Promises.SelectMany(p => p.Evidence).All(e => damaged.Origin.Texts.Find(e.Span.Source.Digest)!.Text[e.Span.Start..e.Span.End] == e.Quote))
            .Check(Laws.Cases(200));

    [Fact]
    public void Without_the_texts_no_packet_with_evidence_is_read() =>
        Prop.ForAll(PacketGen.AnyFullDeal, deal =>
        {
            var reading = PacketJson.Read(PacketJson.Write(deal.Packet), SourceTexts.None);
            return !reading.Succeeded && reading.Problems.All(p => p.Rule == new RuleId(3) && p.Message.Contains(".text.json", StringComparison.Ordinal));
        }).Check(Laws.Cases(40));

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
