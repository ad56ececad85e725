using System.Buffers;
using System.Text.Json;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Store;

/// <summary>
/// How long the history of a deal was when it was last saved, and the hash of its last event. Kept apart from the history, it shows when
/// the end of that is missing, which the chain by itself cannot.
/// </summary>
internal sealed record Anchor(int Count, Digest Head)
{
    private const string Schema = "handoff-anchor/1";

    public byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>(160);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteNumber("count", Count);
            json.WriteString("head", Head.ToString());
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>Null where the bytes are no anchor.</summary>
    public static Anchor? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var known = new RecordObject(document.RootElement, "schema", "count", "head");
            return known.OnlyKnown && known.Text("schema") == Schema && known.Find("count") is { ValueKind: JsonValueKind.Number } number
                && number.TryGetInt32(out var count) && count >= 1 && Digest.TryParse(known.Text("head"), out var head)
                ? new Anchor(count, head)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
