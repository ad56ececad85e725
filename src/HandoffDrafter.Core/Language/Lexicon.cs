using System.Reflection;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Language;

/// <summary>
/// A list of words kept as a readable file beside this one. A line is one entry, or <c>name: entry | entry</c>; what follows <c>#</c> says why.
/// </summary>
public sealed class Lexicon
{
    private readonly List<(string Name, string Phrase)> _entries = [];
    private readonly Dictionary<string, ValueList<string>> _byName;

    private Lexicon(TextReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            line = (comment < 0 ? line : line[..comment]).Trim();
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var name = colon < 0 ? string.Empty : line[..colon];
            foreach (var phrase in line[(colon < 0 ? 0 : colon + 2)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                _entries.Add((name, phrase));
            }
        }

        _byName = _entries.GroupBy(e => e.Name, e => e.Phrase, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToValueList(), StringComparer.Ordinal);
    }

    public IReadOnlyList<(string Name, string Phrase)> Entries => _entries;

    public static Lexicon Load(string name)
    {
        var resource = $"HandoffDrafter.Core.Language.Lexicons.{name}.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The lexicon {resource} is not part of this assembly.");
        using var lines = new StreamReader(stream);
        return new Lexicon(lines);
    }

    /// <summary>The entries of one name, or of none.</summary>
    public ValueList<string> Of(string name) => _byName.GetValueOrDefault(name) ?? [];

    /// <summary>The name of the first entry that stands in the text as whole words; null where none does.</summary>
    public string? NameIn(string plain)
    {
        foreach (var (name, phrase) in _entries)
        {
            if (Phrases.Contains(plain, phrase))
            {
                return name;
            }
        }

        return null;
    }

    public bool AnyIn(string plain) => NameIn(plain) is not null;
}
