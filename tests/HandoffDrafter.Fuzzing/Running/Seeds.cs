namespace HandoffDrafter.Fuzzing.Running;

internal static class Seeds
{
    /// <summary>Larger documents run too seldom to teach much.</summary>
    private const long LargestSeed = 256 * 1024;

    /// <summary>The documents of the format in the seed folders, by default those of the repository's sample deals.</summary>
    public static IEnumerable<byte[]> Of(FuzzJob job) => job.Seeds
        .SelectMany(folder => Directory.EnumerateFiles(folder, $"*.{job.Format}", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        .Where(path => new FileInfo(path).Length <= LargestSeed)
        .Select(File.ReadAllBytes);

    public static string Fixtures()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HandoffDrafter.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Run it within the repository, or name folders with --seeds.");
        }

        return Path.Combine(folder.FullName, "fixtures");
    }
}
