using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HandoffDrafter.Configuration;

/// <summary>
/// Reads one settings file: JSON with comments and trailing commas, nothing unknown, nothing twice. Written by hand because the
/// framework's configuration neither knows lines nor minds unknown keys.
/// </summary>
internal static class SettingsFile
{
    public static SettingsLayer Read(string path, ReadOnlySpan<byte> bytes)
    {
        var layer = new SettingsLayer { File = path };
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes["\uFEFF"u8.Length..];
        }

        var reader = new Reader(path, bytes, layer);
        try
        {
            reader.ReadFile();
        }
        catch (JsonException e)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}:{(e.LineNumber ?? 0) + 1}:{(e.BytePositionInLine ?? 0) + 1}");
            layer.Report(place, $"not JSON: {e.Message.Split(" LineNumber:")[0].TrimEnd('.')}; mend the line, or restore the file");
        }

        return layer;
    }

    private ref struct Reader
    {
        private readonly string _path;
        private readonly ReadOnlySpan<byte> _bytes;
        private readonly SettingsLayer _layer;
        private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
        private Utf8JsonReader _json;

        public Reader(string path, ReadOnlySpan<byte> bytes, SettingsLayer layer)
        {
            _path = path;
            _bytes = bytes;
            _layer = layer;
            _json = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }

        public void ReadFile()
        {
            if (!_json.Read() || _json.TokenType != JsonTokenType.StartObject)
            {
                _layer.Report(Place(), "the file must hold one object: { \"Workspace\": { … } }");
                return;
            }

            while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            {
                var (section, place) = (_json.GetString()!, Place());
                _json.Read();
                if (IsForeign(section) || !Once(place, section) || !_layer.KnowsSection(place, section))
                {
                    _json.Skip();
                }
                else if (_json.TokenType != JsonTokenType.StartObject)
                {
                    _layer.Report(Place(), $"{section} must be an object of settings: \"{section}\": {{ … }}");
                    _json.Skip();
                }
                else
                {
                    ReadSection(section);
                }
            }

            // What stands behind the object is for the reader to refuse.
            _json.Read();
        }

        private void ReadSection(string section)
        {
            while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            {
                var (name, place) = (_json.GetString()!, Place());
                _json.Read();
                if (!Once(place, $"{section}:{name}") || _layer.Known(place, section, name) is not { } setting)
                {
                    _json.Skip();
                }
                else if (setting.Kind == SettingKind.RuleLevels)
                {
                    ReadRuleLevels(setting);
                }
                else if (Value() is { } text && (setting.Kind == SettingKind.Number) == (_json.TokenType == JsonTokenType.Number))
                {
                    _layer.Set(Place(), setting, text);
                }
                else
                {
                    var wanted = setting.Kind == SettingKind.Number ? $"a number without quotes, such as {setting.Default}" : $"a text in quotes, such as \"{setting.Default}\"";
                    _layer.Report(Place(), $"{setting.Key} must be {wanted}");
                    _json.Skip();
                }
            }
        }

        private void ReadRuleLevels(Setting setting)
        {
            if (_json.TokenType != JsonTokenType.StartObject)
            {
                _layer.Report(Place(), $"{setting.Key} must be an object of levels: {{ \"HD401\": \"error\" }}");
                _json.Skip();
                return;
            }

            while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            {
                var (rule, place) = (_json.GetString()!, Place());
                _json.Read();
                if (Once(place, $"{setting.Key}:{rule}"))
                {
                    _layer.SetRuleLevel(place, rule, Value() ?? "");
                }

                _json.Skip();
            }
        }

        private readonly bool Once(string place, string key)
        {
            if (_seen.Add(key))
            {
                return true;
            }

            _layer.Report(place, $"{key} is there twice; keep one");
            return false;
        }

        private static bool IsForeign(string section)
        {
            foreach (var foreign in KnownSettings.ForeignSections)
            {
                if (SettingsLayer.Same(foreign, section))
                {
                    return true;
                }
            }

            return false;
        }

        private readonly string? Value() => _json.TokenType switch
        {
            JsonTokenType.String => _json.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(_json.ValueSpan),
            _ => null,
        };

        private readonly string Place()
        {
            var before = _bytes[..(int)_json.TokenStartIndex];
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            return string.Create(CultureInfo.InvariantCulture, $"{_path}:{before.Count((byte)'\n') + 1}:{column}");
        }
    }
}
