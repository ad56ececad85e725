using System.Globalization;
using HandoffDrafter.Configuration;

namespace HandoffDrafter.Tests.Configuration;

/// <summary>How docs/configuration.md writes a setting.</summary>
internal static class ConfigurationPage
{
    public static string Row(Setting setting)
    {
        var range = setting.Kind switch
        {
            SettingKind.Number => string.Create(CultureInfo.InvariantCulture, $"{setting.Least} to {setting.Most}"),
            SettingKind.RuleLevels => "error, warning, note, off",
            _ => "a text that is not empty",
        };
        return $"| `{setting.Key}` | {(setting.Default.Length == 0 ? "none" : $"`{setting.Default}`")} | {range} | {setting.Meaning} |";
    }
}
