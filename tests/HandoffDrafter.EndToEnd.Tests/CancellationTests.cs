using System.Diagnostics;

namespace HandoffDrafter.EndToEnd.Tests;

public sealed class CancellationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The test holds the deal's lock, so that the program has come as far as it can without writing when it is interrupted.</summary>
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task An_interrupted_draft_ends_with_130_and_leaves_no_trace(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _folder.Write("deal/SOW.md", "# Statement of Work\n\nThe Supplier will configure the portal.\n");
        var held = _folder.Write("x/.lock", "");
        using var hold = new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using var process = HandoffProcess.Start(_folder.Path, ["draft", "deal", "--out", "x"]);
        await process.SaysAsync("handoff: saving");

        using (var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        var ended = await process.EndAsync();

        Assert.Equal((130, ""), (ended.ExitCode, ended.Output));
        Assert.EndsWith("\nhandoff: cancelled; nothing was left half-written\n", ended.Error, StringComparison.Ordinal);
        Assert.Equal([held], Directory.EnumerateFileSystemEntries(_folder.Combine("x")));
        Assert.False(Directory.Exists(_folder.Combine("workspace")));
    }

    [Fact]
    public async Task A_deal_in_use_is_waited_for_and_then_named()
    {
        _folder.Write("deal/SOW.md", "# Statement of Work\n\nThe Supplier will configure the portal.\n");
        using var hold = new FileStream(_folder.Write("x/.lock", ""), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var ended = await HandoffProcess.RunAsync(_folder.Path, "draft", "deal", "--out", "x");

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("\nhandoff: Deal 'deal' is in use", ended.Error, StringComparison.Ordinal);
    }
}
