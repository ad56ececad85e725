using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Tests.PacketFiles.Schema;

/// <summary>
/// Makes docs/packet.schema.json from the types of a packet: what they cannot be without is required, lists and nulls may be left out, and nothing
/// else may be there.
/// </summary>
internal sealed class PacketSchema
{
    private const string SlugPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private static readonly Dictionary<Type, string> Patterns = new()
    {
        [typeof(DateOnly)] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        [typeof(DateTimeOffset)] = @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?Z$",
        [typeof(Digest)] = "^[0-9a-f]{64}$",
        [typeof(SourceId)] = "^S[1-9][0-9]*$",
        [typeof(ClaimId)] = "^[CQ]-[0-9]{3,}$",
        [typeof(PromiseId)] = "^P-[0-9]{3,}$",
        [typeof(NoteId)] = "^N-[0-9]{3,}$",
        [typeof(RuleId)] = "^HD[0-9]{3}$",
        [typeof(Target)] = "^(packet|promise:P-[0-9]{3,}|claim:[CQ]-[0-9]{3,}|source:S[1-9][0-9]*|note:N-[0-9]{3,}|(field|section):[a-z0-9]+(-[a-z0-9]+)*)$",
    };

    /// <summary>Texts that are names.</summary>
    private static readonly HashSet<(Type, string)> Slugs =
        [(typeof(Deal), nameof(Deal.Profile)), (typeof(Field), nameof(Field.Id)), (typeof(Field), nameof(Field.Section)), (typeof(Claim), nameof(Claim.Section))];

    /// <summary>Maps that say nothing when they are empty.</summary>
    private static readonly HashSet<(Type, string)> OptionalMaps = [(typeof(Claim), nameof(Claim.Details))];

    private readonly NullabilityInfoContext _nullability = new();
    private readonly SortedDictionary<string, JsonNode> _definitions = new(StringComparer.Ordinal);

    public static string Text()
    {
        var schema = new PacketSchema().Root();
        return schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
    }

    private JsonObject Root()
    {
        var packet = Members(typeof(Packet));
        packet["properties"]!.AsObject().Insert(0, "schema", new JsonObject { ["const"] = PacketJson.Schema });
        packet["required"]!.AsArray().Insert(0, "schema");
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "packet.json of HandoffDrafter",
        };
        foreach (var (name, value) in packet.ToArray())
        {
            root[name] = value!.DeepClone();
        }

        root["$defs"] = new JsonObject(_definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));
        return root;
    }

    private JsonObject Members(Type type)
    {
        var members = new JsonObject();
        var required = new JsonArray();
        foreach (var property in type.GetProperties().Where(p => IsStored(type, p)))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var isOptional = IsOptional(type, property);
            members[name] = Value(type, property, isOptional);
            if (!isOptional)
            {
                required.Add(name);
            }
        }

        return Closed(members, required);
    }

    private JsonObject Value(Type owner, PropertyInfo property, bool isOptional)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var value = Slugs.Contains((owner, property.Name)) ? Slug()
            : type == typeof(int) ? owner == typeof(Score) ? Range(0, 100) : Range(0, null)
            : Value(type);
        return isOptional ? OrNull(value) : value;
    }

    private JsonObject Value(Type type)
    {
        if (Patterns.TryGetValue(type, out var pattern))
        {
            return new JsonObject { ["type"] = "string", ["pattern"] = pattern };
        }

        if (type.IsEnum)
        {
            return new JsonObject { ["enum"] = new JsonArray([.. Enum.GetValuesAsUnderlyingType(type).Cast<int>().Select(v => (JsonNode?)Word(type, v))]) };
        }

        if (type == typeof(string))
        {
            return new JsonObject { ["type"] = "string" };
        }

        if (type == typeof(DealId))
        {
            return new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        }

        if (type == typeof(bool))
        {
            return new JsonObject { ["type"] = "boolean" };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return new JsonObject { ["type"] = "array", ["items"] = Value(type.GetGenericArguments()[0]) };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueMap<>))
        {
            var item = type.GetGenericArguments()[0];
            return new JsonObject { ["type"] = "object", ["propertyNames"] = Slug(), ["additionalProperties"] = item == typeof(int) ? Range(0, 100) : Value(item) };
        }

        return Reference(type);
    }

    private JsonObject Reference(Type type)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name);
        if (!_definitions.ContainsKey(name))
        {
            _definitions[name] = new JsonObject();
            _definitions[name] = type == typeof(Evidence) ? Quote() : Members(type);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <summary>Evidence is not a record of what is written: it is cut again from its source.</summary>
    private JsonObject Quote()
    {
        var members = new JsonObject
        {
            ["source"] = Value(typeof(SourceId)),
            ["file"] = Value(typeof(string)),
            ["text"] = OrNull(Value(typeof(Digest))),
            ["quote"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            ["start"] = Range(0, null),
            ["end"] = Range(0, null),
            ["locator"] = OrNull(Value(typeof(string))),
            ["speaker"] = OrNull(Value(typeof(string))),
            ["saidAt"] = OrNull(Value(typeof(string))),
            ["match"] = Value(typeof(EvidenceMatch)),
        };
        return Closed(members, ["source", "file", "quote", "start", "end", "match"]);
    }

    private static bool IsStored(Type type, PropertyInfo property) =>
        property.GetIndexParameters().Length == 0
        && (property.CanWrite || type.GetConstructors().Any(c => c.GetParameters().Any(p => p.Name == property.Name)));

    private bool IsOptional(Type type, PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && _nullability.Create(property).ReadState == NullabilityState.Nullable)
        || (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ValueList<>))
        || OptionalMaps.Contains((type, property.Name));

    private static JsonObject OrNull(JsonObject value)
    {
        if (value["type"] is { } type)
        {
            value["type"] = new JsonArray(type.DeepClone(), "null");
            return value;
        }

        if (value["enum"] is JsonArray words)
        {
            words.Add(null);
            return value;
        }

        return new JsonObject { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) };
    }

    private static JsonObject Closed(JsonObject members, JsonArray required) =>
        new() { ["type"] = "object", ["properties"] = members, ["required"] = required, ["additionalProperties"] = false };

    private static JsonObject Slug() => new() { ["type"] = "string", ["pattern"] = SlugPattern, ["maxLength"] = 60 };

    private static JsonObject Range(int least, int? most)
    {
        var range = new JsonObject { ["type"] = "integer", ["minimum"] = least };
        if (most is { } number)
        {
            range["maximum"] = number;
        }

        return range;
    }

    private static string Word(Type type, int value) =>
        (string)typeof(Words).GetMethod(nameof(Words.Of))!.MakeGenericMethod(type).Invoke(null, [Enum.ToObject(type, value)])!;
}
