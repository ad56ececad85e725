using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Readers;

/// <summary>A deal's folder on disk. Only ever read; links are not followed out of it.</summary>
public static class DroppedFolder
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = false, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    public static FolderListing List(string folder, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var root = new DirectoryInfo(folder);
        var entries = new List<FolderEntry>();
        var pending = new Queue<DirectoryInfo>([root]);
        while (pending.TryDequeue(out var directory))
        {
            foreach (var entry in directory.EnumerateFileSystemInfos("*", Everything))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var path = Path.GetRelativePath(root.FullName, entry.FullName).Replace('\\', '/');
                if (FolderListing.IsIgnored(path))
                {
                    continue;
                }

                if (entry.LinkTarget is not null)
                {
                    entries.Add(Linked(root, path, entry));
                }
                else if (entry is DirectoryInfo inner)
                {
                    pending.Enqueue(inner);
                }
                else
                {
                    entries.Add(new FolderEntry(path, PlainFile.Is(entry.FullName) ? FolderEntryKind.File : FolderEntryKind.Special, ((FileInfo)entry).Length));
                }
            }
        }

        return FolderListing.Of(entries, limits);
    }

    /// <summary>Every document with its bytes. One that is gone or locked by the time it is opened is refused with that reason.</summary>
    public static async Task<DroppedFiles> ReadAsync(string folder, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var listing = List(folder, limits, cancellationToken);
        var files = new List<DroppedFile>();
        var refused = new List<RefusedFile>(listing.Refused);
        foreach (var entry in listing.Documents)
        {
            try
            {
                files.Add(new DroppedFile(entry.Path, await File.ReadAllBytesAsync(Path.Combine(folder, entry.Path), cancellationToken)));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                refused.Add(new RefusedFile(entry.Path, new Refusal(RefusalKind.Unreadable, "the file could not be opened", "Close it where it is open, check its permissions, and drop it again.")));
            }
        }

        return new DroppedFiles(files.ToValueList(), refused.ToValueList());
    }

    /// <summary>A link to a file of the same folder is that file; a link to a folder is not walked, since it may lead back.</summary>
    private static FolderEntry Linked(DirectoryInfo root, string path, FileSystemInfo link)
    {
        var target = link.ResolveLinkTarget(returnFinalTarget: true);
        var inside = target is FileInfo { Exists: true } file
            && Path.GetFullPath(file.FullName).StartsWith(Path.TrimEndingDirectorySeparator(root.FullName) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && PlainFile.Is(file.FullName);
        return new FolderEntry(path, inside ? FolderEntryKind.File : FolderEntryKind.LinkOut, inside ? ((FileInfo)target!).Length : 0);
    }
}
