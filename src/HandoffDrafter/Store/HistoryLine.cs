using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>An event as it is kept, with the digests of the files that it brought.</summary>
internal sealed record RecordedEvent(DealEvent Event, Digest? Draft, Digest Revision);

/// <summary>
/// One event on one line of <c>history.jsonl</c>. The line ends in <c>"prev"</c>, the hash of the line before, and <c>"hash"</c>, the SHA-256
/// of this line's bytes without it: a byte that changes anywhere breaks the chain at its line.
/// </summary>
internal static class HistoryLine
{
    /// <summary>What the first event follows.</summary>
    public static readonly Digest Start = DigestOf(new string('0', HexLength));

    private const int HexLength = 64;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    // The end of every line has the same shape and length, so that the chain is followed without parsing what is in between.
    private static readonly byte[] RevisionMark = "\"revision\":\""u8.ToArray();
    private static readonly byte[] PreviousMark = "\",\"prev\":\""u8.ToArray();
    private static readonly byte[] HashMark = "\",\"hash\":\""u8.ToArray();
    private static readonly byte[] PacketMark = "\",\"packet\":\""u8.ToArray();

    // Letters of every language stay readable in a file that people look into.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The line with its line end, and its hash.</summary>
    public static (byte[] Line, Digest Hash) Write(RecordedEvent recorded, Digest previous)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            WriteEvent(json, recorded, previous);
        }

        var hash = Digest.Of(buffer.WrittenSpan);
        var body = buffer.WrittenSpan[..^1];
        return ([.. body, .. ",\"hash\":\""u8, .. Encoding.ASCII.GetBytes(hash.ToString()), .. "\"}\n"u8], hash);
    }

    /// <summary>Follows the chain over one line, given without its line end.</summary>
    /// <returns>The line's hash and the digest of its revision, or null where a byte of the line was changed.</returns>
    public static (Digest Hash, Digest Revision)? Follow(ReadOnlySpan<byte> line, int number, Digest previous)
    {
        var start = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"n\":{number},"));
        var rest = line;
        if (!line.StartsWith(start) || !TakeEnd(ref rest, "\"}"u8)
            || TakeDigest(ref rest, HashMark) is not { } hash || TakeDigest(ref rest, PreviousMark) is not { } named
            || TakeDigest(ref rest, PacketMark) is null || TakeDigest(ref rest, RevisionMark) is not { } revision
            || named != previous)
        {
            return null;
        }

        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(line[..^(HashMark.Length - 1 + HexLength + 2)]);
        sha.AppendData("}"u8);
        return Convert.ToHexStringLower(sha.GetHashAndReset()) == hash.ToString() ? (hash, revision) : null;
    }

    /// <summary>The event of a line that the chain was followed over; null where it is not one, for instance of a later version.</summary>
    public static RecordedEvent? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            return ReadEvent(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void WriteEvent(Utf8JsonWriter json, RecordedEvent recorded, Digest previous)
    {
        var e = recorded.Event;
        json.WriteStartObject();
        json.WriteNumber("n", e.Number);
        json.WriteString("at", e.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        json.WriteString("actor", e.Actor.Id);
        json.WriteString("via", Words.Of(e.Actor.Via));
        if (e.Actor.OsUser is { } user)
        {
            json.WriteString("osUser", user);
        }

        json.WriteString("command", e.Command);
        json.WriteStartObject("arguments");
        foreach (var (name, value) in e.Arguments)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in e.Changes)
        {
            json.WriteStartObject();
            json.WriteString("target", change.Target);
            json.WriteString("property", change.Property);
            WriteUnlessNull(json, "from", change.From);
            WriteUnlessNull(json, "to", change.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteUnlessNull(json, "draft", recorded.Draft?.ToString());
        json.WriteString("revision", recorded.Revision.ToString());
        json.WriteString("packet", e.Packet.ToString());
        json.WriteString("prev", previous.ToString());
        json.WriteEndObject();
    }

    private static void WriteUnlessNull(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static RecordedEvent? ReadEvent(JsonElement root)
    {
        var known = new RecordObject(root, "n", "at", "actor", "via", "osUser", "command", "arguments", "changes", "draft", "revision", "packet", "prev", "hash");
        var arguments = RecordObject.TextMap(known.Find("arguments"));
        var changes = ReadChanges(known.Find("changes"));
        if (!known.OnlyKnown || known.Find("n") is not { ValueKind: JsonValueKind.Number } n || !n.TryGetInt32(out var number)
            || !DateTimeOffset.TryParseExact(known.Text("at"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            || known.Text("actor") is not { } actor || !Words.TryParse<CommandSource>(known.Text("via"), out var via)
            || known.Text("command") is not { } command || arguments is null || changes is null
            || !Digest.TryParse(known.Text("revision"), out var revision) || !Digest.TryParse(known.Text("packet"), out var packet))
        {
            return null;
        }

        var draft = Digest.TryParse(known.Text("draft"), out var digest) ? digest : (Digest?)null;
        if (draft is null && known.Find("draft") is not null)
        {
            return null;
        }

        return new RecordedEvent(
            new DealEvent(number, at, new Actor(actor, via, known.Text("osUser")), command, arguments, changes, packet), draft, revision);
    }

    private static ValueList<Change>? ReadChanges(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.Array } array)
        {
            return null;
        }

        var changes = new List<Change>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
        {
            var known = new RecordObject(item, "target", "property", "from", "to");
            if (!known.OnlyKnown || known.Text("target") is not { } target || known.Text("property") is not { } property)
            {
                return null;
            }

            changes.Add(new Change(target, property, known.Text("from"), known.Text("to")));
        }

        return changes.ToValueList();
    }

    private static Digest? TakeDigest(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> mark)
    {
        if (text.Length < HexLength || !Digest.TryParse(Encoding.ASCII.GetString(text[^HexLength..]), out var digest))
        {
            return null;
        }

        text = text[..^HexLength];
        return TakeEnd(ref text, mark) ? digest : null;
    }

    private static bool TakeEnd(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> mark)
    {
        if (!text.EndsWith(mark))
        {
            return false;
        }

        text = text[..^mark.Length];
        return true;
    }

    private static Digest DigestOf(string hex) => Digest.TryParse(hex, out var digest) ? digest : throw new ArgumentException($"'{hex}' is no digest.");
}
