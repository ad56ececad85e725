using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>Waits for the lock of one deal; every load, change and save of it holds that lock.</summary>
internal static class DealLock
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <exception cref="DealBusyException">Somebody else held it all the time.</exception>
    public static async Task<FileLock> TakeAsync(string path, DealId deal, TimeProvider time, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FileLock.TryTake(path) is { } taken)
            {
                return taken;
            }

            if (time.GetElapsedTime(start) >= Patience)
            {
                var holder = FileLock.HolderOf(path) is { } pid ? string.Create(CultureInfo.InvariantCulture, $"process {pid}") : null;
                throw new DealBusyException(deal, Patience, holder);
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }
}
