using System.Text.Json;
using System.Text.RegularExpressions;

namespace HandoffDrafter.Tests.PacketFiles.Schema;

/// <summary>As much of JSON Schema 2020-12 as the packet's schema uses; a keyword that it does not know is an error, not a pass.</summary>
internal sealed class SchemaValidator(JsonElement root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "title", "$defs"];

    public bool Accepts(JsonElement value) => Accepts(root, value);

    private bool Accepts(JsonElement schema, JsonElement value) =>
        schema.ValueKind != JsonValueKind.False && schema.EnumerateObject().All(keyword => Annotations.Contains(keyword.Name) || Accepts(keyword.Name, keyword.Value, schema, value));

    private bool Accepts(string keyword, JsonElement argument, JsonElement schema, JsonElement value) => keyword switch
    {
        "$ref" => Accepts(Definition(argument.GetString()!), value),
        "anyOf" => argument.EnumerateArray().Any(one => Accepts(one, value)),
        "type" => argument.ValueKind == JsonValueKind.Array ? argument.EnumerateArray().Any(t => IsOf(t.GetString()!, value)) : IsOf(argument.GetString()!, value),
        "const" => JsonElement.DeepEquals(argument, value),
        "enum" => argument.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, argument.GetString()!, RegexOptions.ECMAScript),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.EnumerateRunes().Count() >= argument.GetInt32(),
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.EnumerateRunes().Count() <= argument.GetInt32(),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= argument.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= argument.GetDouble(),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Accepts(argument, item)),
        "required" => value.ValueKind != JsonValueKind.Object || argument.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(m => !argument.TryGetProperty(m.Name, out var member) || Accepts(member, m.Value)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(m => IsKnown(schema, m.Name) || Accepts(argument, m.Value)),
        "propertyNames" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(m => Accepts(argument, JsonSerializer.SerializeToElement(m.Name))),
        _ => throw new InvalidOperationException($"The schema uses '{keyword}', which this validator does not know."),
    };

    private static bool IsKnown(JsonElement schema, string name) => schema.TryGetProperty("properties", out var members) && members.TryGetProperty(name, out _);

    private JsonElement Definition(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new InvalidOperationException($"The schema uses the type '{type}', which this validator does not know."),
    };
}
