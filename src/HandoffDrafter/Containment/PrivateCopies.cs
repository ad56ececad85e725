using System.Globalization;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;

namespace HandoffDrafter.Containment;

/// <summary>
/// Copies of documents for children to read, in a folder that only this account can look into: a child is never told where a person's file
/// lies, and a person's file can change while it is read.
/// </summary>
internal sealed class PrivateCopies : IDisposable
{
    private const string Prefix = "handoff-read-";
    private const string LockName = ".lock";

    private readonly string _folder;
    private readonly FileLock _lock;
    private int _put;

    private PrivateCopies(string folder, FileLock held)
    {
        _folder = folder;
        _lock = held;
    }

    /// <summary>Makes a new folder among the system's temporary ones, and removes those of runs that were killed before they could.</summary>
    public static PrivateCopies Make()
    {
        Sweep();
        while (true)
        {
            // 0700 on all systems that know such a thing.
            var folder = Directory.CreateTempSubdirectory(Prefix).FullName;
            if (TryHold(folder) is { } held)
            {
                return new PrivateCopies(folder, held);
            }
        }
    }

    public string Put(DroppedFile file)
    {
        var path = Path.Combine(_folder, (++_put).ToString(CultureInfo.InvariantCulture));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var copy = new FileStream(path, options);
        copy.Write(file.Content.Span);
        return path;
    }

    public static void Remove(string copy) => File.Delete(copy);

    public void Dispose()
    {
        _lock.Dispose();
        Delete(_folder);
    }

    private static void Sweep()
    {
        foreach (var folder in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*").Where(IsOurs))
        {
            if (TryHold(folder.FullName) is { } left)
            {
                left.Dispose();
                Delete(folder.FullName);
            }
        }
    }

    /// <summary>Others write to the folder of temporary files too: only what nobody else could have put there is touched.</summary>
    private static bool IsOurs(DirectoryInfo folder) =>
        folder.LinkTarget is null
        && (OperatingSystem.IsWindows() || folder.UnixFileMode == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (StoreFailure.Is(e))
        {
            // Somebody holds a file in it open; the next run finds the folder again.
        }
    }

    /// <returns>Null where somebody else holds the folder, or swept it just now.</returns>
    private static FileLock? TryHold(string folder)
    {
        try
        {
            return FileLock.TryTake(Path.Combine(folder, LockName));
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }
}
