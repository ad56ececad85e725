using System.Text.Json;
using System.Text.Json.Nodes;

namespace HandoffDrafter.Evaluation;

/// <summary>Files of one JSON value a line.</summary>
internal static class JsonLines
{
    public static IEnumerable<JsonElement> Read(string path)
    {
        foreach (var line in File.ReadLines(path).Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    public static void Write(string? path, IEnumerable<JsonObject> rows)
    {
        if (path is null)
        {
            return;
        }

        using var file = new StreamWriter(path);
        foreach (var row in rows)
        {
            file.Write(row.ToJsonString());
            file.Write('\n');
        }
    }

    public static string? Text(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
