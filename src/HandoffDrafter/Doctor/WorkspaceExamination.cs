using System.Globalization;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Doctor;

/// <summary>Whether the workspace can keep what it is given, and keeps it to its owner.</summary>
internal static class WorkspaceExamination
{
    private const long LittleSpace = 256L * 1024 * 1024;
    private const int ShownDeviations = 5;

    public static IEnumerable<Diagnosis> Of(Workspace workspace)
    {
        if (!Directory.Exists(workspace.Root))
        {
            yield return new Diagnosis("workspace", $"{workspace.Root} is not there yet; 'handoff init' or the first 'handoff draft' makes it");
            yield break;
        }

        var problem = Writable(workspace.Root, out var flushesFolders);
        yield return problem is null
            ? new Diagnosis("workspace", $"{workspace.Root}, writable, {Wording.Counted(workspace.List().Count, "deal")}")
            : new Diagnosis("workspace", $"{problem.Path}: {problem.Problem}", problem.Fix);
        if (problem is null)
        {
            yield return new Diagnosis("durability", flushesFolders
                ? "files and folder names survive a power cut"
                : "files survive a power cut; this system cannot promise it for folder names, so that the latest save may be undone by one");
        }

        yield return Space(workspace.Root);
        foreach (var diagnosis in Locks(workspace).Concat(Permissions(workspace)))
        {
            yield return diagnosis;
        }
    }

    private static StoreUnavailableException? Writable(string root, out bool flushesFolders)
    {
        var flushes = true;
        var disk = new Disk(notice: _ => flushes = false);
        var probe = Path.Combine(root, ".doctor");
        try
        {
            disk.Delete(probe);
            disk.WriteNew(probe, "written"u8);
            disk.Delete(probe);
            disk.FlushFolder(root);
            return null;
        }
        catch (StoreUnavailableException e)
        {
            return e;
        }
        finally
        {
            flushesFolders = flushes;
        }
    }

    private static Diagnosis Space(string root)
    {
        var free = new DriveInfo(root).AvailableFreeSpace;
        var shown = free >= 10L << 30
            ? string.Create(CultureInfo.InvariantCulture, $"{free >> 30} GB free")
            : string.Create(CultureInfo.InvariantCulture, $"{free >> 20} MB free");
        return new Diagnosis("space", shown, free < LittleSpace ? "Free some space, or move the workspace: a deal's documents, texts and revisions are kept." : null);
    }

    private static IEnumerable<Diagnosis> Locks(Workspace workspace)
    {
        var held = new List<string>();
        var watched = HolderOf(workspace.WatchLock);
        if (watched is not null)
        {
            held.Add($"watch ({watched})");
        }

        foreach (var id in workspace.List())
        {
            if (HolderOf(workspace.Of(id).Lock) is { } holder)
            {
                held.Add($"{id} ({holder})");
            }
        }

        yield return new Diagnosis("locks", held.Count == 0 ? "none held" : $"held: {string.Join(", ", held)}");
    }

    /// <summary>Who holds the lock; null where nobody does. A lock that was never taken is not made.</summary>
    private static string? HolderOf(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var taken = FileLock.TryTake(path);
        return taken is not null ? null
            : FileLock.HolderOf(path) is { } pid ? string.Create(CultureInfo.InvariantCulture, $"process {pid}")
            : "another process";
    }

    private static IEnumerable<Diagnosis> Permissions(Workspace workspace)
    {
        if (OperatingSystem.IsWindows())
        {
            yield return new Diagnosis("permissions", "those of the folder that the workspace is in");
            yield break;
        }

        var (open, count) = (new List<string>(), 0);
        foreach (var entry in Kept(workspace))
        {
            var wanted = entry is DirectoryInfo ? UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute : UnixFileMode.UserRead | UnixFileMode.UserWrite;
            if (entry.UnixFileMode != wanted)
            {
                count++;
                if (open.Count < ShownDeviations)
                {
                    open.Add($"{entry.FullName} is {Octal(entry.UnixFileMode)}, not {Octal(wanted)}");
                }
            }
        }

        yield return count == 0
            ? new Diagnosis("permissions", "only this account can read the workspace")
            : new Diagnosis(
                "permissions",
                string.Join("; ", open) + (count > open.Count ? string.Create(CultureInfo.InvariantCulture, $"; and {count - open.Count} more") : ""),
                $"Run 'chmod -R u=rwX,go= {workspace.Root}' (leave the inbox out if others drop files there).");
    }

    /// <summary>What the program itself keeps: the inbox has the mode that its owner gave it, and people edit settings with their own tools.</summary>
    private static IEnumerable<FileSystemInfo> Kept(Workspace workspace)
    {
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        foreach (var folder in (string[])[workspace.Deals, workspace.Anchors, workspace.Quarantine])
        {
            var info = new DirectoryInfo(folder);
            if (info.Exists)
            {
                yield return info;
                foreach (var entry in info.EnumerateFileSystemInfos("*", everything))
                {
                    yield return entry;
                }
            }
        }
    }

    private static string Octal(UnixFileMode mode) => Convert.ToString((int)mode, 8).PadLeft(4, '0');
}
