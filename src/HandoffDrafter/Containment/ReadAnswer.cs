using System.Buffers;
using System.Text.Json;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Containment;

/// <summary>What a child says of one file. What it says is believed as little as the file.</summary>
/// <param name="Number">Of the request.</param>
/// <param name="Content">The digest of the bytes that it read.</param>
internal abstract record ReadAnswer(int Number, Digest Content)
{
    /// <summary>The text follows in a frame of its own, in the form in which texts are stored; then each enclosed document, its path and its bytes.</summary>
    public sealed record TextFollows(int Number, Digest Content, int Enclosed) : ReadAnswer(Number, Content);

    public sealed record Refused(int Number, Digest Content, Refusal Refusal) : ReadAnswer(Number, Content);

    /// <summary>A reader threw what no reader may throw; the child lives on.</summary>
    /// <param name="Number">Of the request.</param>
    /// <param name="Content">The digest of the bytes that it read.</param>
    /// <param name="Exception">Its type's name. The message may hold words of the document.</param>
    public sealed record Failed(int Number, Digest Content, string Exception) : ReadAnswer(Number, Content);

    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("request", Number);
        json.WriteString("sha256", Content.ToString());
        switch (this)
        {
            case TextFollows(_, _, var enclosed):
                json.WriteNumber("enclosed", enclosed);
                break;
            case Refused(_, _, var refusal):
                json.WriteString("kind", Words.Of(refusal.Kind));
                json.WriteString("reason", refusal.Reason);
                json.WriteString("fix", refusal.Fix);
                break;
            case Failed(_, _, var exception):
                json.WriteString("exception", exception);
                break;
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    public static ReadOnlyMemory<byte> PathToJson(string path)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStringValue(path);
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>The path of an enclosed document; null where it is none, or leads out of the document that encloses it.</summary>
    public static string? ReadPath(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var path = document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString()! : string.Empty;
            return path.Split('/').All(IsName) ? path : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Null where it is not an answer.</summary>
    public static ReadAnswer? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second: a text that holds half a character.
            return null;
        }
    }

    private static ReadAnswer? Read(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object
            || !answer.TryGetProperty("request", out var request) || request.ValueKind != JsonValueKind.Number || !request.TryGetInt32(out var number)
            || !Digest.TryParse(Text(answer, "sha256"), out var content))
        {
            return null;
        }

        if (Text(answer, "exception") is { } exception)
        {
            return new Failed(number, content, exception);
        }

        if (answer.TryGetProperty("enclosed", out var enclosed))
        {
            return enclosed.ValueKind == JsonValueKind.Number && enclosed.TryGetInt32(out var count) && count >= 0 ? new TextFollows(number, content, count) : null;
        }

        return Words.TryParse<RefusalKind>(Text(answer, "kind"), out var kind) && Text(answer, "reason") is { Length: > 0 } reason && Text(answer, "fix") is { Length: > 0 } fix
            ? new Refused(number, content, new Refusal(kind, reason, fix))
            : null;
    }

    private static bool IsName(string part) =>
        part is not ("" or "." or "..") && part.Length <= 255 && !part.Any(c => char.IsControl(c) || c is '\\' or ':');

    private static string? Text(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
