using FsCheck;

namespace HandoffDrafter.Tests.Generation;

/// <summary>How laws are tried: from a new seed each time, so that they go on finding things, and on a build server from one seed, so that a
/// build says something about the change and not about the draw.</summary>
internal static class Laws
{
    private static readonly bool OnBuildServer = Environment.GetEnvironmentVariable("CI") == "true";

    public static Config Cases(int most = 100)
    {
        var cases = Config.QuickThrowOnFailure.WithMaxTest(most);
        return OnBuildServer ? cases.WithReplay(20261120, 20261121) : cases;
    }
}
