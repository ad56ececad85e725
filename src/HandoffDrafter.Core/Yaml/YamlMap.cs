using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Yaml;

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>
/// Keys and values of a settings file. Whoever reads a map asks for each key that may be there and then calls <see cref="Close"/>, which
/// reports the keys that nobody asked for; so what is valid is written down once. A value of the wrong kind is reported where it
/// stands and given as absent.
/// </summary>
public sealed class YamlMap(int line, int column, YamlProblems problems, ValueList<YamlEntry> entries) : YamlNode(line, column, problems)
{
    private readonly List<string> _asked = [];

    /// <summary>For a map whose keys are names that the file itself chooses: marks all of them as asked for.</summary>
    public ValueList<YamlEntry> Open()
    {
        foreach (var entry in entries)
        {
            _asked.Add(entry.Key.Value);
        }

        return entries;
    }

    public override string Kind => "a group of keys and values";

    /// <summary>Null where the key is absent or has no value.</summary>
    public YamlNode? Find(string key)
    {
        if (!_asked.Contains(key))
        {
            _asked.Add(key);
        }

        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
            {
                return entry.Value is YamlScalar { IsEmpty: true } ? null : entry.Value;
            }
        }

        return null;
    }

    public YamlScalar? Scalar(string key) => As<YamlScalar>(key, "a single value");

    public YamlMap? Map(string key) => As<YamlMap>(key, "keys and values");

    public YamlList? List(string key) => As<YamlList>(key, "a list");

    public string? Text(string key) => Scalar(key)?.Value;

    /// <summary>The text, or an empty one after saying that it is missing.</summary>
    public string RequiredText(string key)
    {
        var before = Find(key);
        if (before is null)
        {
            Report($"'{key}' is missing; add it");
        }

        return Text(key) ?? string.Empty;
    }

    /// <summary>A name of lower-case words joined by hyphens; empty after saying what is wrong.</summary>
    public string RequiredSlug(string key)
    {
        var text = RequiredText(key);
        if (text.Length > 0 && !Slug.IsValid(text))
        {
            Find(key)!.Report($"'{text}' is not a name; use lower-case words joined by hyphens");
            return string.Empty;
        }

        return text;
    }

    public int? Number(string key, int least, int most)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        scalar.Report(string.Create(CultureInfo.InvariantCulture, $"'{scalar.Value}' is not a whole number from {least} to {most}"));
        return null;
    }

    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        scalar.Report($"'{scalar.Value}' is not a date; write it as 2026-03-09");
        return null;
    }

    public bool? YesNo(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        switch (scalar.Value)
        {
            case "yes" or "true":
                return true;
            case "no" or "false":
                return false;
            default:
                scalar.Report($"'{scalar.Value}' is neither yes nor no");
                return null;
        }
    }

    /// <summary>One word of a closed set.</summary>
    public T? Word<T>(string key)
        where T : struct, Enum => Scalar(key) is { } scalar ? WordOf<T>(scalar) : null;

    /// <summary>A list of words of a closed set; those that are not in it are reported and left out.</summary>
    public ValueList<T> WordList<T>(string key)
        where T : struct, Enum
    {
        var words = new List<T>();
        foreach (var scalar in Scalars(key))
        {
            if (WordOf<T>(scalar) is { } word)
            {
                words.Add(word);
            }
        }

        return words.ToValueList();
    }

    public ValueList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var scalar in Scalars(key))
        {
            texts.Add(scalar.Value);
        }

        return texts.ToValueList();
    }

    /// <summary>The single values of a list, with their places; empty where the key is absent.</summary>
    public IReadOnlyList<YamlScalar> Scalars(string key) => ItemsOf<YamlScalar>(key, "a single value");

    /// <summary>The maps of a list; empty where the key is absent.</summary>
    public IReadOnlyList<YamlMap> Maps(string key) => ItemsOf<YamlMap>(key, "keys and values");

    /// <summary>Reports every key that was not asked for, with the nearest of those that were.</summary>
    public void Close()
    {
        foreach (var entry in entries)
        {
            if (!_asked.Contains(entry.Key.Value))
            {
                entry.Key.Report($"'{entry.Key.Value}' is not a key here; {Suggestion.For(entry.Key.Value, _asked)}");
            }
        }
    }

    private static T? WordOf<T>(YamlScalar scalar)
        where T : struct, Enum
    {
        if (Words.TryParse<T>(scalar.Value, out var word))
        {
            return word;
        }

        scalar.Report($"'{scalar.Value}' is not known here; {Suggestion.For(scalar.Value, Words.All<T>())}");
        return null;
    }

    private T? As<T>(string key, string wanted)
        where T : YamlNode
    {
        var node = Find(key);
        if (node is not null and not T)
        {
            node.Report($"'{key}' is {node.Kind}; it must be {wanted}");
        }

        return node as T;
    }

    private List<T> ItemsOf<T>(string key, string wanted)
        where T : YamlNode
    {
        var items = new List<T>();
        foreach (var item in List(key)?.Items ?? [])
        {
            if (item is T right and not YamlScalar { IsEmpty: true })
            {
                items.Add(right);
            }
            else
            {
                item.Report($"'{key}' has {(item is YamlScalar { IsEmpty: true } ? "an empty item" : $"{item.Kind} as an item")}; each must be {wanted}");
            }
        }

        return items;
    }
}
