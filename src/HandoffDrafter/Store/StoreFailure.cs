using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>Says in one line what the system's refusal means for the person who reads it.</summary>
internal static class StoreFailure
{
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    public static StoreUnavailableException From(Exception exception, string path)
    {
        var (problem, fix) = Describe(exception);
        return new StoreUnavailableException(path, problem, fix, inner: exception);
    }

    /// <summary>Somebody else holds the lock on the file: the one refusal that waiting mends.</summary>
    public static bool IsLocked(IOException exception) => OperatingSystem.IsWindows()
        ? unchecked((uint)exception.HResult) is 0x80070020 or 0x80070021
        : exception.HResult == (OperatingSystem.IsMacOS() ? 35 : 11);

    private static (string Problem, string Fix) Describe(Exception exception) => exception switch
    {
        UnauthorizedAccessException => (
            "this account may not write or read there",
            "Give the account that runs handoff the right to, or name another workspace."),
        FileNotFoundException or DirectoryNotFoundException => (
            "it is not there any more",
            "Put it back, or run 'handoff init' for a new workspace."),
        PathTooLongException => ("the path is too long for this system", "Choose a workspace with a shorter path."),
        IOException e when IsFull(e.HResult) => ("the disk is full", "Free some space and try again; nothing was lost."),
        IOException e when IsReadOnly(e.HResult) => ("the disk is read-only", "Make it writable, or name another workspace."),
        _ => ($"the system refused ({OneLine(exception.Message)})", "Look at the disk, then try again; nothing was lost."),
    };

    private static bool IsFull(int number) => OperatingSystem.IsWindows()
        ? unchecked((uint)number) is 0x80070070 or 0x80070027
        : number == 28 || number == (OperatingSystem.IsMacOS() ? 69 : 122);

    private static bool IsReadOnly(int number) => OperatingSystem.IsWindows() ? unchecked((uint)number) == 0x80070013 : number == 30;

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
}
