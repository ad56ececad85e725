using System.Globalization;
using System.Text;

namespace HandoffDrafter.Store;

/// <summary>
/// The sole right to something, held as an open file that nobody else may open. The system lets go of it when the process ends, however
/// it ends. The file itself stays: removing it could let two hold it.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Null while somebody else holds it, in this process or another.</summary>
    public static FileLock? TryTake(string path)
    {
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                BufferSize = 0,
            };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            var taken = new FileLock(new FileStream(path, options));
            taken.NameHolder();
            return taken;
        }
        catch (IOException e) when (StoreFailure.IsLocked(e))
        {
            return null;
        }
        catch (Exception e) when (StoreFailure.Is(e))
        {
            throw StoreFailure.From(e, path);
        }
    }

    /// <summary>The process that holds it or held it last, for a message; null where that cannot be told.</summary>
    public static int? HolderOf(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        try
        {
            using var file = NativeFiles.OpenToRead(path);
            Span<byte> content = stackalloc byte[16];
            var read = RandomAccess.Read(file, content, 0);
            return int.TryParse(Encoding.ASCII.GetString(content[..read]), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;
        }
        catch (Exception e) when (StoreFailure.Is(e))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();

    private void NameHolder()
    {
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(_file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            _file.SetLength(0);
            _file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        }
        catch (Exception e) when (StoreFailure.Is(e))
        {
            // The lock is the open file; a full disk only takes the holder's number out of a message.
        }
    }
}
