using System.Runtime.CompilerServices;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Tests.Review;

/// <summary>
/// The reference for what a store does: everything is kept for ever, one change at a time. It cannot be torn, so that it always verifies.
/// </summary>
public sealed class InMemoryDealStore : IDealStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<DealId, KeptDeal> _deals = [];

    public Task<IReadOnlyList<DealId>> ListAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<DealId>>(
                [.. _deals.Where(d => d.Value.Revisions.Count > 0).Select(d => d.Key).OrderBy(d => d.ToString(), StringComparer.Ordinal)]);
        }
    }

    public Task<StoredDeal?> LoadAsync(DealId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Find(id) is { Revisions.Count: > 0 } deal
                ? new StoredDeal(deal.Revisions[^1].Packet, new SourceTexts(deal.Texts.Values))
                : null);
        }
    }

    public Task<Packet?> LoadRevisionAsync(DealId id, int revision, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Find(id) is { } deal && revision >= 1 && revision <= deal.Revisions.Count ? deal.Revisions[revision - 1].Packet : null);
        }
    }

    public Task<Packet?> LoadMachineDraftAsync(DealId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Find(id)?.Revisions.LastOrDefault(r => r.MachineDraft is not null)?.MachineDraft);
        }
    }

    public async IAsyncEnumerable<DealEvent> ReadHistoryAsync(DealId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DealEvent[] events;
        lock (_lock)
        {
            events = [.. Find(id)?.Revisions.Select(r => r.Event) ?? []];
        }

        foreach (var @event in events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await Task.FromResult(@event);
        }
    }

    /// <summary>It keeps no packet.md, so that nobody saves one.</summary>
    public Task<IReadOnlyList<PendingEdit>> PendingEditsAsync(DealId id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PendingEdit>>([]);

    public Task<DealVerification> VerifyAsync(DealId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(new DealVerification(Find(id)?.Revisions.Count ?? 0, []));
        }
    }

    public async Task<IDealLease> LeaseAsync(DealId id, CancellationToken cancellationToken)
    {
        KeptDeal deal;
        lock (_lock)
        {
            if (!_deals.TryGetValue(id, out deal!))
            {
                _deals.Add(id, deal = new KeptDeal());
            }
        }

        await deal.Right.WaitAsync(cancellationToken);
        return new Lease(this, id, deal);
    }

    private KeptDeal? Find(DealId id) => _deals.GetValueOrDefault(id);

    private sealed class KeptDeal
    {
        public SemaphoreSlim Right { get; } = new(1, 1);

        public List<DealCommit> Revisions { get; } = [];

        public Dictionary<Digest, byte[]> Blobs { get; } = [];

        /// <summary>By the blob and the text, because a better reader may add a second text to a blob.</summary>
        public Dictionary<(Digest Blob, Digest Text), SourceText> Texts { get; } = [];
    }

    private sealed class Lease(InMemoryDealStore store, DealId id, KeptDeal kept) : IDealLease
    {
        private bool _ended;

        public DealId Deal => id;

        public Task<Digest> PutBlobAsync(ReadOnlyMemory<byte> content, string extension, CancellationToken cancellationToken)
        {
            lock (store._lock)
            {
                RequireRight();
                var digest = Digest.Of(content.Span);
                kept.Blobs.TryAdd(digest, content.ToArray());
                return Task.FromResult(digest);
            }
        }

        public Task<ReadOnlyMemory<byte>?> GetBlobAsync(Digest digest, CancellationToken cancellationToken)
        {
            lock (store._lock)
            {
                RequireRight();
                return Task.FromResult(kept.Blobs.TryGetValue(digest, out var content) ? new ReadOnlyMemory<byte>(content) : (ReadOnlyMemory<byte>?)null);
            }
        }

        public Task PutTextAsync(Digest blob, SourceText text, CancellationToken cancellationToken)
        {
            lock (store._lock)
            {
                RequireRight();
                kept.Texts.TryAdd((blob, text.Digest), text);
                return Task.CompletedTask;
            }
        }

        public Task<bool> CommitAsync(DealCommit change, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lock (store._lock)
            {
                RequireRight();
                if (change.Event.Number != kept.Revisions.Count + 1)
                {
                    return Task.FromResult(false);
                }

                kept.Revisions.Add(change);
                return Task.FromResult(true);
            }
        }

        public Task SettleAsync(PendingEdit edit, CancellationToken cancellationToken)
        {
            RequireRight();
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            if (!_ended)
            {
                _ended = true;
                kept.Right.Release();
            }

            return ValueTask.CompletedTask;
        }

        private void RequireRight() => ObjectDisposedException.ThrowIf(_ended, this);
    }
}
