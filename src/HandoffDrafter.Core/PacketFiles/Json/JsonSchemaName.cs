using System.Globalization;
using System.Text.Json;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>Looks at a file's schema before anything else: of another version's members nothing useful can be told.</summary>
internal static class JsonSchemaName
{
    /// <param name="root">The file.</param>
    /// <param name="schema">Name and version that it must have, such as <c>handoff-packet/1</c>.</param>
    /// <param name="what">What such a file is to a person.</param>
    /// <param name="problems">Told where it is not.</param>
    public static bool IsRight(JsonElement root, string schema, string what, JsonProblems problems)
    {
        var found = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
        if (found == schema)
        {
            return true;
        }

        var slash = schema.IndexOf('/', StringComparison.Ordinal);
        var version = int.Parse(schema.AsSpan(slash + 1), CultureInfo.InvariantCulture);
        var isNewer = found is not null && found.StartsWith(schema.AsSpan(0, slash + 1), StringComparison.Ordinal)
            && int.TryParse(found.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var other) && other > version;
        problems.Add(isNewer ? JsonProblems.Newer : JsonProblems.Unreadable, JsonPlace.Root.Member("schema"), found switch
        {
            null => $"is missing, so that this is no {what}; it must be \"{schema}\"",
            _ when isNewer => $"this {what} was written by a newer version ({JsonProblems.Shown(found)}, and this program reads {schema}); update HandoffDrafter to read it",
            _ => $"'{JsonProblems.Shown(found)}' is not a {what} that this program reads; it must be \"{schema}\"",
        });
        return false;
    }
}
