using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Store;

/// <summary>A text that stood in packet.md, and the digest of its bytes there.</summary>
internal sealed record KnownText(Digest Digest, string Text);

/// <summary>
/// Which text of packet.md the record agrees with, because handoff wrote it or because an event took it in. Anything else that stands there
/// is an edit. Written ahead of each replacement, so that <see cref="Current"/> may not be in place yet; <see cref="Before"/> is then.
/// </summary>
/// <param name="Revision">The event up to which packet.md says everything.</param>
/// <param name="Settled">Digests of replaced files that hold nothing new.</param>
internal sealed record KnownPacketFile(int Revision, KnownText Current, KnownText? Before, ValueList<Digest> Settled)
{
    private const string Schema = "handoff-packet-file/1";
    private const int KeptSettled = 32;

    public KnownPacketFile WithSettled(Digest digest) =>
        this with { Settled = Settled.Where(d => d != digest).TakeLast(KeptSettled - 1).Append(digest).ToValueList() };

    public byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>(Current.Text.Length * 2 + 512);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteNumber("revision", Revision);
            WriteText(json, "current", Current);
            if (Before is not null)
            {
                WriteText(json, "before", Before);
            }

            json.WriteStartArray("settled");
            foreach (var digest in Settled)
            {
                json.WriteStringValue(digest.ToString());
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>Null where the bytes are none: everything in packet.md then counts as an edit, and taking it in again changes nothing.</summary>
    public static KnownPacketFile? Read(byte[]? bytes)
    {
        if (bytes is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = new RecordObject(document.RootElement, "schema", "revision", "current", "before", "settled");
            return root.OnlyKnown && root.Text("schema") == Schema && root.Find("revision") is { ValueKind: JsonValueKind.Number } number
                && number.TryGetInt32(out var revision) && ReadText(root.Find("current")) is { } current && ReadSettled(root.Find("settled")) is { } settled
                ? new KnownPacketFile(revision, current, ReadText(root.Find("before")), settled)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, KnownText known)
    {
        json.WriteStartObject(name);
        json.WriteString("digest", known.Digest.ToString());
        json.WriteString("text", known.Text);
        json.WriteEndObject();
    }

    private static KnownText? ReadText(JsonElement? element)
    {
        if (element is not { } value)
        {
            return null;
        }

        var text = new RecordObject(value, "digest", "text");
        return Digest.TryParse(text.Text("digest"), out var digest) && text.Text("text") is { } content ? new KnownText(digest, content) : null;
    }

    private static ValueList<Digest>? ReadSettled(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.Array } array)
        {
            return null;
        }

        var settled = new List<Digest>();
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || !Digest.TryParse(item.GetString(), out var digest))
            {
                return null;
            }

            settled.Add(digest);
        }

        return settled.ToValueList();
    }
}
