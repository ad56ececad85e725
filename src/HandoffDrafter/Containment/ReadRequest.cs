using System.Buffers;
using System.Text.Json;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Containment;

/// <summary>Asks a child to read one file.</summary>
/// <param name="Number">Comes back in the answer.</param>
/// <param name="Path">A copy of the document's bytes that nobody else writes to; never a path in the inbox.</param>
/// <param name="Name">The file name that the document was dropped under.</param>
/// <param name="Limits">What reading it may cost.</param>
internal sealed record ReadRequest(int Number, string Path, string Name, ReadingLimits Limits)
{
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("request", Number);
        json.WriteString("path", Path);
        json.WriteString("name", Name);
        json.WriteNumber("maxFileBytes", Limits.MaxFileBytes);
        json.WriteNumber("maxArchiveEntries", Limits.MaxArchiveEntries);
        json.WriteNumber("maxInflation", Limits.MaxInflation);
        json.WriteNumber("maxCharacters", Limits.MaxCharacters);
        json.WriteNumber("maxDepth", Limits.MaxDepth);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <remarks>Only the parent writes requests, so that one which cannot be read is a bug and throws.</remarks>
    public static ReadRequest Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var members = document.RootElement;
        var limits = new ReadingLimits
        {
            MaxFileBytes = members.GetProperty("maxFileBytes").GetInt64(),
            MaxArchiveEntries = members.GetProperty("maxArchiveEntries").GetInt32(),
            MaxInflation = members.GetProperty("maxInflation").GetInt32(),
            MaxCharacters = members.GetProperty("maxCharacters").GetInt32(),
            MaxDepth = members.GetProperty("maxDepth").GetInt32(),
        };
        return new ReadRequest(members.GetProperty("request").GetInt32(), members.GetProperty("path").GetString()!, members.GetProperty("name").GetString()!, limits);
    }
}
