using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

internal enum DiskOperation
{
    Read,
    MakeFolder,
    Write,
    Flush,
    Rename,
    Swap,
    FlushFolder,
    Append,
    Truncate,
    Delete,
}

/// <summary>
/// The operations by which workspace files are read and changed, and the one place where a refusal of the system becomes a
/// <see cref="StoreUnavailableException"/>. Folders are 0700 and files 0600, whatever the umask.
/// </summary>
/// <param name="before">Called ahead of each operation; what it throws is what the operation threw. Tests fail and stop the disk with it.</param>
/// <param name="notice">Told once what this system cannot do.</param>
internal sealed class Disk(Action<DiskOperation, string>? before = null, Action<string>? notice = null)
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    private int _saidNoFolderFlush;

    /// <summary>Null where there is no such file.</summary>
    public byte[]? Read(string path) => Do(DiskOperation.Read, path, () =>
    {
        try
        {
            using var file = OpenToRead(path);
            var content = new byte[file.Length];
            file.ReadExactly(content);
            return content;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    });

    /// <summary>Up to <paramref name="count"/> bytes from the start; null where there is no such file.</summary>
    public byte[]? ReadStart(string path, int count) => Do(DiskOperation.Read, path, () =>
    {
        try
        {
            using var file = OpenToRead(path);
            var content = new byte[Math.Min(count, file.Length)];
            file.ReadExactly(content);
            return content;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    });

    /// <summary>File names in the folder, in ordinal order; none where there is no such folder.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern = "*") => Do(DiskOperation.Read, folder, () =>
    {
        var files = new DirectoryInfo(folder);
        return files.Exists
            ? files.EnumerateFiles(pattern, EverythingOfOneFolder).Select(f => f.Name).Order(StringComparer.Ordinal).ToArray()
            : [];
    });

    /// <summary>Makes the folder, and those above it that are missing, and makes the new names durable.</summary>
    public void MakeFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        var above = Path.GetDirectoryName(Path.GetFullPath(path));
        if (above is not null)
        {
            MakeFolder(above);
        }

        Do(DiskOperation.MakeFolder, path, () =>
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(path);
                return;
            }

            Directory.CreateDirectory(path, OwnFolder);
            File.SetUnixFileMode(path, OwnFolder);
        });
        FlushFolder(above);
    }

    public void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        using var file = Open(DiskOperation.Write, path, FileMode.CreateNew);
        try
        {
            file.Write(content);
        }
        catch (Exception e) when (StoreFailure.Is(e))
        {
            throw StoreFailure.From(e, path);
        }

        Do(DiskOperation.Flush, path, () => file.Flush(flushToDisk: true));
    }

    /// <summary>Adds to the end and makes it durable. A failure leaves the file as long as it was, where the disk allows.</summary>
    public void Append(string path, ReadOnlySpan<byte> content)
    {
        var isNew = !File.Exists(path);
        using (var file = Open(DiskOperation.Append, path, FileMode.Append))
        {
            var length = file.Position;
            try
            {
                file.Write(content);
                Do(DiskOperation.Flush, path, () => file.Flush(flushToDisk: true));
            }
            catch (Exception e) when (StoreFailure.Is(e) || e is StoreUnavailableException)
            {
                Do(DiskOperation.Truncate, path, () =>
                {
                    file.SetLength(length);
                    file.Flush(flushToDisk: true);
                });
                throw e as StoreUnavailableException ?? StoreFailure.From(e, path);
            }
        }

        if (isNew)
        {
            FlushFolder(Path.GetDirectoryName(path));
        }
    }

    public void Truncate(string path, long length)
    {
        using var file = Open(DiskOperation.Truncate, path, FileMode.Open);
        Do(DiskOperation.Truncate, path, () =>
        {
            file.SetLength(length);
            file.Flush(flushToDisk: true);
        });
    }

    /// <summary>Replaces what has the new name, if anything.</summary>
    public void Rename(string from, string to) => Do(DiskOperation.Rename, to, () => File.Move(from, to, overwrite: true));

    /// <returns>False where something already has the new name; nothing is changed then.</returns>
    public bool TryRename(string from, string to) => Do(DiskOperation.Rename, to, () =>
    {
        if (!OperatingSystem.IsWindows() && NativeFiles.TryLink(from, to) is { } linked)
        {
            if (linked)
            {
                File.Delete(from);
            }

            return linked;
        }

        try
        {
            File.Move(from, to, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(to) && File.Exists(from))
        {
            return false;
        }
    });

    /// <returns>False where this system cannot swap two names at once, or one of them is missing after all.</returns>
    public bool TrySwap(string one, string other)
    {
        try
        {
            return Do(DiskOperation.Swap, other, () => OperatingSystem.IsLinux() && NativeFiles.TrySwap(one, other));
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Does nothing where there is no such file.</summary>
    public void Delete(string path) => Do(DiskOperation.Delete, path, () =>
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    });

    /// <summary>Deletes the file if its content is to go and nobody holds it open who could still write to it.</summary>
    public void DeleteUnlessHeld(string path, Func<byte[], bool> isToGo) => Do(DiskOperation.Delete, path, () =>
    {
        if (OperatingSystem.IsWindows())
        {
            // An open file cannot be deleted there.
            if (isToGo(File.ReadAllBytes(path)))
            {
                File.Delete(path);
            }

            return;
        }

        using var file = NativeFiles.OpenToRead(path);
        if (NativeFiles.IsOpenedByUsAlone(file) == false)
        {
            return;
        }

        var content = new byte[RandomAccess.GetLength(file)];
        if (RandomAccess.Read(file, content, 0) == content.Length && isToGo(content))
        {
            File.Delete(path);
        }
    });

    /// <summary>Makes new, renamed and deleted names of the folder survive a power cut.</summary>
    public void FlushFolder(string? folder)
    {
        var path = string.IsNullOrEmpty(folder) ? "." : folder;
        var flushed = Do(DiskOperation.FlushFolder, path, () => !OperatingSystem.IsWindows() && NativeFiles.FlushFolder(path));
        if (!flushed && Interlocked.Exchange(ref _saidNoFolderFlush, 1) == 0)
        {
            notice?.Invoke($"{path}: this system cannot make a folder's names durable, so that a power cut (not a crash) may undo the latest save.");
        }
    }

    private static readonly EnumerationOptions EverythingOfOneFolder = new()
    {
        AttributesToSkip = FileAttributes.None,
        MatchCasing = MatchCasing.CaseSensitive,
        IgnoreInaccessible = false,
    };

    // Others may write or rename the file meanwhile: an editor, or a second handoff.
    private static FileStream OpenToRead(string path) =>
        new(path, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });

    private FileStream Open(DiskOperation operation, string path, FileMode mode) => Do(operation, path, () =>
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 0,
        };
        if (OperatingSystem.IsWindows() || mode == FileMode.Open)
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = OwnFile;
        var file = new FileStream(path, options);
        File.SetUnixFileMode(file.SafeFileHandle, OwnFile);
        return file;
    });

    private void Do(DiskOperation operation, string path, Action action) => Do(operation, path, () =>
    {
        action();
        return true;
    });

    private T Do<T>(DiskOperation operation, string path, Func<T> action)
    {
        try
        {
            before?.Invoke(operation, path);
            return action();
        }
        catch (Exception e) when (StoreFailure.Is(e))
        {
            throw StoreFailure.From(e, path);
        }
    }
}
