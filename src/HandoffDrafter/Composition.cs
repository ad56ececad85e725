using HandoffDrafter.Configuration;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Store;
using HandoffDrafter.Terminals;

namespace HandoffDrafter;

/// <summary>
/// Puts the parts together for one command, each when it is first asked for. There is no container: a check touches a handful of types,
/// and starting one would take longer than checking.
/// </summary>
internal sealed class Composition
{
    private readonly Surroundings _surroundings;

    private Composition(Surroundings surroundings, Settings settings, string workspace)
    {
        _surroundings = surroundings;
        Settings = settings;
        Workspace = new Workspace(workspace);
    }

    public Settings Settings { get; }

    /// <summary>The folder, which may not be there yet.</summary>
    public Workspace Workspace { get; }

    /// <summary>Those that were found, in the order in which they override each other.</summary>
    public IReadOnlyList<string> SettingsFiles => Settings.Files;

    public Disk Disk { get; } = new();

    public ProfileCatalogue Profiles => new(Workspace.Profiles, ruleProblem: null);

    public bool OverridesProfile(string id) => File.Exists(Path.Combine(Workspace.Profiles, $"{id}.yaml"));

    /// <returns>The composition, or null and what is wrong with the configuration, one line each.</returns>
    public static (Composition? Composition, IReadOnlyList<string> Problems) Open(Surroundings surroundings, string? workspace, string? config)
    {
        var (settings, folder, problems) =
            Settings.Load(surroundings.ProgramDirectory, workspace, config, surroundings.Environment, surroundings.WorkingDirectory);
        return problems.Count > 0 ? (null, problems) : (new Composition(surroundings, settings, folder), []);
    }

    /// <summary>Everybody of people.yaml; nobody where the file is absent.</summary>
    public PeopleReading ReadPeople() =>
        File.Exists(Workspace.People) ? PeopleFile.Read(File.ReadAllText(Workspace.People), Workspace.People) : new PeopleReading(People.None, []);

    public string FullPath(string path) => Path.GetFullPath(path, _surroundings.WorkingDirectory);
}
