using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace HandoffDrafter.Core.Deals;

/// <summary>An immutable map from names to values, enumerated in ordinal order of the names and compared by value.</summary>
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    public static readonly ValueMap<T> Empty = new([]);

    private readonly SortedList<string, T> _entries;

    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public ValueMap(IEnumerable<KeyValuePair<string, T>> entries)
    {
        _entries = new SortedList<string, T>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            _entries.Add(name, value);
        }
    }

    public int Count => _entries.Count;

    public IEnumerable<string> Keys => _entries.Keys;

    public IEnumerable<T> Values => _entries.Values;

    public T this[string key] => _entries[key];

    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _entries.TryGetValue(key, out value);

    /// <summary>This map with <paramref name="name"/> set, replacing any earlier value.</summary>
    public ValueMap<T> With(string name, T value) =>
        new(_entries.Where(e => e.Key != name).Append(KeyValuePair.Create(name, value)));

    public ValueMap<T> Without(string name) => _entries.ContainsKey(name) ? new(_entries.Where(e => e.Key != name)) : this;

    public bool Equals(ValueMap<T>? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _entries.Keys.SequenceEqual(other._entries.Keys) && _entries.Values.SequenceEqual(other._entries.Values));

    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, value) in _entries)
        {
            hash.Add(name);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"{{{string.Join(", ", _entries.Select(e => $"{e.Key}: {e.Value}"))}}}";

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
