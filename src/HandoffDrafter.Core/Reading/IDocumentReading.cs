namespace HandoffDrafter.Core.Reading;

/// <summary>
/// Where documents are parsed: in this process (<see cref="DocumentReaders"/>), or where it does no harm if one makes a reader crash,
/// hang or take all memory. The same bytes give the same result everywhere.
/// </summary>
public interface IDocumentReading : IAsyncDisposable
{
    /// <summary>Whether there is a reader for documents of that name.</summary>
    bool Reads(DocumentName name);

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<ReadingResult> ReadAsync(DroppedFile file, ReadingLimits limits, CancellationToken cancellationToken);
}
