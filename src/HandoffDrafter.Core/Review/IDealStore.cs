using System.Globalization;
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

    /// <summary>Every event in order. Where the record is damaged, the intact events come first and the exception after them.</summary>
    /// <exception cref="DealDamagedException">An event is changed or missing.</exception>
    IAsyncEnumerable<DealEvent> ReadHistoryAsync(DealId id, CancellationToken cancellationToken);

    /// <summary>
    /// Saves of packet.md that no event holds yet, oldest first. A store that keeps no packet.md has none. Asked for without a lease, one may
    /// be missing that an interrupted change has moved; the next lease brings it back.
    /// </summary>
    Task<IReadOnlyList<PendingEdit>> PendingEditsAsync(DealId id, CancellationToken cancellationToken);

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
    /// <exception cref="StoreUnavailableException">
    /// Something could not be written. Where <see cref="StoreUnavailableException.Recorded"/> is set the event is kept nevertheless, and
    /// what is missing is made up for at the next lease; otherwise nothing happened.
    /// </exception>
    Task<bool> CommitAsync(DealCommit change, CancellationToken cancellationToken);

    /// <summary>
    /// A save that led to no event, because the packet has all of it already: it is not pending any more. What stands in packet.md since
    /// then stays pending.
    /// </summary>
    Task SettleAsync(PendingEdit edit, CancellationToken cancellationToken);
}

/// <param name="MachineDraft">What the drafters wrote, where the event is a draft.</param>
public sealed record DealCommit(DealEvent Event, Packet Packet, Packet? MachineDraft)
{
    /// <summary>The save of packet.md that the event takes in; null for every other command.</summary>
    public PendingEdit? Import { get; init; }

    /// <summary>
    /// True where packet.md may stay as the person saved it: the event brings no new ids, no re-draft and nobody else's edits. The next save
    /// then still names the older revision, and <see cref="PendingEdit.Known"/> says what it was changed from.
    /// </summary>
    public bool KeepPacketFile { get; init; }
}

/// <summary>What a person saved to packet.md and no event holds yet.</summary>
/// <param name="File">The name of the file within the deal: <c>packet.md</c>, or one that an editor held open while it was replaced.</param>
/// <param name="Text">The whole file.</param>
/// <param name="Digest">Of the file's bytes.</param>
/// <param name="Known">
/// What stood there when the record last agreed with it, in whole: the text that the person changed. Null where that is not kept; the
/// revision that the text names is then what it was changed from.
/// </param>
public sealed record PendingEdit(string File, string Text, Digest Digest, string? Known)
{
    /// <summary>
    /// Texts that stood there before <see cref="Known"/> and hold nothing new, newest first: an editor may have saved what it had loaded
    /// long before. What the edit was changed from names the same revision as the edit.
    /// </summary>
    public ValueList<string> Earlier { get; init; } = [];
}

/// <summary>What <see cref="IDealStore.VerifyAsync"/> found: intact when there are no problems.</summary>
public sealed record DealVerification(int Events, ValueList<StoreProblem> Problems);

public enum StoreProblemKind
{
    TornTail,
    ChangedByte,
    DeletedTail,
    DeletedHistory,
    /// <summary>The events follow one another, and are not those that were there before.</summary>
    RewrittenHistory,
    MissingFile,
    ForeignRevision,
    UnreadableFile,
    /// <summary>Nothing is wrong with it, but this program cannot read it.</summary>
    NewerVersion,
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

/// <summary>Where deals are kept cannot be read or written just now: a full disk, a missing right, a read-only medium.</summary>
/// <param name="path">The file or folder concerned.</param>
/// <param name="problem">What happened, as the end of "<c>path</c>: …".</param>
/// <param name="fix">What a person can do.</param>
public sealed class StoreUnavailableException(string path, string problem, string fix, int? recorded = null, Exception? inner = null)
    : Exception(
        $"{path}: {problem}. {fix}{(recorded is { } n ? string.Create(CultureInfo.InvariantCulture, $" The change itself is recorded as revision {n}.") : "")}",
        inner)
{
    public string Path { get; } = path;

    public string Problem { get; } = problem;

    public string Fix { get; } = fix;

    /// <summary>The event that was committed all the same, where there is one.</summary>
    public int? Recorded { get; } = recorded;
}
