using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;

namespace HandoffDrafter.Configuration;

/// <summary>What one place (a file, the environment) says; the layers over each other are the <see cref="Settings"/>.</summary>
internal sealed class SettingsLayer
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ruleLevels = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    /// <summary>Null where there was no file, or where it was the environment that spoke.</summary>
    public string? File { get; init; }

    /// <summary>One line each, starting with the place.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The words of known levels by known rules.</summary>
    public IReadOnlyDictionary<string, string> RuleLevels => _ruleLevels;

    public string? Find(Setting setting) => _values.GetValueOrDefault(setting.Key);

    public void Report(string place, string message) => _problems.Add($"{place}: error: {message}");

    /// <summary>The setting that the key names, or null after reporting what would have been valid.</summary>
    public Setting? Known(string place, string section, string name)
    {
        if (!KnowsSection(place, section))
        {
            return null;
        }

        foreach (var setting in KnownSettings.All)
        {
            if (Same(setting.Section, section) && Same(setting.Name, name))
            {
                return setting;
            }
        }

        var valid = new List<string>();
        foreach (var setting in KnownSettings.All)
        {
            if (Same(setting.Section, section))
            {
                valid.Add(setting.Name);
            }
        }

        Report(place, valid.Count == 0
            ? $"unknown key {section}:{name}; the section {section} has no settings in this version, remove it"
            : $"unknown key {section}:{name}; {Suggestion.For(name, valid)}");
        return null;
    }

    public bool KnowsSection(string place, string section)
    {
        foreach (var known in KnownSettings.Sections)
        {
            if (Same(known, section))
            {
                return true;
            }
        }

        Report(place, $"unknown section {section}; {Suggestion.For(section, KnownSettings.Sections)}");
        return false;
    }

    /// <param name="place">Where it was said, for a message.</param>
    /// <param name="setting">What is set.</param>
    /// <param name="text">The value as written, without JSON's quotes.</param>
    public void Set(string place, Setting setting, string text)
    {
        if (setting.Kind == SettingKind.Text && string.IsNullOrWhiteSpace(text))
        {
            Report(place, $"{setting.Key} is empty; write a value, or remove the key for the default {setting.Default}");
        }
        else if (setting.Kind == SettingKind.Number
            && (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < setting.Least || number > setting.Most))
        {
            Report(place, string.Create(
                CultureInfo.InvariantCulture,
                $"{setting.Key} is {text}, allowed is {setting.Least} to {setting.Most}; write a whole number in that range, or remove the key for the default {setting.Default}"));
        }
        else
        {
            _values[setting.Key] = text;
        }
    }

    public void SetRuleLevel(string place, string rule, string word)
    {
        if (!Words.TryParse<RuleLevel>(word, out var level))
        {
            Report(place, $"{KnownSettings.RuleLevels.Key}:{rule} is '{word}'; write {string.Join(", ", Words.All<RuleLevel>())}");
        }
        else if (!RuleId.TryParse(rule, out var id) || RuleCatalogue.Problem(id, level) is not null)
        {
            Report(place, $"{KnownSettings.RuleLevels.Key}: {RuleCatalogue.Problem(rule) ?? RuleCatalogue.Problem(id, level)}");
        }
        else
        {
            _ruleLevels[id.ToString()] = word;
        }
    }

    /// <summary>Keys compare as the framework's configuration compares them: without regard to case.</summary>
    public static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
