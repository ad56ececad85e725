namespace HandoffDrafter.Configuration;

/// <summary>Settings from environment variables: <c>HANDOFF_Reading__MaxFileBytes</c> is Reading:MaxFileBytes.</summary>
internal static class SettingsEnvironment
{
    private const string Prefix = "HANDOFF_";

    /// <summary>Not a setting: asks for the trace of an unexpected error.</summary>
    private const string Debug = "HANDOFF_DEBUG";

    public static SettingsLayer Read(IReadOnlyDictionary<string, string> environment)
    {
        var layer = new SettingsLayer();
        foreach (var (variable, value) in environment)
        {
            if (variable.StartsWith(Prefix, StringComparison.Ordinal) && variable != Debug)
            {
                Read(layer, $"environment variable {variable}", variable[Prefix.Length..].Split("__"), value);
            }
        }

        return layer;
    }

    private static void Read(SettingsLayer layer, string place, string[] path, string value)
    {
        if (path.Length is < 2 or > 3)
        {
            layer.Report(place, "is not a setting; write HANDOFF_Section__Key with two underscores between, or rename it");
        }
        else if (layer.Known(place, path[0], path[1]) is { } setting)
        {
            var forRule = setting.Kind == SettingKind.RuleLevels;
            if (forRule != (path.Length == 3))
            {
                layer.Report(place, forRule ? $"names no rule; write {Prefix}{setting.Section}__{setting.Name}__HD401" : $"goes too deep; write {Prefix}{setting.Section}__{setting.Name}");
            }
            else if (forRule)
            {
                layer.SetRuleLevel(place, path[2], value);
            }
            else
            {
                layer.Set(place, setting, value);
            }
        }
    }
}
