using System.Runtime.CompilerServices;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>
/// Keeps deals as files that people can see, compare, back up and move. A change is committed by its line in <c>history.jsonl</c>; everything
/// else is written before it and swept without it, or after it and made up for.
/// </summary>
/// <remarks>
/// Files are read and written synchronously: flushing has no asynchronous form, and an interrupted call would leave unknown what happened.
/// Only waiting for a lock is asynchronous.
/// </remarks>
/// <param name="notice">Told what was found and mended: torn bytes set aside, an edited packet.json, a disk without folder flush.</param>
internal sealed class FileDealStore(DealFolders folders, PacketViews views, TimeProvider time, Action<string>? notice = null, Disk? disk = null)
    : IDealStore
{
    private readonly Disk _disk = disk ?? new Disk(notice: notice);

    public Task<IReadOnlyList<DealId>> ListAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(folders.List());
    }

    public Task<StoredDeal?> LoadAsync(DealId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var folder = folders.Of(id);
        var record = DealRecord.Examine(folder, _disk);
        if (record.Problem is { } problem)
        {
            throw new DealDamagedException(problem);
        }

        if (record.IsNew)
        {
            return Task.FromResult<StoredDeal?>(null);
        }

        return Task.FromResult<StoredDeal?>(new Revisions(folder, _disk).Load(record.History.Count, record.History.Entries[^1].Revision));
    }

    public Task<Packet?> LoadRevisionAsync(DealId id, int revision, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var folder = folders.Of(id);
        var history = DealRecord.Examine(folder, _disk).History;
        var packet = revision >= 1 && revision <= history.Count
            ? new Revisions(folder, _disk).Load(revision, history.Entries[revision - 1].Revision).Packet
            : null;
        return Task.FromResult(packet);
    }

    public Task<Packet?> LoadMachineDraftAsync(DealId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var folder = folders.Of(id);
        var history = DealRecord.Examine(folder, _disk).History;
        var revisions = new Revisions(folder, _disk);
        if (revisions.LatestDraft(history.Count) is not { } number || _disk.Read(folder.Draft(number)) is not { } content)
        {
            return Task.FromResult<Packet?>(null);
        }

        return history.Event(number)?.Draft == Digest.Of(content)
            ? Task.FromResult<Packet?>(revisions.Read(content, folder.Draft(number)).Packet)
            : throw new DealDamagedException(new StoreProblem(
                StoreProblemKind.ForeignRevision, folder.Draft(number), "it is not the draft that its event recorded", "Restore the file from a backup"));
    }

    public async IAsyncEnumerable<DealEvent> ReadHistoryAsync(DealId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var folder = folders.Of(id);
        var record = DealRecord.Examine(folder, _disk);
        for (var number = 1; number <= record.History.Count; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await Task.FromResult(record.History.Event(number)?.Event ?? throw new DealDamagedException(new StoreProblem(
                StoreProblemKind.UnreadableFile, folder.History, $"line {number} is whole, yet no event that this version knows", "Use the version of handoff that wrote it")));
        }

        if (record.Problem is { } problem)
        {
            throw new DealDamagedException(problem);
        }
    }

    public Task<IReadOnlyList<PendingEdit>> PendingEditsAsync(DealId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var folder = folders.Of(id);
        return Task.FromResult(File.Exists(folder.History) ? new PacketFile(folder, _disk).PendingEdits() : []);
    }

    public async Task<DealVerification> VerifyAsync(DealId id, CancellationToken cancellationToken)
    {
        var folder = folders.Of(id);

        // Without a lock file nobody has ever written here, or the deal is a copy; looking must not make one.
        using var taken = File.Exists(folder.Lock) ? await DealLock.TakeAsync(folder.Lock, id, time, cancellationToken) : null;
        return DealCheck.Run(folder, _disk);
    }

    public async Task<IDealLease> LeaseAsync(DealId id, CancellationToken cancellationToken)
    {
        var folder = folders.Of(id);
        _disk.MakeFolder(folder.Path);
        var taken = await DealLock.TakeAsync(folder.Lock, id, time, cancellationToken);
        try
        {
            return new FileDealLease(folder, taken, views, _disk, notice);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Where the bytes of a source are kept, for a reader in another process; null where they are not.</summary>
    public string? FindBlob(DealId id, Digest digest) => new SourceFiles(folders.Of(id), _disk).FindBlob(digest);
}
