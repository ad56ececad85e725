using System.Diagnostics;
using System.Security.Cryptography;
using HandoffDrafter.Testing.Hostile;

namespace HandoffDrafter.EndToEnd.Tests.Containment;

/// <summary>A deal of hostile documents and one honest agreement, drafted by the real program.</summary>
public sealed class HostileDealTests : IDisposable
{
    private const int SmallEnoughToDraft = 64 * 1024;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_hostile_document_is_quarantined_with_its_reason_and_the_agreement_is_drafted()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _folder.Write("deal/SOW.md", "# Statement of Work\n\nThe Supplier will configure the portal by 2 March 2026.\n");
        // The same bytes under another name are the same document.
        var hostile = HostileDocument.All.Where(d => d.Outcome != HostileDocument.Read || d.Content.Length < SmallEnoughToDraft)
            .DistinctBy(d => Convert.ToHexString(SHA256.HashData(d.Content))).ToList();
        foreach (var document in hostile)
        {
            await File.WriteAllBytesAsync(_folder.Combine("deal", document.File), document.Content);
        }

        await MakeWhatIsNotOpenedAsync();

        using var program = HandoffProcess.Start(_folder.Path, ["draft", "deal", "--out", "x"]);
        var ended = await program.EndAsync(TimeSpan.FromMinutes(5));

        Assert.Equal((0, ""), (ended.ExitCode, string.Concat(ended.Error.Split('\n').Where(line => !line.StartsWith("handoff: ", StringComparison.Ordinal)))));
        var quarantined = Directory.GetFiles(_folder.Combine("x", "quarantine")).Select(path => Path.GetFileName(path)).ToHashSet();
        string[] refused = [.. hostile.Where(d => d.Outcome != HostileDocument.Read).Select(d => d.File)];
        string[] unopened = ["huge.pdf", "outside.md", "pipe.txt"];
        Assert.Equal(refused.SelectMany(file => new[] { file, file + ".reason.md" }).Concat(unopened.Select(file => file + ".reason.md")).Order(StringComparer.Ordinal), quarantined.Order(StringComparer.Ordinal));
        Assert.All(refused, file => Assert.Equal(hostile.Single(d => d.File == file).Content, File.ReadAllBytes(_folder.Combine("x", "quarantine", file))));
        // The readers themselves refused; nobody had to stop a process.
        Assert.All(refused, file => Assert.DoesNotContain("twice", File.ReadAllText(_folder.Combine("x", "quarantine", file + ".reason.md")), StringComparison.Ordinal));
        Assert.Contains("SOW.md", ended.Output, StringComparison.Ordinal);
        Assert.EndsWith("<!-- end of packet -->\n", await File.ReadAllTextAsync(_folder.Combine("x", "packet.md")), StringComparison.Ordinal);
    }

    private async Task MakeWhatIsNotOpenedAsync()
    {
        using (var huge = new FileStream(_folder.Combine("deal", "huge.pdf"), FileMode.CreateNew))
        {
            huge.SetLength(51L << 20);
        }

        File.CreateSymbolicLink(_folder.Combine("deal", "outside.md"), _folder.Write("elsewhere.md", "# Secret\n"));
        using var make = Process.Start("mkfifo", [_folder.Combine("deal", "pipe.txt")]);
        await make.WaitForExitAsync();
    }
}
