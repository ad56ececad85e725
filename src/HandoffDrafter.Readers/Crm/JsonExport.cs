using System.Globalization;
using System.Text;
using System.Text.Json;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Readers.Crm;

/// <summary>
/// Objects become fields behind the path that leads to them, lists of plain objects tables, and objects with a note, its author or its day
/// what somebody said. A name that an object has twice is written twice.
/// </summary>
internal static class JsonExport
{
    /// <summary>The refusal of what is no JSON, or null.</summary>
    public static Refusal? Write(string source, CrmText text, ReadingLimits limits)
    {
        if (Nesting(source) > limits.MaxDepth)
        {
            return new Refusal(RefusalKind.LimitExceeded, string.Create(CultureInfo.InvariantCulture, $"data nested deeper than {limits.MaxDepth} levels"), "Export less of it, or raise Reading:MaxDepth.");
        }

        try
        {
            using var json = JsonDocument.Parse(WithWholeCharacters(source), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = limits.MaxDepth });
            Value(text, null, string.Empty, json.RootElement);
            return null;
        }
        catch (JsonException e)
        {
            return new Refusal(RefusalKind.Damaged, string.Create(CultureInfo.InvariantCulture, $"it is not JSON: line {(e.LineNumber ?? 0) + 1} cannot be understood"), "Check that the export finished, and drop it again.");
        }
    }

    private static void Value(CrmText text, string? path, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Members(text, name.Length == 0 ? path : Below(path, name), value);
                break;
            case JsonValueKind.Array:
                List(text, path, name, value);
                break;
            default:
                text.Field(path, null, name, Scalar(value));
                break;
        }
    }

    private static void Members(CrmText text, string? path, JsonElement value)
    {
        foreach (var member in value.EnumerateObject())
        {
            Value(text, path, member.Name, member.Value);
        }
    }

    private static void List(CrmText text, string? path, string name, JsonElement list)
    {
        var place = name.Length == 0 ? path : Below(path, name);
        if (Columns(list) is { } columns)
        {
            text.BlankLine();
            text.Row(place ?? "Rows", 1, columns.Select(FieldNames.Shown));
            var row = 1;
            foreach (var item in list.EnumerateArray())
            {
                text.Row(place ?? "Rows", ++row, columns.Select(c => item.TryGetProperty(c, out var cell) ? Scalar(cell) : string.Empty));
            }

            text.BlankLine();
            return;
        }

        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            number++;
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{(name.Length == 0 ? "Record" : FieldNames.Shown(name))} {number}");
            if (item.ValueKind != JsonValueKind.Object)
            {
                Value(text, path, name.Length == 0 ? numbered : name, item);
            }
            else if (Note(item) is var (words, author, time))
            {
                Others(text, path is null ? numbered : $"{path} › {numbered}", item, words, author, time);
            }
            else
            {
                Members(text, path is null ? numbered : $"{path} › {numbered}", item);
                text.BlankLine();
            }
        }
    }

    /// <summary>The names of a list of objects that hold nothing but values, and none twice; null where a table would lose something.</summary>
    private static List<string>? Columns(JsonElement list)
    {
        var columns = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.EnumerateArray())
        {
            var here = new HashSet<string>(StringComparer.Ordinal);
            if (item.ValueKind != JsonValueKind.Object || Note(item) is not null)
            {
                return null;
            }

            foreach (var member in item.EnumerateObject())
            {
                if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array || FieldNames.IsNote(member.Name) || !here.Add(member.Name))
                {
                    return null;
                }

                if (known.Add(member.Name))
                {
                    columns.Add(member.Name);
                }
            }
        }

        return columns.Count is >= 2 and <= 8 ? columns : null;
    }

    private static (JsonProperty Words, JsonProperty? Author, JsonProperty? Time)? Note(JsonElement item)
    {
        JsonProperty? words = null, author = null, time = null;
        foreach (var member in item.EnumerateObject())
        {
            words ??= member.Value.ValueKind == JsonValueKind.String && FieldNames.IsNote(member.Name) ? member : null;
            author ??= FieldNames.IsAuthor(member.Name) && Person(member.Value) is not null ? member : null;
            time ??= FieldNames.IsTime(member.Name) && member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? member : null;
        }

        return words is { } said && (author is not null || time is not null) ? (said, author, time) : null;
    }

    private static void Others(CrmText text, string path, JsonElement item, JsonProperty words, JsonProperty? author, JsonProperty? time)
    {
        foreach (var member in item.EnumerateObject())
        {
            if (!Is(member, words) && !Is(member, author) && !Is(member, time))
            {
                Value(text, path, member.Name, member.Value);
            }
        }

        text.Note(path, null, Scalar(words.Value), author is { } by ? Person(by.Value) : null, time is { } at ? Scalar(at.Value) : null);
    }

    private static bool Is(JsonProperty member, JsonProperty? other) => other is { } same && member.Name == same.Name && JsonElement.DeepEquals(member.Value, same.Value);

    private static string? Person(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String => name.GetString(),
        _ => null,
    };

    private static string Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => string.Empty,
        JsonValueKind.Object or JsonValueKind.Array => string.Empty,
        _ => value.GetRawText(),
    };

    private static string Below(string? path, string name) => path is null ? FieldNames.Shown(name) : $"{path} › {FieldNames.Shown(name)}";

    private static int Nesting(string source)
    {
        var (depth, deepest, quoted) = (0, 0, false);
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\\' when quoted:
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '{' or '[' when !quoted:
                    deepest = Math.Max(deepest, ++depth);
                    break;
                case '}' or ']' when !quoted:
                    depth--;
                    break;
            }
        }

        return deepest;
    }

    /// <summary>Escapes of half a character, which may stand in JSON and in no text, as U+FFFD.</summary>
    private static string WithWholeCharacters(string source)
    {
        if (!source.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
        {
            return source;
        }

        var whole = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] != '\\')
            {
                whole.Append(source[i]);
            }
            else if (Escaped(source, i) is not { } c || !char.IsSurrogate(c))
            {
                whole.Append(source.AsSpan(i, Math.Min(2, source.Length - i)));
                i++;
            }
            else if (char.IsHighSurrogate(c) && Escaped(source, i + 6) is { } low && char.IsLowSurrogate(low))
            {
                whole.Append(source.AsSpan(i, 12));
                i += 11;
            }
            else
            {
                whole.Append("\\uFFFD");
                i += 5;
            }
        }

        return whole.ToString();
    }

    private static char? Escaped(string source, int at) =>
        at + 6 <= source.Length && source[at] == '\\' && source[at + 1] == 'u' && ushort.TryParse(source.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
}
