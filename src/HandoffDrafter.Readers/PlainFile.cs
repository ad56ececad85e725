using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HandoffDrafter.Readers;

/// <summary>
/// Tells a file from a pipe, socket or device. The framework has no word for the difference, and its own way of opening waits for ever
/// on a pipe that nobody writes to; so the name is opened without waiting, and what cannot be sought in is no file.
/// </summary>
public static partial class PlainFile
{
    private const int LinuxNonBlockingCloseOnExec = 0x800 | 0x80000;
    private const int MacNonBlockingCloseOnExec = 0x4 | 0x1000000;

    public static bool Is(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        using var handle = new SafeFileHandle(Open(path, OperatingSystem.IsMacOS() ? MacNonBlockingCloseOnExec : LinuxNonBlockingCloseOnExec), ownsHandle: true);
        if (handle.IsInvalid)
        {
            // No right to open it, or gone again: whoever reads it next says which. A socket cannot be opened at all.
            return File.Exists(path) && Marshal.GetLastPInvokeError() is not NoSuchDevice;
        }

        try
        {
            RandomAccess.GetLength(handle);
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    private const int NoSuchDevice = 6;

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
