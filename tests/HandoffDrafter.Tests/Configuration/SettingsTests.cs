using System.Globalization;
using System.Reflection;
using System.Text;
using HandoffDrafter.Configuration;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Configuration;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_any_file_the_defaults_hold()
    {
        var (settings, workspace, problems) = Load();

        Assert.Empty(problems);
        Assert.Equal(new WorkspaceOptions(), settings.Workspace);
        Assert.Equal(new ReadingLimits(), settings.Reading);
        Assert.Equal(new GateOptions(), settings.Gate);
        Assert.Equal(_folder.Combine("workspace"), workspace);
    }

    [Fact]
    public void The_shipped_file_says_the_defaults_in_full()
    {
        var shipped = Repository.File("appsettings.json");

        var layer = SettingsFile.Read(shipped, File.ReadAllBytes(shipped));

        Assert.Empty(layer.Problems);
        Assert.All(KnownSettings.All.Where(s => s.Kind != SettingKind.RuleLevels), s => Assert.Equal(s.Default, layer.Find(s)));
    }

    [Fact]
    public void A_later_layer_overrides_an_earlier_one_key_by_key()
    {
        _folder.Write("program/appsettings.json", """{ "Reading": { "MaxDepth": 11, "MaxInflation": 11, "MaxCharacters": 1111, "MaxArchiveEntries": 11 }, "Gate": { "Rules": { "HD205": "note", "HD206": "note" } } }""");
        _folder.Write("workspace/appsettings.json", """{ "Reading": { "MaxInflation": 22, "MaxCharacters": 2222, "MaxArchiveEntries": 22 }, "Gate": { "Rules": { "HD205": "warning" } } }""");
        var named = _folder.Write("named.json", """{ "Reading": { "MaxCharacters": 3333, "MaxArchiveEntries": 33 } }""");
        _environment["HANDOFF_Reading__MaxArchiveEntries"] = "44";
        _environment["HANDOFF_Gate__Rules__HD207"] = "off";

        var (settings, _, problems) = Load(config: named);

        Assert.Empty(problems);
        Assert.Equal(new ReadingLimits { MaxDepth = 11, MaxInflation = 22, MaxCharacters = 3333, MaxArchiveEntries = 44 }, settings.Reading);
        Assert.Equal("{HD205: Warning, HD206: Note, HD207: Off}", settings.Gate.Rules.ToString());
    }

    [Theory]
    [InlineData("""{ "Workspce": {} }""", ":1:3: error: unknown section Workspce; did you mean 'Workspace'? (valid: Workspace, Watch, Reading, Draft, Model, Gate, Review, Desk, Export)")]
    [InlineData("{\n  \"Reading\": {\n    \"MaxFileByte\": 1\n  }\n}", ":3:5: error: unknown key Reading:MaxFileByte; did you mean 'MaxFileBytes'? (valid: MaxFileBytes, MaxArchiveEntries, MaxInflation, MaxCharacters, MaxDepth, MaxSeconds, MaxMemoryBytes, MaxHeapBytes)")]
    [InlineData("""{ "Desk": { "Port": 80 } }""", ":1:13: error: unknown key Desk:Port; the section Desk has no settings in this version, remove it")]
    [InlineData("""{ "Reading": { "MaxFileBytes": 12 } }""", ":1:32: error: Reading:MaxFileBytes is 12, allowed is 1024 to 2147483647; write a whole number in that range, or remove the key for the default 52428800")]
    [InlineData("""{ "Reading": { "MaxDepth": 1e2 } }""", ":1:28: error: Reading:MaxDepth is 1e2, allowed is 8 to 4096; write a whole number in that range, or remove the key for the default 256")]
    [InlineData("""{ "Reading": { "MaxDepth": "64" } }""", ":1:28: error: Reading:MaxDepth must be a number without quotes, such as 256")]
    [InlineData("""{ "Reading": { "MaxDepth": 64, "maxdepth": 65 } }""", ":1:32: error: Reading:maxdepth is there twice; keep one")]
    [InlineData("""{ "Reading": [] }""", ":1:14: error: Reading must be an object of settings: \"Reading\": { … }")]
    [InlineData("""{ "Gate": { "Rules": { "HD41": "off" } } }""", ":1:24: error: Gate:Rules: there is no rule 'HD41'; did you mean 'HD401'?")]
    [InlineData("""{ "Gate": { "Rules": { "HD401": "of" } } }""", ":1:24: error: Gate:Rules:HD401 is 'of'; write error, warning, note, off")]
    [InlineData("""{ "Gate": { "Rules": { "HD401": [1] } } }""", ":1:24: error: Gate:Rules:HD401 is ''; write error, warning, note, off")]
    [InlineData("""{ "Workspace": { "Root": "elsewhere" } }""", ": error: Workspace:Root cannot stand in the workspace that it leads to; give --workspace, or set HANDOFF_Workspace__Root")]
    [InlineData("[]", ":1:1: error: the file must hold one object: { \"Workspace\": { … } }")]
    [InlineData("{ \"Reading\": {\n \"MaxDepth\" 64 } }", ":2:13: error: not JSON: '6' is invalid after a property name. Expected a ':'; mend the line, or restore the file")]
    [InlineData("", ":1:1: error: not JSON: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true; mend the line, or restore the file")]
    public void What_is_wrong_is_named_with_its_place_and_the_way_out(string file, string expected)
    {
        var path = _folder.Write("workspace/appsettings.json", file);

        var (_, _, problems) = Load();

        Assert.StartsWith(path + expected, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HANDOFF_Reading__MaxDept", "64", "unknown key Reading:MaxDept; did you mean 'MaxDepth'? (valid: MaxFileBytes, MaxArchiveEntries, MaxInflation, MaxCharacters, MaxDepth, MaxSeconds, MaxMemoryBytes, MaxHeapBytes)")]
    [InlineData("HANDOFF_READING__MAXDEPTH", "7", "Reading:MaxDepth is 7, allowed is 8 to 4096; write a whole number in that range, or remove the key for the default 256")]
    [InlineData("HANDOFF_Workspace__Root", " ", "Workspace:Root is empty; write a value, or remove the key for the default workspace")]
    [InlineData("HANDOFF_Workspace_Root", "x", "is not a setting; write HANDOFF_Section__Key with two underscores between, or rename it")]
    [InlineData("HANDOFF_Gate__Rules", "off", "names no rule; write HANDOFF_Gate__Rules__HD401")]
    [InlineData("HANDOFF_Reading__MaxDepth__Deeper", "9", "goes too deep; write HANDOFF_Reading__MaxDepth")]
    public void A_bad_environment_variable_is_named(string variable, string value, string expected)
    {
        _environment[variable] = value;

        var (_, _, problems) = Load();

        Assert.Equal([$"environment variable {variable}: error: {expected}"], problems);
    }

    [Fact]
    public void Other_programs_variables_and_the_frameworks_sections_are_left_alone()
    {
        _environment["HANDOFF_DEBUG"] = "1";
        _environment["HANDOVER_Reading__X"] = "1";
        _folder.Write("workspace/appsettings.json", "\uFEFF// a comment\n" + """{ "Logging": { "LogLevel": { "Default": "Warning" } }, "Kestrel": {}, "AllowedHosts": "*", "Reading": { "MaxDepth": 64, }, }""");

        var (settings, _, problems) = Load();

        Assert.Empty(problems);
        Assert.Equal(64, settings.Reading.MaxDepth);
    }

    [Fact]
    public void The_workspace_is_the_option_then_the_environment_then_a_file()
    {
        _folder.Write("program/appsettings.json", """{ "Workspace": { "Root": "of-file" } }""");
        Assert.Equal(_folder.Combine("of-file"), Load().Workspace);

        _environment["HANDOFF_Workspace__Root"] = "of-environment";
        Assert.Equal(_folder.Combine("of-environment"), Load().Workspace);

        Assert.Equal(_folder.Combine("of-option"), Load(workspace: "of-option").Workspace);
    }

    [Fact]
    public void A_file_that_was_named_must_be_there()
    {
        var (_, _, problems) = Load(config: "nowhere.json");

        Assert.Equal([$"{_folder.Combine("nowhere.json")}: error: there is no such file; name a settings file, or leave --config out"], problems);
    }

    /// <summary>A property that no key sets, a key without its property, or a default that differs would be a promise not kept.</summary>
    [Theory]
    [InlineData("Workspace", typeof(WorkspaceOptions))]
    [InlineData("Reading", typeof(ReadingLimits))]
    [InlineData("Gate", typeof(GateOptions))]
    public void Keys_and_options_agree_on_names_defaults_and_effect(string section, Type options)
    {
        var known = KnownSettings.All.Where(s => s.Section == section).ToList();
        var properties = options.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => p.SetMethod is not null).ToDictionary(p => p.Name);
        var defaults = Activator.CreateInstance(options)!;

        Assert.Equal(properties.Keys.Order(StringComparer.Ordinal), known.Select(s => s.Name).Order(StringComparer.Ordinal));
        known = known.Where(s => s.Kind != SettingKind.RuleLevels).ToList();
        Assert.All(known, s => Assert.Equal(s.Default, Convert.ToString(properties[s.Name].GetValue(defaults), CultureInfo.InvariantCulture)));
        Assert.All(known, s =>
        {
            var other = s.Kind == SettingKind.Number ? s.Least.ToString(CultureInfo.InvariantCulture) : "other";
            var variable = $"HANDOFF_{s.Section}__{s.Name}";
            _environment[variable] = other;
            var bound = typeof(Settings).GetProperty(section)!.GetValue(Load().Settings);
            Assert.Equal(other, Convert.ToString(properties[s.Name].GetValue(bound), CultureInfo.InvariantCulture));
            _environment.Remove(variable);
        });
    }

    [Fact]
    public void The_reference_has_every_key_with_its_default_range_and_meaning()
    {
        var page = File.ReadAllText(Repository.File("docs/configuration.md"), Encoding.UTF8);
        var rows = page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        Assert.Equal(KnownSettings.All.Select(ConfigurationPage.Row), rows);
    }

    private (Settings Settings, string Workspace, IReadOnlyList<string> Problems) Load(string? workspace = null, string? config = null) =>
        Settings.Load(_folder.Combine("program"), workspace, config, _environment, _folder.Path);
}
