using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Store;

namespace HandoffDrafter.Tests.Store;

/// <summary>A workspace in a temporary folder, whose packet.md is one line for each claim.</summary>
internal sealed class TestWorkspace : IDisposable
{
    public static readonly PacketViews Views = new(Markdown, packet => $"{packet.Revision} findings\n");

    private readonly TemporaryFolder _folder = new();

    public TestWorkspace() => Workspace = new Workspace(_folder.Combine("workspace"));

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
        Directory.EnumerateFiles(_folder.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Where(path => !path.EndsWith(".lock", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetRelativePath(_folder.Path, path), path => Convert.ToHexString(File.ReadAllBytes(path)));

    public void Dispose() => _folder.Dispose();
}
