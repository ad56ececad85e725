using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Containment;

/// <summary>
/// Reads documents in processes of their own. One that makes such a process crash, hang or take all memory is tried once more in another,
/// then refused; whoever reads the deal goes on with the next document.
/// </summary>
internal sealed class ContainedReading : IDocumentReading, IAsyncDisposable
{
    private readonly DocumentReaders _readers;
    private readonly ChildPool _children;
    private readonly Lazy<PrivateCopies> _copies = new(PrivateCopies.Make);

    /// <param name="readers">Only asked which names they read; nothing is parsed here.</param>
    /// <param name="program">What a child runs.</param>
    /// <param name="limits">A child's own limits.</param>
    /// <param name="spares">How many children wait warmed up beside those at work.</param>
    /// <param name="time">Measures how long reading takes.</param>
    public ContainedReading(DocumentReaders readers, ChildProgram program, ReadingLimits limits, int spares, TimeProvider time)
    {
        _readers = readers;
        _children = new ChildPool(program, limits, spares, time);
        _children.Prepare();
    }

    public bool Reads(DocumentName name) => _readers.Reads(name);

    /// <exception cref="ReadingUnavailableException">No process can be started to parse in.</exception>
    public async Task<ReadingResult> ReadAsync(DroppedFile file, ReadingLimits limits, CancellationToken cancellationToken)
    {
        if (_readers.RefusalUnparsed(file, limits) is { } refusal)
        {
            return new ReadingResult.Refused(refusal);
        }

        var copy = _copies.Value.Put(file);
        try
        {
            var content = Digest.Of(file.Content.Span);
            var (result, _) = await TryAsync(file.Name, copy, content, limits, fresh: false, cancellationToken);
            if (result is not null)
            {
                return result;
            }

            // The machine may have had a bad moment, or the document before left something behind.
            (result, var death) = await TryAsync(file.Name, copy, content, limits, fresh: true, cancellationToken);
            return result ?? new ReadingResult.Refused(death!.ToRefusal(limits));
        }
        finally
        {
            PrivateCopies.Remove(copy);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _children.DisposeAsync();
        if (_copies.IsValueCreated)
        {
            _copies.Value.Dispose();
        }
    }

    private async Task<(ReadingResult? Result, ChildDeath? Death)> TryAsync(
        DocumentName name, string copy, Digest content, ReadingLimits limits, bool fresh, CancellationToken cancellationToken)
    {
        var child = await _children.BorrowAsync(fresh, cancellationToken);
        try
        {
            return await child.AskAsync(copy, name, content, limits, cancellationToken);
        }
        finally
        {
            _children.Return(child);
        }
    }
}
