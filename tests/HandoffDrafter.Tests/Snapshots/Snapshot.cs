using System.Runtime.CompilerServices;

namespace HandoffDrafter.Tests.Snapshots;

/// <summary>
/// Compares what a test made with the file that somebody looked at and approved: <c>Class.Method.verified.ext</c> beside the test. On a difference
/// what was made is left beside it as <c>.received.</c>; rename it to approve it.
/// </summary>
internal static class Snapshot
{
    private const string TestsFolder = "tests/HandoffDrafter.Tests";

    public static string Root { get; } = FindRoot();

    /// <param name="made">Compared with LF line ends.</param>
    /// <param name="extension">Of the file, without a dot.</param>
    /// <param name="file">The test's own file.</param>
    /// <param name="test">The test's name.</param>
    public static void Match(string made, string extension = "txt", [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var stem = Path.Combine(Root, Path.ChangeExtension(Relative(file), null)) + "." + test;
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        made = made.ReplaceLineEndings("\n");
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == made)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, made);
        Assert.Fail($"{(File.Exists(verified) ? "Differs from" : "There is no")} {verified}. Look at {received}; if it is right, rename it to .verified.");
    }

    // A build for publication replaces the root of every path by a constant.
    private static string Relative(string file)
    {
        var path = file.Replace('\\', '/');
        return path[path.LastIndexOf(TestsFolder, StringComparison.Ordinal)..];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HandoffDrafter.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run below the folder of HandoffDrafter.sln.");
        }

        return folder.FullName;
    }
}
