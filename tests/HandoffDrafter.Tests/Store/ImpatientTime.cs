namespace HandoffDrafter.Tests.Store;

/// <summary>A clock for which waiting takes no time: whoever waits is woken at once, and the clock has moved on.</summary>
internal sealed class ImpatientTime : TimeProvider
{
    private long _now;

    public TimeSpan Waited => TimeSpan.FromTicks(Interlocked.Read(ref _now));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Add(ref _now, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
