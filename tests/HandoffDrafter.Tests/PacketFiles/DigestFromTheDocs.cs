using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.PacketFiles;

/// <summary>What docs/packet-format.md tells a third party to do with packet.json, done by its words and with nothing of the product's own.</summary>
internal static class DigestFromTheDocs
{
    public static Digest OfPacket(byte[] packetJson)
    {
        var packet = JsonNode.Parse(packetJson)!.AsObject();
        foreach (var name in (string[])["findings", "score", "signatures", "returns"])
        {
            packet.Remove(name);
        }

        packet["deal"]!.AsObject().Remove("state");
        packet["deal"]!.AsObject().Remove("asOf");
        return Of(packet);
    }

    public static ValueMap<Digest> OfParts(byte[] packetJson)
    {
        var packet = JsonNode.Parse(packetJson)!.AsObject();
        foreach (var promise in packet["promises"]?.AsArray() ?? [])
        {
            promise!.AsObject().Remove("fulfilment");
        }

        var parts = new List<KeyValuePair<string, Digest>>();
        foreach (var part in (string[])["fields", "promises", "notes"])
        {
            parts.Add(KeyValuePair.Create(part, Of(packet[part] ?? new JsonArray())));
        }

        var sections = (packet["claims"]?.AsArray() ?? []).GroupBy(c => c!["section"]!.GetValue<string>());
        parts.AddRange(sections.Select(s => KeyValuePair.Create(s.Key, Of(new JsonArray([.. s.Select(c => c!.DeepClone())])))));
        return new ValueMap<Digest>(parts);
    }

    private static Digest Of(JsonNode value)
    {
        var text = new StringBuilder();
        Append(text, value, isEvidence: false);
        return Digest.Of(text.ToString());
    }

    private static void Append(StringBuilder text, JsonNode? value, bool isEvidence)
    {
        switch (value)
        {
            case JsonObject members:
                var kept = members
                    .Where(m => !isEvidence || m.Key is not ("start" or "end" or "locator" or "text"))
                    .OrderBy(m => m.Key, StringComparer.Ordinal);
                text.Append('{');
                var first = true;
                foreach (var (name, member) in kept)
                {
                    text.Append(first ? "" : ",").Append('"').Append(name).Append("\":");
                    Append(text, member, isEvidence: name is "evidence" or "retraction" or "drift" or "searched");
                    first = false;
                }

                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Append(text, items[i], isEvidence);
                }

                text.Append(']');
                break;
            default:
                Append(text, value!.AsValue());
                break;
        }
    }

    private static void Append(StringBuilder text, JsonValue value)
    {
        if (value.GetValueKind() != JsonValueKind.String)
        {
            text.Append(value.ToJsonString());
            return;
        }

        text.Append('"');
        foreach (var c in value.GetValue<string>())
        {
            var escape = "\"\\\b\t\n\f\r".IndexOf(c, StringComparison.Ordinal);
            _ = escape >= 0 ? text.Append('\\').Append("\"\\btnfr"[escape])
                : c < ' ' ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                : text.Append(c);
        }

        text.Append('"');
    }
}
