namespace HandoffDrafter.Tests.Snapshots;

public sealed class SnapshotTests
{
    [Fact]
    public void Every_verified_file_belongs_to_a_test()
    {
        var tests = typeof(SnapshotTests).Assembly.GetTypes().SelectMany(t => t.GetMethods().Select(m => $"{t.Name}.{m.Name}")).ToHashSet(StringComparer.Ordinal);
        var folder = Path.Combine(Snapshot.Root, "tests/HandoffDrafter.Tests");
        var orphans = Directory.EnumerateFiles(folder, "*.verified.*", SearchOption.AllDirectories)
            .Select(f => Path.GetFileName(f))
            .Where(name => !tests.Contains(name[..name.IndexOf(".verified.", StringComparison.Ordinal)]));

        Assert.Empty(orphans);
    }
}
