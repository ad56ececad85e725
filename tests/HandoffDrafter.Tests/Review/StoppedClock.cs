namespace HandoffDrafter.Tests.Review;

/// <summary>It is always <see cref="Sample.Morning"/>.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => Sample.Morning;
}
