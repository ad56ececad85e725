using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Configuration;

/// <summary>
/// Everything that is configured, the later layer over the earlier one: the program's own <c>appsettings.json</c>, the workspace's,
/// the file given with <c>--config</c>, the environment. Options of the command line come on top of it.
/// </summary>
internal sealed class Settings
{
    public const string FileName = "appsettings.json";

    private readonly List<SettingsLayer> _layers;

    private Settings(List<SettingsLayer> layers) => _layers = layers;

    /// <summary>Where the layers that are files were read from, in the order in which they override each other.</summary>
    public IReadOnlyList<string> Files
    {
        get
        {
            var files = new List<string>();
            foreach (var layer in _layers)
            {
                if (layer.File is { } file)
                {
                    files.Add(file);
                }
            }

            return files;
        }
    }

    public WorkspaceOptions Workspace => new() { Root = Text(KnownSettings.WorkspaceRoot) };

    public ReadingLimits Reading => new()
    {
        MaxFileBytes = Number(KnownSettings.MaxFileBytes),
        MaxArchiveEntries = (int)Number(KnownSettings.MaxArchiveEntries),
        MaxInflation = (int)Number(KnownSettings.MaxInflation),
        MaxCharacters = (int)Number(KnownSettings.MaxCharacters),
        MaxDepth = (int)Number(KnownSettings.MaxDepth),
        MaxSeconds = (int)Number(KnownSettings.MaxSeconds),
        MaxMemoryBytes = Number(KnownSettings.MaxMemoryBytes),
        MaxHeapBytes = Number(KnownSettings.MaxHeapBytes),
    };

    public GateOptions Gate
    {
        get
        {
            var levels = new Dictionary<string, RuleLevel>(StringComparer.Ordinal);
            foreach (var (rule, word) in RuleLevels())
            {
                levels[rule] = Words.TryParse<RuleLevel>(word, out var level) ? level : throw new InvalidOperationException($"The level '{word}' was taken unseen.");
            }

            return new GateOptions { Rules = new ValueMap<RuleLevel>(levels) };
        }
    }

    /// <summary>What <see cref="Gate"/> says, in one line: the same words for the same options.</summary>
    public string GateText
    {
        get
        {
            var words = new List<string>();
            foreach (var (rule, word) in RuleLevels())
            {
                words.Add($"{rule}={word}");
            }

            words.Sort(StringComparer.Ordinal);
            return string.Join(' ', words);
        }
    }

    /// <param name="program">The folder of the shipped file; the file may be absent.</param>
    /// <param name="workspace">From the command line; null where the settings name it. Its file may be absent.</param>
    /// <param name="config">A file that the command line named; it must be there.</param>
    /// <param name="environment">The variables of the process.</param>
    /// <param name="workingDirectory">What a relative path counts from.</param>
    /// <returns>The settings and where the workspace is; or problems, one line each.</returns>
    public static (Settings Settings, string Workspace, IReadOnlyList<string> Problems) Load(
        string program, string? workspace, string? config, IReadOnlyDictionary<string, string> environment, string workingDirectory)
    {
        var shipped = Read(Path.Combine(program, FileName), mustExist: false);
        var named = config is null ? new SettingsLayer() : Read(Path.GetFullPath(config, workingDirectory), mustExist: true);
        var variables = SettingsEnvironment.Read(environment);

        var root = workspace ?? new Settings([shipped, named, variables]).Text(KnownSettings.WorkspaceRoot);
        var folder = Path.GetFullPath(root, workingDirectory);
        var itsFile = Path.Combine(folder, FileName);
        var its = Read(itsFile, mustExist: false);
        if (its.Find(KnownSettings.WorkspaceRoot) is not null)
        {
            its.Report(itsFile, $"{KnownSettings.WorkspaceRoot.Key} cannot stand in the workspace that it leads to; give --workspace, or set HANDOFF_Workspace__Root");
        }

        var layers = new List<SettingsLayer> { shipped, its, named, variables };
        var problems = new List<string>();
        foreach (var layer in layers)
        {
            problems.AddRange(layer.Problems);
        }

        return (new Settings(layers), folder, problems);
    }

    private static SettingsLayer Read(string path, bool mustExist)
    {
        if (File.Exists(path))
        {
            return SettingsFile.Read(path, File.ReadAllBytes(path));
        }

        var none = new SettingsLayer();
        if (mustExist)
        {
            none.Report(path, "there is no such file; name a settings file, or leave --config out");
        }

        return none;
    }

    private Dictionary<string, string> RuleLevels()
    {
        var levels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var layer in _layers)
        {
            foreach (var (rule, word) in layer.RuleLevels)
            {
                levels[rule] = word;
            }
        }

        return levels;
    }

    private long Number(Setting setting) => long.Parse(Text(setting), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private string Text(Setting setting)
    {
        for (var i = _layers.Count - 1; i >= 0; i--)
        {
            if (_layers[i].Find(setting) is { } text)
            {
                return text;
            }
        }

        return setting.Default;
    }
}
