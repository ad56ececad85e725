namespace HandoffDrafter.EndToEnd.Tests;

public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Version_is_one_line()
    {
        var ended = await HandoffProcess.RunAsync(_folder.Path, "--version");

        Assert.Equal(new Ended(0, "handoff 0.1.0\n", ""), ended);
    }

    [Fact]
    public async Task Help_lists_every_command_and_the_exit_codes()
    {
        var ended = await HandoffProcess.RunAsync(_folder.Path, "--help");

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("", ended.Error);
        Assert.All(
            (string[])["init", "draft", "import", "check", "explain", "verify", "people", "profiles", "doctor"],
            command => Assert.Contains($"\n  {command} ", ended.Output, StringComparison.Ordinal));
        Assert.Contains("\nExit codes: 0 done, 1 blocked, 2 bad usage or configuration, 3 could not run, 130 cancelled.\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_steers_a_terminal_where_there_is_none()
    {
        var ended = await HandoffProcess.RunAsync(_folder.Path, "doctor");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("\nok       parsing       a sample is read, in a process of its own\n", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', ended.Output);
    }

    [Fact]
    public async Task A_workspace_is_made_for_its_owner_alone()
    {
        var ended = await HandoffProcess.RunAsync(_folder.Path, "init");

        Assert.Equal(0, ended.ExitCode);
        Assert.True(File.Exists(_folder.Combine("workspace", "people.yaml")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.Combine("workspace", "deals")));
        }
    }

    [Fact]
    public async Task A_setting_that_does_not_exist_stops_every_command()
    {
        var file = _folder.Write("workspace/appsettings.json", "{\n  \"Draft\": { \"Speed\": 11 }\n}\n");

        var ended = await HandoffProcess.RunAsync(_folder.Path, "doctor");

        Assert.Equal(new Ended(2, "", $"{file}:2:14: error: unknown key Draft:Speed; the section Draft has no settings in this version, remove it\n"), ended);
    }
}
