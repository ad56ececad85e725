using System.Text.Json;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>One way of writing a value: no white space, members in ordinal order of their names, nothing escaped that need not be.</summary>
internal static class CanonicalJson
{
    public static Digest Digest(Action<JsonOut> write)
    {
        var written = new JsonOut(indented: false);
        write(written);
        using var document = JsonDocument.Parse(written.Written);
        var sorted = new JsonOut(indented: false);
        Copy(document.RootElement, sorted);
        return Deals.Digest.Of(sorted.Written.Span);
    }

    private static void Copy(JsonElement value, JsonOut json)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var members = value.EnumerateObject().ToArray();
                Array.Sort(members, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
                json.Object();
                foreach (var member in members)
                {
                    json.Name(member.Name);
                    Copy(member.Value, json);
                }

                json.EndObject();
                break;
            case JsonValueKind.Array:
                json.Array();
                foreach (var item in value.EnumerateArray())
                {
                    Copy(item, json);
                }

                json.EndArray();
                break;
            default:
                CopyScalar(value, json);
                break;
        }
    }

    /// <summary>A text, a whole number or a yes or no; packets hold no other.</summary>
    public static void CopyScalar(JsonElement value, JsonOut json)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                json.Text(value.GetString()!);
                break;
            case JsonValueKind.Number:
                json.Number(value.GetInt32());
                break;
            default:
                json.Flag(value.GetBoolean());
                break;
        }
    }
}
