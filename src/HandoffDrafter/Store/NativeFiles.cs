using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace HandoffDrafter.Store;

/// <summary>What .NET has no call for: making a folder's entries durable, swapping two names at once, and reading past a lock.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class NativeFiles
{
    private const int AtWorkingFolder = -100;
    private const uint SwapNames = 2;

    private const int NotPermitted = 1;
    private const int Missing = 2;
    private const int BadHandle = 9;
    private const int Invalid = 22;
    private const int NotImplementedOnLinux = 38;
    private const int NotSupportedOnLinux = 95;
    private const int NotSupportedOnMac = 45;

    /// <returns>False where the file system knows no such thing.</returns>
    /// <exception cref="IOException">The system refused.</exception>
    public static bool FlushFolder(string path)
    {
        using var folder = OpenToRead(path);
        return Flush(folder) == 0 || UnsupportedOrThrow(path);
    }

    /// <summary>Exchanges two existing names, so that at no instant either of them is missing.</summary>
    /// <returns>False where the file system cannot, or one of the names is missing after all.</returns>
    /// <exception cref="IOException">The system refused.</exception>
    /// <exception cref="EntryPointNotFoundException">The system has no such call.</exception>
    public static bool TrySwap(string one, string other) =>
        Rename(AtWorkingFolder, one, AtWorkingFolder, other, SwapNames) == 0
        || (Marshal.GetLastPInvokeError() != Missing && UnsupportedOrThrow(other));

    /// <summary>Opens without the advisory lock that .NET takes with every file, so that a locked file can be read.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    public static SafeFileHandle OpenToRead(string path)
    {
        var closeOnExec = OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;
        var file = Open(path, closeOnExec);
        if (!file.IsInvalid)
        {
            return file;
        }

        var problem = Failure(path);
        file.Dispose();
        throw problem;
    }

    private static bool UnsupportedOrThrow(string path) =>
        Marshal.GetLastPInvokeError() is Invalid or BadHandle or NotPermitted or NotImplementedOnLinux or NotSupportedOnLinux or NotSupportedOnMac
            ? false
            : throw Failure(path);

    // .NET itself puts the error's number into HResult; StoreFailure reads it from there.
    private static IOException Failure(string path)
    {
        var number = Marshal.GetLastPInvokeError();
        return new IOException($"{Marshal.GetPInvokeErrorMessage(number)} : '{path}'", number);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(int oneFolder, string one, int otherFolder, string other, uint flags);
}
