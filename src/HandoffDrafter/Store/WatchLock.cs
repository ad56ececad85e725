using System.Globalization;

namespace HandoffDrafter.Store;

/// <summary>Keeps a second <c>handoff watch</c> off a workspace that one watches already.</summary>
internal sealed class WatchLock : IDisposable
{
    private readonly FileLock _lock;

    private WatchLock(FileLock taken) => _lock = taken;

    /// <summary>The lock, or null and why not.</summary>
    public static WatchLock? TryTake(Workspace workspace, out string? problem)
    {
        problem = null;
        if (FileLock.TryTake(workspace.WatchLock) is { } taken)
        {
            return new WatchLock(taken);
        }

        var holder = FileLock.HolderOf(workspace.WatchLock) is { } pid
            ? string.Create(CultureInfo.InvariantCulture, $"process {pid}")
            : "another process";
        problem = $"{workspace.Root}: {holder} watches this workspace already. Stop it, or name another workspace with --workspace.";
        return null;
    }

    public void Dispose() => _lock.Dispose();
}
