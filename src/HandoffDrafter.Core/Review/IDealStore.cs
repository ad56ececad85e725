using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Core.Review;

/// <summary>A deal as it stands: its packet and the texts that its evidence points into.</summary>
public sealed record StoredDeal(Packet Packet, SourceTexts Texts);

/// <summary>
/// Keeps deals. Every change is one event and one packet, and is either wholly there or not at all; what was once committed is never
/// lost or rewritten. All members may be called from several threads and processes at once.
/// </summary>
public interface IDealStore
{
    Task<IReadOnlyList<DealId>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The deal at its latest revision; null where there is none of this name.</summary>
    /// <exception cref="DealDamagedException">What is stored does not agree with its own record.</exception>
    Task<StoredDeal?> LoadAsync(DealId id, CancellationToken cancellationToken);

    /// <summary>The packet as it was after event <paramref name="revision"/>; null where there was no such event.</summary>
    Task<Packet?> LoadRevisionAsync(DealId id, int revision, CancellationToken cancellationToken);

    /// <summary>What the drafters last wrote; null before the first draft.</summary>
    Task<Packet?> LoadMachineDraftAsync(DealId id, CancellationToken cancellationToken);

    IAsyncEnumerable<DealEvent> ReadHistoryAsync(DealId id, CancellationToken cancellationToken);

    /// <summary>Looks at everything kept of the deal and names what is torn, changed, missing or left over.</summary>
    Task<DealVerification> VerifyAsync(DealId id, CancellationToken cancellationToken);

    /// <summary>The sole right to change a deal until disposed of; a deal that does not exist yet may be leased.</summary>
    /// <exception cref="DealBusyException">Somebody else kept it for longer than the store waits.</exception>
    Task<IDealLease> LeaseAsync(DealId id, CancellationToken cancellationToken);
}

/// <summary>Must be disposed of; what was not saved by then did not happen.</summary>
public interface IDealLease : IAsyncDisposable
{
    DealId Deal { get; }

    /// <summary>Keeps bytes as they are. Putting the same bytes again does nothing.</summary>
    Task<Digest> PutBlobAsync(ReadOnlyMemory<byte> content, string extension, CancellationToken cancellationToken);

    Task<ReadOnlyMemory<byte>?> GetBlobAsync(Digest digest, CancellationToken cancellationToken);

    /// <summary>Keeps a text beside the blob it was read from. A text once kept is never rewritten.</summary>
    Task PutTextAsync(Digest blob, SourceText text, CancellationToken cancellationToken);

    /// <summary>
    /// Makes <paramref name="change"/> the next event, with its packet. When it returns, both survive a crash and a power cut.
    /// </summary>
    /// <returns>False, and nothing changed, when the deal is no longer at the revision before the event's number.</returns>
    Task<bool> CommitAsync(DealCommit change, CancellationToken cancellationToken);
}

/// <param name="MachineDraft">What the drafters wrote, where the event is a draft.</param>
public sealed record DealCommit(DealEvent Event, Packet Packet, Packet? MachineDraft);

/// <summary>What <see cref="IDealStore.VerifyAsync"/> found: intact when there are no problems.</summary>
public sealed record DealVerification(int Events, ValueList<StoreProblem> Problems);

public enum StoreProblemKind
{
    TornTail,
    ChangedByte,
    DeletedTail,
    DeletedHistory,
    MissingFile,
    ForeignRevision,
    UnreadableFile,
}

/// <summary>One thing that is wrong with what is kept: which file, where in it, and what a person can do.</summary>
public sealed record StoreProblem(StoreProblemKind Kind, string File, string Message, string Fix);

public sealed class DealBusyException(DealId deal, TimeSpan waited, string? holder)
    : Exception($"Deal '{deal}' is in use{(holder is null ? "" : $" by {holder}")}; waited {waited.TotalSeconds:0.#} s. Try again when that is done.")
{
    public DealId Deal { get; } = deal;
}

public sealed class DealDamagedException(StoreProblem problem)
    : Exception($"{problem.File}: {problem.Message}. {problem.Fix}")
{
    public StoreProblem Problem { get; } = problem;
}
