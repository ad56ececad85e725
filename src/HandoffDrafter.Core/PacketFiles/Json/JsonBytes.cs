using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>From bytes to a document whose every string can be taken out without an exception, or to what is wrong with the bytes.</summary>
internal static class JsonBytes
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Disallow, AllowTrailingCommas = false };

    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8, JsonProblems problems)
    {
        if (Problem(utf8.Span) is { } problem)
        {
            problems.Add(JsonProblems.Unreadable, problem);
            return null;
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8, Strict);
        }
        catch (JsonException e)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}");
            problems.Add(JsonProblems.Unreadable, $"{line}: not the JSON of one value without comments, at most {MaxDepth} levels deep; mend it there, or put back an earlier copy");
            return null;
        }

        if (HalfCharacter(utf8.Span) is >= 0 and var at)
        {
            problems.Add(JsonProblems.Unreadable, $"line {Line(utf8.Span, at)}: an escape stands for half a character; write both halves, or neither");
            document.Dispose();
            return null;
        }

        return document;
    }

    private static string? Problem(ReadOnlySpan<byte> utf8) =>
        utf8.IsEmpty ? "the file is empty; put back an earlier copy"
        : utf8.StartsWith("\uFEFF"u8) ? "the file starts with a byte order mark; save it as UTF-8 without one"
        : !Utf8.IsValid(utf8) ? "the file is not UTF-8; save it as UTF-8"
        : null;

    // A backslash starts an escape wherever it stands in valid JSON.
    private static int HalfCharacter(ReadOnlySpan<byte> json)
    {
        var at = 0;
        while (json[at..].IndexOf((byte)'\\') is >= 0 and var next)
        {
            at += next;
            var unit = Unit(json, at);
            if (unit is >= 0xD800 and <= 0xDBFF && Unit(json, at + 6) is >= 0xDC00 and <= 0xDFFF)
            {
                at += 12;
            }
            else if (unit is >= 0xD800 and <= 0xDFFF)
            {
                return at;
            }
            else
            {
                at += 2;
            }
        }

        return -1;
    }

    private static int? Unit(ReadOnlySpan<byte> json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && int.TryParse(json.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? unit
            : null;

    private static string Line(ReadOnlySpan<byte> utf8, int at) => (utf8[..at].Count((byte)'\n') + 1).ToString(CultureInfo.InvariantCulture);
}
