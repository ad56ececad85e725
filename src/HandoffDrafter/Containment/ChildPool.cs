using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Containment;

/// <summary>
/// Children that are up, or coming up, before a file needs one. What was borrowed and still works comes back and is used again.
/// </summary>
/// <param name="program">What a child runs.</param>
/// <param name="limits">A child's own limits; those of a document come with the document.</param>
/// <param name="spares">How many wait beside those at work: none for one pass over a folder, one for a service. Where some do, there is time to warm them up; for one
/// pass, the first document of a format does that as quickly.</param>
/// <param name="time">Measures how long a start takes.</param>
internal sealed class ChildPool(ChildProgram program, ReadingLimits limits, int spares, TimeProvider time) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Stack<Task<ReadingChild>> _waiting = new();
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Has a child come up while the caller does something else.</summary>
    public void Prepare()
    {
        lock (_lock)
        {
            Fill(1);
        }
    }

    /// <param name="fresh">One that has read nothing yet.</param>
    /// <param name="cancellationToken">Ends the waiting; the child keeps coming up.</param>
    /// <exception cref="ReadingUnavailableException">None can be started.</exception>
    public async Task<ReadingChild> BorrowAsync(bool fresh, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task<ReadingChild> next;
            lock (_lock)
            {
                Fill(1);
                next = _waiting.Pop();
                Fill(spares);
            }

            var child = await next.WaitAsync(cancellationToken);
            if (child.IsUsable && (child.IsFresh || !fresh))
            {
                return child;
            }

            child.Dispose();
        }
    }

    public void Return(ReadingChild child)
    {
        lock (_lock)
        {
            // Memory that reading has taken is seldom given back; before it is another document's trouble, the child is replaced.
            if (!_closing.IsCancellationRequested && child.IsUsable && child.Memory < limits.MaxMemoryBytes / 2 && _waiting.Count <= spares)
            {
                _waiting.Push(Task.FromResult(child));
                return;
            }
        }

        child.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        List<Task<ReadingChild>> waiting;
        lock (_lock)
        {
            _closing.Cancel();
            waiting = [.. _waiting];
            _waiting.Clear();
        }

        foreach (var child in waiting)
        {
            await ((Task)child).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (child.IsCompletedSuccessfully)
            {
                (await child).Dispose();
            }
        }

        _closing.Dispose();
    }

    private void Fill(int count)
    {
        while (_waiting.Count < count)
        {
            _waiting.Push(Task.Run(() => ReadingChild.StartAsync(program, limits, warm: spares > 0, time, _closing.Token)));
        }
    }
}
