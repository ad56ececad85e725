using HandoffDrafter.Commands;
using HandoffDrafter.Configuration;
using HandoffDrafter.Containment;
using HandoffDrafter.Core;
using HandoffDrafter.Core.Calendars;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.PacketFiles.Markdown;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Readers;
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
    private readonly string? _config;

    private ProfileCatalogue? _profiles;
    private PeopleReading? _people;
    private CalendarReading? _calendar;

    private Composition(Surroundings surroundings, string? config, Settings settings, string workspace)
    {
        _surroundings = surroundings;
        _config = config;
        Settings = settings;
        Workspace = new Workspace(workspace);
        Disk = new Disk(notice: Notice);
    }

    public Settings Settings { get; }

    /// <summary>The folder may not be there yet.</summary>
    public Workspace Workspace { get; }

    public Disk Disk { get; }

    public ProfileCatalogue Profiles => _profiles ??= new ProfileCatalogue(Workspace.Profiles, RuleCatalogue.Problem);

    /// <returns>The composition, or null and what is wrong with the configuration, one line each.</returns>
    public static (Composition? Composition, IReadOnlyList<string> Problems) Open(Surroundings surroundings, string? workspace, string? config)
    {
        var (settings, folder, problems) =
            Settings.Load(surroundings.ProgramDirectory, workspace, config, surroundings.Environment, surroundings.WorkingDirectory);
        return problems.Count > 0 ? (null, problems) : (new Composition(surroundings, config, settings, folder), []);
    }

    /// <summary>The same of another workspace, with the settings that it has.</summary>
    public (Composition? Composition, IReadOnlyList<string> Problems) In(Workspace workspace) => Open(_surroundings, workspace.Root, _config);

    public bool OverridesProfile(string id) => File.Exists(Path.Combine(Workspace.Profiles, $"{id}.yaml"));

    public string FullPath(string path) => Path.GetFullPath(path, _surroundings.WorkingDirectory);

    /// <summary>Everybody of people.yaml; nobody where the file is absent.</summary>
    public PeopleReading ReadPeople() => _people ??= File.Exists(Workspace.People)
        ? PeopleFile.Read(File.ReadAllText(Workspace.People), Workspace.People)
        : new PeopleReading(People.None, []);

    /// <summary>As <see cref="ReadPeople"/>, where a command cannot go on with a broken file.</summary>
    public People? RequirePeople(out Problem? problem)
    {
        var (people, problems) = ReadPeople();
        problem = people is null ? new Problem(ExitCode.Usage, problems.Select(p => p.ToString()).ToValueList()) : null;
        return people;
    }

    /// <summary>Weekends alone where the workspace has no calendar of its own.</summary>
    public CalendarReading ReadCalendar() => _calendar ??= File.Exists(Workspace.Calendar)
        ? CalendarFile.Read(File.ReadAllText(Workspace.Calendar), Workspace.Calendar)
        : new CalendarReading(BusinessCalendar.Weekends, []);

    /// <summary>As <see cref="ReadCalendar"/>, where a command cannot go on with a broken file.</summary>
    public BusinessCalendar? RequireCalendar(out Problem? problem)
    {
        var (calendar, problems) = ReadCalendar();
        problem = calendar is null ? new Problem(ExitCode.Usage, problems.Select(p => p.ToString()).ToValueList()) : null;
        return calendar;
    }

    public Profile? RequireProfile(string id, out Problem? problem)
    {
        var reading = Profiles.Find(id);
        problem = reading.Profile is null ? new Problem(ExitCode.Usage, reading.Problems.Select(p => p.ToString()).ToValueList()) : null;
        return reading.Profile;
    }

    public FileDealStore StoreOf(DealPlace place) => new(place.Folders, new PacketViews(Markdown, Findings), _surroundings.Time, Notice, Disk);

    public Reviewing ReviewingOf(IDealStore store) => new(store, new ReviewStages(Check, Profiles.Find, () => ReadPeople().People ?? People.None), _surroundings.Time);

    public GateTerms Terms =>
        new(Settings.Gate, ReadPeople().People ?? People.None) { Calendar = ReadCalendar().Calendar ?? BusinessCalendar.Weekends };

    /// <summary>The packet assessed against its texts, with the gate's findings and score.</summary>
    public Packet Check(Packet packet, SourceTexts texts, Profile profile, Packet? machineDraft) =>
        HandoffPipeline.Check(packet, texts, profile, machineDraft, Terms);

    /// <summary>
    /// Lets the next check of the deal find what the gate just said of it. Not while packet.md holds edits that are on no record: a check is to
    /// tell of those.
    /// </summary>
    public async Task RememberAsync(FileDealStore store, DealPlace place, Packet packet, CancellationToken cancellationToken)
    {
        if ((await store.PendingEditsAsync(place.Id, cancellationToken)).Count == 0)
        {
            new CheckMemory(this, place.Folder).Keep(packet.Revision, packet.Deal.Profile, CheckedText.Of(packet.Findings, place.Folder.PacketFile, ProfileOf(packet)));
        }
    }

    /// <summary>Reads documents where they do no harm; a process to do so is started at once.</summary>
    /// <param name="spares">How many more such processes wait in case one is lost: one for whatever runs on and on.</param>
    public IDocumentReading OpenReading(int spares)
    {
        var readers = BuiltInReaders.Create();
        return _surroundings.ReadChild is { } program ? new ContainedReading(readers, program, Settings.Reading, spares, _surroundings.Time) : readers;
    }

    private string Markdown(Packet packet) => PacketMarkdown.Write(packet, ProfileOf(packet));

    private string Findings(Packet packet)
    {
        var profile = ProfileOf(packet);
        return FindingsText.Write(packet.Findings, "packet.md", PacketPlaces.Of(PacketMarkdown.Write(packet, profile), profile).Find);
    }

    /// <exception cref="InvalidOperationException">The profile cannot be read. Whoever records a packet has read it just before.</exception>
    private Profile ProfileOf(Packet packet) => Profiles.Find(packet.Deal.Profile) is { Profile: { } profile } ? profile
        : throw new InvalidOperationException($"The profile '{packet.Deal.Profile}' of '{packet.Deal.Id}' cannot be read any more.");

    private void Notice(string message) => _surroundings.Terminal.ErrorLine($"handoff: {message}");
}
