using HandoffDrafter.Store;

namespace HandoffDrafter.EndToEnd.Tests.Store;

public sealed class StoreProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_no_revision_and_no_edit_is_lost()
    {
        var output = new StringWriter();

        var lost = await KillRounds.RunAsync(rounds: 20, seed: 20260309, output);

        Assert.True(lost == 0, output.ToString());
    }

    [Fact]
    public async Task Killed_while_it_drafts_and_imports_the_program_loses_no_word()
    {
        var output = new StringWriter();

        var losses = await new ProgramKillRounds(_folder, seed: 20260309).RunAsync(rounds: 20, output);

        Assert.True(losses.Count == 0, output.ToString());
    }

    [Fact]
    public async Task A_lock_holds_between_processes_and_ends_with_its_holder()
    {
        var path = _folder.Combine(".lock");
        using var holder = DriverProcess.Start("hold", path);
        Assert.Equal("held", await holder.Output.ReadLineAsync());

        Assert.Null(FileLock.TryTake(path));
        Assert.Equal(holder.Id, FileLock.HolderOf(path));

        await holder.KillAsync();

        using var taken = FileLock.TryTake(path);
        Assert.NotNull(taken);
        using var second = DriverProcess.Start("hold", path);
        Assert.Equal("refused", await second.Output.ReadLineAsync());
    }

    [Theory]
    [InlineData("000")]
    [InlineData("177")]
    public async Task Only_the_owner_gets_at_what_is_kept_whatever_the_umask(string umask)
    {
        var workspace = _folder.Combine("workspace");
        var start = new System.Diagnostics.ProcessStartInfo("sh");
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"umask {umask}; DOTNET_EnableDiagnostics=0 exec dotnet \"$0\" save \"$1\"");
        start.ArgumentList.Add(typeof(StoreProcessTests).Assembly.Location);
        start.ArgumentList.Add(workspace);
        using var process = System.Diagnostics.Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);

        const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        var entries = Directory.GetFileSystemEntries(workspace, "*", everything);
        Assert.Contains(Path.Combine(workspace, "deals", "acme-portal", "history.jsonl"), entries);
        Assert.All(entries, path => Assert.Equal((path, Directory.Exists(path) ? OwnFile | UnixFileMode.UserExecute : OwnFile), (path, Mode(path))));
    }

    [Fact]
    public async Task Two_processes_that_save_one_deal_take_turns()
    {
        var workspace = _folder.Combine("workspace");
        using var one = DriverProcess.Start("work", workspace, "1");
        using var other = DriverProcess.Start("work", workspace, "2");
        for (var line = 0; line < 60; line++)
        {
            Assert.NotNull(await (line % 2 == 0 ? one : other).Output.ReadLineAsync());
        }

        await one.KillAsync();
        await other.KillAsync();

        var store = DriverDeals.Store(workspace);
        foreach (var deal in DriverDeals.All)
        {
            await DriverDeals.DrainAsync(store, deal);
            var verification = await store.VerifyAsync(deal, default);
            Assert.Empty(verification.Problems);
            Assert.True(verification.Events > 5);
        }
    }

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);
}
