namespace HandoffDrafter.EndToEnd.Tests.Containment;

/// <summary>A deal with documents that break their reader, drafted by the program as a process of its own.</summary>
public sealed class BrokenReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_breaks_its_reader_is_quarantined_with_the_reason_and_the_rest_is_drafted()
    {
        _folder.Write("deal/SOW.md", "# Statement of Work\n\nThe Supplier will configure the portal by 2 March 2026.\n");
        _folder.Write("deal/calls/crash.txt", "overflow");
        _folder.Write("deal/calls/hang.txt", "hang");
        _folder.Write("deal/calls/heap.txt", "eat-heap");
        _folder.Write("deal/calls/memory.txt", "eat-memory");
        _folder.Write("deal/calls/fine.txt", "fine");
        (string, string)[] limits =
            [("HANDOFF_Reading__MaxSeconds", "5"), ("HANDOFF_Reading__MaxHeapBytes", $"{96 << 20}"), ("HANDOFF_Reading__MaxMemoryBytes", $"{256 << 20}")];

        using var program = HandoffProcess.StartHostile(_folder.Path, ["draft", "deal", "--out", "x"], limits);
        var ended = await program.EndAsync();

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("# calls/crash.txt was not read\n\nreading it overflowed the stack, twice: its structures nest too deep. Open it in the program that made it, save it again or print it to PDF, and drop that.\n", Reason("crash.txt"));
        Assert.Equal("# calls/hang.txt was not read\n\nreading it took more than 5 s, twice. Split the document, or raise Reading:MaxSeconds.\n", Reason("hang.txt"));
        Assert.Equal("# calls/heap.txt was not read\n\nreading it took more than 96 MB of managed memory, twice. Split the document, or raise Reading:MaxHeapBytes and Reading:MaxMemoryBytes.\n", Reason("heap.txt"));
        Assert.Equal("# calls/memory.txt was not read\n\nreading it took more than 256 MB of memory, twice. Split the document, or raise Reading:MaxMemoryBytes.\n", Reason("memory.txt"));
        Assert.Equal("hang", File.ReadAllText(_folder.Combine("x", "quarantine", "calls", "hang.txt")));
        Assert.Equal(8, Directory.GetFiles(_folder.Combine("x", "quarantine"), "*", SearchOption.AllDirectories).Length);
        Assert.Contains("\nRead: 2 files\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("\nPacket   ", ended.Output, StringComparison.Ordinal);
        Assert.Contains("calls/hang.txt: reading it took more than 5 s, twice", ended.Output, StringComparison.Ordinal);
    }

    private string Reason(string name) => File.ReadAllText(_folder.Combine("x", "quarantine", "calls", name + ".reason.md"));
}
