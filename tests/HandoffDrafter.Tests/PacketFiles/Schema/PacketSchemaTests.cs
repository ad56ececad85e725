using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.PacketFiles.Json;
using HandoffDrafter.Tests.Generation;
using HandoffDrafter.Tests.Snapshots;

namespace HandoffDrafter.Tests.PacketFiles.Schema;

public sealed class PacketSchemaTests
{
    private static readonly SchemaValidator Validator = new(JsonDocument.Parse(PacketSchema.Text()).RootElement);

    [Fact]
    public void The_published_schema_is_the_one_of_the_types()
    {
        var published = Path.Combine(Snapshot.Root, "docs/packet.schema.json");
        var received = Path.Combine(Snapshot.Root, "docs/packet.schema.received.json");
        if (File.Exists(published) && File.ReadAllText(published) == PacketSchema.Text())
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, PacketSchema.Text());
        Assert.Fail($"The types of a packet have changed, or the schema was edited by hand. Look at {received}; if it is meant, rename it to packet.schema.json.");
    }

    [Fact]
    public void Every_packet_that_is_written_is_valid() =>
        Prop.ForAll(PacketGen.AnyDeal, deal => IsValid(PacketJson.Write(deal.Packet))).Check(Laws.Cases());

    [Fact]
    public void What_the_schema_refuses_is_not_read() =>
        Prop.ForAll(Arb.From(DamageGen.OfJson(PacketGen.Deals, d => PacketJson.Write(d.Packet))), damaged =>
            IsValid(damaged.Bytes) || !PacketJson.Read(damaged.Bytes, damaged.Origin.Texts).Succeeded)
            .Check(Laws.Cases(200));

    [Theory]
    [InlineData("\"state\": \"edited\"", "\"state\": \"eddited\"")]
    [InlineData("\"blocksKickoff\": true", "\"blockKickoff\": true")]
    [InlineData("\"text\": \"One tenant or three?\",", "")]
    [InlineData("\"revision\": 7", "\"revision\": \"7\"")]
    [InlineData("\"total\": 58", "\"total\": 101")]
    [InlineData("\"asOf\": \"2026-03-09\"", "\"asOf\": \"09.03.2026\"")]
    [InlineData("\"target\": \"promise:P-006\"", "\"target\": \"promise:C-006\"")]
    [InlineData("\"side\": \"vendor\"", "\"Side\": \"vendor\"")]
    [InlineData("\"provisional\": true", "\"provisional\": null")]
    [InlineData("handoff-packet/1", "handoff-packet/2")]
    public void A_damaged_packet_is_not_valid(string from, string to)
    {
        var written = Encoding.UTF8.GetString(PacketJson.Write(SampleDeal.Packet));
        Assert.True(IsValid(Encoding.UTF8.GetBytes(written)));

        var at = written.IndexOf(from, StringComparison.Ordinal);
        Assert.False(IsValid(Encoding.UTF8.GetBytes(written[..at] + to + written[(at + from.Length)..])));
    }

    /// <summary>The schema speaks of values; of bytes that are no JSON it says nothing.</summary>
    private static bool IsValid(byte[] json)
    {
        using var document = JsonBytes.Parse(json, new JsonProblems("packet.json"));
        return document is null || Validator.Accepts(document.RootElement);
    }
}
