using System.Diagnostics;
using System.Globalization;
using System.Text;
using HandoffDrafter.Containment;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.EndToEnd.Tests.Containment;

/// <summary>Readers that crash, hang and take all memory, in real processes.</summary>
public sealed class ContainedReadingTests : IDisposable
{
    private static readonly ReadingLimits Limits = new();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("overflow", RefusalKind.LimitExceeded, "reading it overflowed the stack, twice: its structures nest too deep")]
    [InlineData("eat-heap", RefusalKind.LimitExceeded, "reading it took more than 96 MB of managed memory, twice")]
    [InlineData("eat-memory", RefusalKind.LimitExceeded, "reading it took more than 256 MB of memory, twice")]
    [InlineData("hang", RefusalKind.LimitExceeded, "reading it took more than 1 s, twice")]
    [InlineData("abort", RefusalKind.Unreadable, "its reader crashed, twice (killed from outside)")]
    [InlineData("leave 3", RefusalKind.Unreadable, "its reader crashed, twice (exit code 3)")]
    [InlineData("leave 0", RefusalKind.Unreadable, "its reader ended without an answer, twice")]
    [InlineData("throw", RefusalKind.Unreadable, "its reader made a mistake (InvalidOperationException)")]
    public async Task A_document_that_breaks_its_reader_is_refused_and_the_next_one_is_read(string document, RefusalKind kind, string reason)
    {
        var limits = Limits with { MaxHeapBytes = 96 << 20, MaxMemoryBytes = 256 << 20, MaxSeconds = document == "hang" ? 1 : 30 };
        await using var reading = Open(limits);

        var refused = Assert.IsType<ReadingResult.Refused>(await reading.ReadAsync(File(document), limits, CancellationToken.None));
        var next = await TextAsync(reading, "fine");

        Assert.Equal((kind, reason), (refused.Refusal.Kind, refused.Refusal.Reason));
        Assert.EndsWith(".", refused.Refusal.Fix, StringComparison.Ordinal);
        Assert.NotEqual("", next);
    }

    [Theory]
    [InlineData("negative-length", "its reader gave an answer that makes no sense, twice")]
    [InlineData("endless-length", "its text, the places in it and what it encloses are more than can be handed over, twice")]
    [InlineData("half-a-frame", "its reader ended without an answer, twice")]
    [InlineData("no-json", "its reader gave an answer that makes no sense, twice")]
    [InlineData("half-a-character", "its reader gave an answer that makes no sense, twice")]
    [InlineData("unknown-refusal", "its reader gave an answer that makes no sense, twice")]
    [InlineData("other-request", "its reader answered about another document, twice")]
    [InlineData("other-document", "its reader answered about another document, twice")]
    [InlineData("way-out", "its reader gave an answer that makes no sense, twice")]
    [InlineData("many-enclosed", "its text, the places in it and what it encloses are more than can be handed over, twice")]
    [InlineData("no-text", "its reader gave an answer that makes no sense, twice")]
    public async Task A_child_that_does_not_keep_to_the_protocol_is_not_believed(string how, string reason)
    {
        await using var reading = new ContainedReading(BuiltInReaders.Create(), HostileProgram.Rogue(how), Limits, spares: 0, TimeProvider.System);

        var refused = Assert.IsType<ReadingResult.Refused>(await reading.ReadAsync(File("words"), Limits, CancellationToken.None));

        Assert.Equal(reason, refused.Refusal.Reason);
    }

    [Fact]
    public async Task A_child_that_does_not_come_up_is_no_fault_of_the_document()
    {
        await using var reading = new ContainedReading(BuiltInReaders.Create(), HostileProgram.Rogue("never-ready"), Limits, spares: 0, TimeProvider.System);
        await using var nothing = new ContainedReading(BuiltInReaders.Create(), new ChildProgram(_folder.Combine("absent"), []), Limits, spares: 0, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<ReadingUnavailableException>(() => reading.ReadAsync(File("words"), Limits, CancellationToken.None));
        var absent = await Assert.ThrowsAsync<ReadingUnavailableException>(() => nothing.ReadAsync(File("words"), Limits, CancellationToken.None));

        Assert.StartsWith("the process that parses documents did not start: dotnet ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Combine("absent"), absent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_child_reads_file_after_file_until_one_breaks_it()
    {
        await using var reading = Open(Limits);

        var first = await TextAsync(reading, "fine");
        var second = await TextAsync(reading, "fine again");
        await reading.ReadAsync(File("abort"), Limits, CancellationToken.None);
        var third = await TextAsync(reading, "fine");

        Assert.Equal(first, second);
        Assert.NotEqual(first, third);
    }

    [Fact]
    public async Task What_happens_once_is_tried_again_in_a_fresh_child()
    {
        await using var reading = Open(Limits);
        var first = await TextAsync(reading, "fine");

        var second = await TextAsync(reading, $"die-once {_folder.Write("mark", "")}");

        Assert.NotEqual(first, second);
        Assert.False(System.IO.File.Exists(_folder.Combine("mark")));
    }

    [Fact]
    public async Task A_service_has_a_warm_child_waiting_behind_the_one_at_work()
    {
        await using var reading = new ContainedReading(BuiltInReaders.Create(), ChildProgram.OfThisProgram(), Limits, spares: 1, TimeProvider.System);
        var file = new DroppedFile("a.md", "# Scope\n\nWe will do that.\n"u8.ToArray());

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => reading.ReadAsync(file, Limits, CancellationToken.None)));

        Assert.All(results, result => Assert.Equal("Scope\n\nWe will do that.\n", Assert.IsType<ReadingResult.Read>(result).Text.Text));
    }

    [Fact]
    public async Task A_text_is_the_same_wherever_it_is_read()
    {
        var dropped = await DroppedFolder.ReadAsync(Repository.Fixtures("deals"), Limits, CancellationToken.None);
        await using var here = BuiltInReaders.Create();
        await using var there = new ContainedReading(here, ChildProgram.OfThisProgram(), Limits, spares: 0, TimeProvider.System);

        foreach (var file in dropped.Files.Concat(WarmUp.Samples))
        {
            var (expected, actual) = (await here.ReadAsync(file, Limits, CancellationToken.None), await there.ReadAsync(file, Limits, CancellationToken.None));

            // A text compares all that it holds; an enclosed document, its bytes' place in memory.
            Assert.Equal((expected as ReadingResult.Read)?.Text, (actual as ReadingResult.Read)?.Text);
            Assert.Equal(expected as ReadingResult.Refused, actual as ReadingResult.Refused);
        }

        Assert.True(dropped.Files.Count > 10);
    }

    [Fact]
    public async Task What_a_document_encloses_comes_with_it()
    {
        const string Mail = "From: ann@example.com\nSubject: Papers\nContent-Type: multipart/mixed; boundary=x\n\n"
            + "--x\nContent-Type: text/plain\n\nSee attached.\n"
            + "--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nWe will do that.\n"
            + "--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=empty.txt\n\n\n--x--\n";
        await using var reading = new ContainedReading(BuiltInReaders.Create(), ChildProgram.OfThisProgram(), Limits, spares: 0, TimeProvider.System);

        var read = Assert.IsType<ReadingResult.Read>(await reading.ReadAsync(new DroppedFile("a.eml", Encoding.UTF8.GetBytes(Mail)), Limits, CancellationToken.None));

        Assert.Equal([("a.txt", "We will do that."), ("empty.txt", "")], read.Enclosed.Select(e => (e.Path, Encoding.UTF8.GetString(e.Content.Span).Trim())));
    }

    [Fact]
    public async Task Every_sample_of_warming_up_is_a_document_that_can_be_read()
    {
        await using var readers = BuiltInReaders.Create();

        Assert.All(WarmUp.Samples, sample => Assert.IsType<ReadingResult.Read>(readers.ReadAsync(sample, Limits, CancellationToken.None).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task A_cancelled_read_ends_its_child()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var reading = Open(Limits);
        using var cancellation = new CancellationTokenSource();
        var read = reading.ReadAsync(File($"tell-and-hang {Pipe()}"), Limits, cancellation.Token);
        using var child = await ToldAsync();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        await child.WaitForExitAsync(Patience());
    }

    [Fact]
    public async Task A_child_finds_no_secret_of_its_parent_in_its_environment()
    {
        Environment.SetEnvironmentVariable("SECRET_OF_THE_PARENT", "key");
        await using var reading = Open(Limits);

        Assert.Equal("PATH is there, SECRET_OF_THE_PARENT is ''", await TextAsync(reading, "environment SECRET_OF_THE_PARENT"));
    }

    /// <summary>Killed so that it cannot clean up: the child sees its input end while it parses, and the next run removes the copy.</summary>
    [Fact]
    public async Task Nothing_is_left_of_a_parent_that_is_killed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var temporary = Directory.CreateDirectory(_folder.Combine("tmp")).FullName;
        _folder.Write("deal/SOW.md", "# Statement of Work\n\nThe Supplier will configure the portal.\n");
        _folder.Write("deal/call.txt", $"tell-and-hang {Pipe()}");
        using var parent = HandoffProcess.StartHostile(_folder.Path, ["draft", "deal", "--out", "x"], ("TMPDIR", temporary));
        using var child = await ToldAsync();
        var copies = Directory.GetDirectories(temporary, "handoff-read-*");

        using (var killed = Process.GetProcessById(parent.Id))
        {
            killed.Kill();
        }

        await child.WaitForExitAsync(Patience());
        _folder.Write("deal/call.txt", "fine");
        using var next = HandoffProcess.StartHostile(_folder.Path, ["draft", "deal", "--out", "x"], ("TMPDIR", temporary));
        var ended = await next.EndAsync();

        Assert.Equal(0, ended.ExitCode);
        Assert.Single(copies);
        Assert.Empty(Directory.GetDirectories(temporary, "handoff-read-*"));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task An_interrupt_of_the_whole_group_is_the_parents_to_answer(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _folder.Write("deal/call.txt", $"tell-and-hang {Pipe()}");
        using var parent = HandoffProcess.StartHostile(_folder.Path, ["draft", "deal", "--out", "x"]);
        using var child = await ToldAsync();

        using (var kill = Process.Start("kill", ["-s", signal, $"{child.Id}", $"{parent.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        var ended = await parent.EndAsync();
        await child.WaitForExitAsync(Patience());

        Assert.Equal(130, ended.ExitCode);
        Assert.False(Directory.Exists(_folder.Combine("x")));
    }

    private static ContainedReading Open(ReadingLimits limits) =>
        new(HostileProgram.Readers, HostileProgram.Child, limits, spares: 0, TimeProvider.System);

    private static DroppedFile File(string text) => new("call.txt", Encoding.UTF8.GetBytes(text));

    private static async Task<string> TextAsync(ContainedReading reading, string document)
    {
        var result = await reading.ReadAsync(File(document), Limits, CancellationToken.None);
        return Assert.IsType<ReadingResult.Read>(result).Text.Text;
    }

    private string Pipe()
    {
        var pipe = _folder.Combine("pipe");
        using var make = Process.Start("mkfifo", [pipe]);
        make.WaitForExit();
        return pipe;
    }

    /// <summary>The child that has come as far as the hostile document.</summary>
    private async Task<Process> ToldAsync()
    {
        // Opening waits for the writer.
        using var pipe = await Task.Run(() => new StreamReader(_folder.Combine("pipe"))).WaitAsync(Patience());
        var id = await pipe.ReadLineAsync(Patience());
        return Process.GetProcessById(int.Parse(id!, CultureInfo.InvariantCulture));
    }

    private static CancellationToken Patience() => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
}
