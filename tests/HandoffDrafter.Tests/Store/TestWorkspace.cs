using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Store;

namespace HandoffDrafter.Tests.Store;

/// <summary>A workspace in a temporary folder, whose packet.md is one line for each claim.</summary>
internal sealed class TestWorkspace : IDisposable
{
    public static readonly PacketViews Views = new(Markdown, packet => $"{packet.Revision} findings\n");

    // Saves are made by the thousand, and what flushing is for cannot be seen from within a process.
    private const string Memory = "/dev/shm";

    private static int _made;

    private readonly string _folder = Path.Combine(
        Directory.Exists(Memory) ? Memory : Path.GetTempPath(),
        string.Create(CultureInfo.InvariantCulture, $"handoff-test-{Environment.ProcessId}-{Interlocked.Increment(ref _made)}"));

    public TestWorkspace() => Workspace = new Workspace(Path.Combine(_folder, "workspace"));

    public Workspace Workspace { get; }

    public List<string> Notices { get; } = [];

    public DealFolder Acme => Workspace.Of(SampleDeal.Named("acme-portal"));

    public FileDealStore Store(Action<DiskOperation, string>? before = null, TimeProvider? time = null) =>
        new(Workspace, Views, time ?? TimeProvider.System, Notices.Add, new Disk(before, Notices.Add));

    public static string Markdown(Packet packet)
    {
        var text = new StringBuilder($"revision: {packet.Revision}\n");
        foreach (var claim in packet.Claims)
        {
            text.Append(claim.Text).Append('\n');
        }

        return text.Append("<!-- end of packet -->\n").ToString();
    }

    /// <summary>Every file below the workspace with its content, to see that nothing changed.</summary>
    public IReadOnlyDictionary<string, string> Files() =>
        Directory.EnumerateFiles(_folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Where(path => !path.EndsWith(".lock", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetRelativePath(_folder, path), path => Convert.ToHexString(File.ReadAllBytes(path)));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
