using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Benchmarks;

internal static class SampleDocuments
{
    /// <summary>Every document of the folder that <c>HANDOFF_DOCUMENTS</c> names, by default of the sample deals.</summary>
    public static async Task<DroppedFile[]> ReadAsync(ReadingLimits limits)
    {
        var folder = Environment.GetEnvironmentVariable("HANDOFF_DOCUMENTS") ?? Fixtures();
        return [.. (await DroppedFolder.ReadAsync(folder, limits, CancellationToken.None)).Files];
    }

    private static string Fixtures()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HandoffDrafter.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Run it within the repository, or set HANDOFF_DOCUMENTS.");
        }

        return Path.Combine(folder.FullName, "fixtures", "deals");
    }
}
