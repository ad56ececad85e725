using System.Text.Json;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Store;

/// <summary>A JSON object of the record, which holds texts under known names and nothing else.</summary>
internal readonly struct RecordObject
{
    private readonly Dictionary<string, JsonElement>? _values;

    public RecordObject(JsonElement element, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        _values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        OnlyKnown = true;
        foreach (var property in element.EnumerateObject())
        {
            OnlyKnown &= names.Contains(property.Name);
            _values.Add(property.Name, property.Value);
        }
    }

    public bool OnlyKnown { get; }

    public JsonElement? Find(string name) => _values is not null && _values.TryGetValue(name, out var value) ? value : null;

    public string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static ValueMap<string>? TextMap(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.Object } map)
        {
            return null;
        }

        var values = new List<KeyValuePair<string, string>>();
        foreach (var property in map.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            values.Add(KeyValuePair.Create(property.Name, property.Value.GetString()!));
        }

        return new ValueMap<string>(values);
    }
}
