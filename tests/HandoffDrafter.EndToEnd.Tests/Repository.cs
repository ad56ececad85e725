namespace HandoffDrafter.EndToEnd.Tests;

internal static class Repository
{
    public static string Fixtures(params string[] names)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HandoffDrafter.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        }

        return Path.Combine([folder.FullName, "fixtures", .. names]);
    }
}
