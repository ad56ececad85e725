using System.Diagnostics;

namespace HandoffDrafter.Fuzzing.Running;

/// <summary>Ends a worker whose reader does not come back. Counts the processor's time, not the clock's: other programs may be busy.</summary>
internal sealed class Watchdog : IDisposable
{
    /// <summary>How a worker ends that was stopped for its time.</summary>
    public const int ExitCode = 3;

    /// <summary>Of processor time. A reader may take 30 s on a large document; inputs here are small.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly Process _self = Process.GetCurrentProcess();
    private readonly Timer _timer;
    private long _execution;
    private long _seen;
    private TimeSpan _since;

    public Watchdog() => _timer = new Timer(_ => Check(), null, Look, Look);

    public void Next() => Interlocked.Increment(ref _execution);

    public void Dispose()
    {
        _timer.Dispose();
        _self.Dispose();
    }

    private void Check()
    {
        _self.Refresh();
        var (now, at) = (_self.TotalProcessorTime, Interlocked.Read(ref _execution));
        if (at != _seen)
        {
            (_seen, _since) = (at, now);
        }
        else if (now - _since > Most)
        {
            Environment.Exit(ExitCode);
        }
    }
}
