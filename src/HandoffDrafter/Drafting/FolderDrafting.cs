using HandoffDrafter.Commands;
using HandoffDrafter.Core;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Readers;
using HandoffDrafter.Store;

namespace HandoffDrafter.Drafting;

/// <summary>
/// One pass over a deal's folder: its documents are read and drafted, and the draft is merged with what people wrote. Nothing is written
/// before the draft is complete, so that whatever stops it before that leaves no trace.
/// </summary>
/// <param name="composition">The parts.</param>
/// <param name="place">Where the deal is kept, or will be.</param>
/// <param name="documents">Reads the documents; the caller's to dispose.</param>
/// <param name="stage">Told what is done next, in a few words.</param>
internal sealed class FolderDrafting(Composition composition, DealPlace place, IDocumentReading documents, Action<string> stage)
{
    private readonly FileDealStore _store = composition.StoreOf(place);

    /// <returns>The draft, or null and why there is none; nothing was written then.</returns>
    public async Task<(FolderDraft? Draft, Problem? Problem)> RunAsync(string folder, DraftRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var (settings, badSettings) = ReadSettings(folder);
        if (settings is null)
        {
            return (null, badSettings);
        }

        var before = await _store.LoadAsync(place.Id, cancellationToken);
        var (profile, reason, badProfile) = ChooseProfile(request, settings, before?.Packet.Deal);
        if (profile is null)
        {
            return (null, badProfile);
        }

        stage("reading the documents");
        var dropped = await DroppedFolder.ReadAsync(folder, composition.Settings.Reading, cancellationToken);
        var drafter = new BuiltInDrafter();
        var pipeline = new HandoffPipeline(documents, drafter, composition.Settings.Reading, composition.Terms);
        var known = before is null || request.Reread ? DealReading.None : new DealReading(before.Packet.Sources, before.Texts);
        var reading = await pipeline.ReadAsync(dropped, settings, known, cancellationToken);
        if (!reading.Sources.Any(s => s is { Text: not null, Gone: false }))
        {
            return (null, NothingRead(folder, reading));
        }

        if (before is not null && !request.OfThisDeal && !SharesDocument(before.Packet, dropped))
        {
            return (null, Problem.Usage(
                $"{folder}: the deal '{place.Id}' is there already and holds none of these documents; "
                + $"give --out DIR for another deal, or --out {place.Folder.Path} if it is the same"));
        }

        stage("drafting the packet");
        var deal = new Deal(place.Id, settings.Name ?? NameOf(folder), profile.Id, request.AsOf)
        {
            ProfileReason = reason,
            Mode = settings.Mode ?? DealMode.Signed,
            Previous = settings.Previous,
        };
        var packet = await pipeline.DraftAsync(deal, reading, settings, profile, cancellationToken);
        stage("saving");
        var outcome = await SaveAsync(dropped, reading, new ReviewCommand.Draft(packet, $"{drafter.Name}/{drafter.Version}") { Texts = TextsOf(reading) }, actor, cancellationToken);
        if (outcome is ReviewOutcome.Applied or ReviewOutcome.Unchanged)
        {
            new Quarantine(composition.Disk, place.Folder.Quarantine).Keep(reading, dropped);
        }

        if (outcome is ReviewOutcome.Applied { Deal.Packet: var recorded })
        {
            await composition.RememberAsync(_store, place, recorded, CancellationToken.None);
        }

        return (new FolderDraft(reading, outcome), null);
    }

    private static (DealSettings? Settings, Problem? Problem) ReadSettings(string folder)
    {
        var path = Path.Combine(folder, FolderListing.SettingsFile);
        if (!File.Exists(path))
        {
            return (DealSettings.None, null);
        }

        if (!PlainFile.Is(path))
        {
            return (null, Problem.Failed($"{path} is a pipe or device, which may never end; save it as a file"));
        }

        var (settings, problems) = DealSettingsFile.Read(File.ReadAllText(path), path);
        return settings is null ? (null, new Problem(ExitCode.Usage, problems.Select(p => p.ToString()).ToValueList())) : (settings, null);
    }

    private (Profile? Profile, string Reason, Problem? Problem) ChooseProfile(DraftRequest request, DealSettings settings, Deal? before)
    {
        var (id, reason) = request.Profile is { } asked ? (asked, "--profile says so")
            : settings.Profile is { } said ? (said, $"{FolderListing.SettingsFile} says so")
            : before is not null ? (before.Profile, before.ProfileReason ?? "it was so before")
            : (ProfileCatalogue.Default, "the default: nobody named another");
        var catalogue = composition.Profiles;
        if (!catalogue.Ids.Contains(id))
        {
            var where = request.Profile is null && settings.Profile is not null ? $"{FolderListing.SettingsFile}: " : string.Empty;
            return (null, reason, Problem.Usage($"{where}there is no profile '{id}'; {Suggestion.For(id, catalogue.Ids)}"));
        }

        var reading = catalogue.Find(id);
        return (reading.Profile, reason, reading.Profile is null ? new Problem(ExitCode.Usage, reading.Problems.Select(p => p.ToString()).ToValueList()) : null);
    }

    private static bool SharesDocument(Packet packet, DroppedFiles dropped)
    {
        var known = packet.Sources.Select(s => s.Sha256).ToHashSet();
        return dropped.Files.Any(f => known.Contains(Digest.Of(f.Content.Span)));
    }

    private static Problem NothingRead(string folder, DealReading reading)
    {
        ValueList<RefusedFile> refused = [.. reading.Unopened, .. reading.Refused];
        return refused.Count == 0
            ? Problem.Usage($"{folder} holds no document; drop the signed agreement, the proposal and what was said into it")
            : Problem.Failed($"{folder}: none of its documents could be read: {string.Join("; ", refused.Select(r => $"{r.Path} ({r.Refusal.Reason})"))}. {refused[0].Refusal.Fix}");
    }

    private async Task<ReviewOutcome> SaveAsync(DroppedFiles dropped, DealReading reading, ReviewCommand.Draft command, Actor actor, CancellationToken cancellationToken)
    {
        var readable = reading.Sources.Select(s => s.Sha256).ToHashSet();
        await using (var lease = await _store.LeaseAsync(place.Id, cancellationToken))
        {
            // From here on it is quicker to finish than to say what was left.
            foreach (var file in dropped.Files.Concat(reading.Enclosed).Where(f => readable.Contains(Digest.Of(f.Content.Span))))
            {
                await lease.PutBlobAsync(file.Content, file.Name.Extension, CancellationToken.None);
            }
        }

        return await composition.ReviewingOf(_store).ApplyAsync(place.Id, command, actor, revision: null, CancellationToken.None);
    }

    private static ValueList<SourceText> TextsOf(DealReading reading) =>
        reading.Sources.Select(reading.Texts.Of).OfType<SourceText>().ToValueList();

    private static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
}
