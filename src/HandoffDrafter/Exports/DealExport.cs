using System.Globalization;
using HandoffDrafter.Commands;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Export;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;

namespace HandoffDrafter.Exports;

/// <summary>
/// Writes the files of a deal and then records that they were written: a run that is cut short leaves files that the next one finds to be its
/// own, byte for byte, and goes on.
/// </summary>
internal sealed class DealExport(Composition composition, DealPlace place)
{
    /// <summary>After so many exports of one revision in other words, something is wrong that another file would not mend.</summary>
    private const int MostOfOneRevision = 100;

    /// <param name="stored">The deal as it is on record.</param>
    /// <param name="packet">The same, checked by the gate just now.</param>
    /// <returns>The files and the outcome of recording them; or blockers and nothing written.</returns>
    public async Task<(ExportSet Set, ReviewOutcome? Outcome)> RunAsync(
        IDealStore store, StoredDeal stored, Packet packet, Profile profile, People people, bool provisional, Actor actor, CancellationToken cancellationToken)
    {
        var set = Named(packet, profile, people, provisional);
        if (set.Blockers.Count > 0)
        {
            return (set, null);
        }

        composition.Disk.MakeFolder(place.Folder.Out);
        foreach (var file in set.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(place.Folder.Out, file.Name);
            if (!IsThere(path, file))
            {
                WholeFile.Write(composition.Disk, path, file.Content.Span);
            }
        }

        var command = new ReviewCommand.Export(provisional, set.Manifest.Digest, set.Files.Count);
        return (set, await composition.ReviewingOf(store).ApplyAsync(place.Id, command, actor, stored.Packet.Revision, CancellationToken.None));
    }

    /// <summary>What was exported before stays: where a file of that name says something else, the revision goes into all names.</summary>
    private ExportSet Named(Packet packet, Profile profile, People people, bool provisional)
    {
        for (var attempt = 0; attempt < MostOfOneRevision; attempt++)
        {
            var mark = attempt switch
            {
                0 => "",
                1 => string.Create(CultureInfo.InvariantCulture, $"-r{packet.Revision}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"-r{packet.Revision}-{attempt}"),
            };
            var set = Exporting.Of(packet, profile, people, provisional, mark);
            if (set.Files.All(file => Path.Combine(place.Folder.Out, file.Name) is var path && (!File.Exists(path) || IsThere(path, file))))
            {
                return set;
            }
        }

        throw new StoreUnavailableException(place.Folder.Out, "holds more than a hundred exports of this revision", "Move them elsewhere.");
    }

    private static bool IsThere(string path, ExportFile file) => File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content.Span);
}
