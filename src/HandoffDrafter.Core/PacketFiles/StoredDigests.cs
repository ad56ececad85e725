using System.Text.Json;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Json;

namespace HandoffDrafter.Core.PacketFiles;

/// <summary>
/// The digests of a packet.json as it lies there, for somebody who has no other file of the deal: the same numbers as those of
/// <see cref="PacketDigest"/>, computed as docs/packet-format.md says.
/// </summary>
public static class StoredDigests
{
    private static readonly HashSet<string> NotInDigest = ["findings", "score", "signatures", "returns"];
    private static readonly HashSet<string> NotInDeal = ["state", "asOf"];
    private static readonly HashSet<string> NotInEvidence = ["start", "end", "locator", "text"];
    private static readonly HashSet<string> NotInPromise = ["fulfilment"];
    private static readonly HashSet<string> Quotes = ["evidence", "retraction", "drift", "searched"];
    private static readonly HashSet<string> Nothing = [];

    /// <param name="packet">The root of packet.json.</param>
    public static Digest OfPacket(JsonElement packet) => CanonicalJson.Digest(json => Copy(json, packet, NotInDigest, isRoot: true));

    /// <summary>As <see cref="PacketDigest.Parts"/>.</summary>
    public static ValueMap<Digest> Parts(JsonElement packet)
    {
        var parts = new List<KeyValuePair<string, Digest>>();
        foreach (var list in (string[])["fields", "promises", "notes"])
        {
            parts.Add(KeyValuePair.Create(list, OfList(Items(packet, list), list == "promises" ? NotInPromise : Nothing)));
        }

        foreach (var section in Items(packet, "claims").GroupBy(c => c.GetProperty("section").GetString()!, StringComparer.Ordinal))
        {
            parts.Add(KeyValuePair.Create(section.Key, OfList(section, Nothing)));
        }

        return new ValueMap<Digest>(parts);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement packet, string list) =>
        packet.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    private static Digest OfList(IEnumerable<JsonElement> items, HashSet<string> without) => CanonicalJson.Digest(json =>
    {
        json.Array();
        foreach (var item in items)
        {
            Copy(json, item, without);
        }

        json.EndArray();
    });

    private static void Copy(JsonOut json, JsonElement value, HashSet<string> without, bool isRoot = false)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.Object();
                foreach (var member in value.EnumerateObject().Where(m => !without.Contains(m.Name) && !IsEmpty(m)))
                {
                    json.Name(member.Name);
                    Copy(json, member.Value, Quotes.Contains(member.Name) ? NotInEvidence : isRoot && member.Name == "deal" ? NotInDeal : Nothing);
                }

                json.EndObject();
                break;
            case JsonValueKind.Array:
                json.Array();
                foreach (var item in value.EnumerateArray())
                {
                    Copy(json, item, without);
                }

                json.EndArray();
                break;
            default:
                CanonicalJson.CopyScalar(value, json);
                break;
        }
    }

    private static bool IsEmpty(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.Null
        || (member.Value.ValueKind == JsonValueKind.Array && member.Value.GetArrayLength() == 0)
        || (member.Name == "details" && member.Value.ValueKind == JsonValueKind.Object && !member.Value.EnumerateObject().Any());
}
