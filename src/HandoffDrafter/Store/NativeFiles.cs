using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace HandoffDrafter.Store;

/// <summary>What .NET has no call for: making a folder's entries durable, swapping two names at once, taking a
/// name only if it is free, seeing who has a file open, and reading past a lock.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class NativeFiles
{
    private const int AtWorkingFolder = -100;
    private const uint SwapNames = 2;

    private const int SetLease = 1024;
    private const int WriteLease = 1;

    private const int NotPermitted = 1;
    private const int Missing = 2;
    private const int BadHandle = 9;
    private const int TryAgain = 11;
    private const int Exists = 17;
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

    /// <summary>
    /// Gives the file a second name, unless something has that name already. .NET's move without overwriting looks first and renames then,
    /// over whatever came in between.
    /// </summary>
    /// <returns>True when it was done, false when the name is taken, null where the file system knows no second names.</returns>
    /// <exception cref="IOException">The system refused.</exception>
    public static bool? TryLink(string path, string name) =>
        Link(path, name) == 0 ? true
        : Marshal.GetLastPInvokeError() == Exists || UnsupportedOrThrow(name) ? false
        : null;

    /// <summary>
    /// Whether no other process, and nobody else in this one, has the file open. Asked with a lease on it, which the kernel grants to a sole
    /// opener only and which ends with <paramref name="file"/>; until then nobody else gets it open.
    /// </summary>
    /// <returns>Null where the system or the file system cannot tell.</returns>
    public static bool? IsOpenedByUsAlone(SafeFileHandle file) =>
        !OperatingSystem.IsLinux() ? null
        : Control(file, SetLease, WriteLease) == 0 ? true
        : Marshal.GetLastPInvokeError() == TryAgain ? false
        : null;

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

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeFileHandle file, int command, int argument);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string path, string name);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(int oneFolder, string one, int otherFolder, string other, uint flags);
}
