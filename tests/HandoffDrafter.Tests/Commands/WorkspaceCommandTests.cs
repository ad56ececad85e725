using System.Text.Json;
using HandoffDrafter.Commands;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Tests.Commands;

/// <summary>init, people, profiles, doctor and help.</summary>
public sealed class WorkspaceCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Handoff _handoff;

    public WorkspaceCommandTests() => _handoff = new Handoff(_folder.Path) { Account = "obrandt" };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Init_makes_a_workspace_once()
    {
        var first = await _handoff.RunAsync("init");
        var second = await _handoff.RunAsync("init");

        Assert.Equal(0, first.ExitCode);
        Assert.Contains($"made  {_folder.Combine("workspace", "people.yaml")}\n", first.Output, StringComparison.Ordinal);
        Assert.Equal(new Ended(0, $"{_folder.Combine("workspace")} is complete already; nothing was changed.\n", ""), second);
    }

    [Fact]
    public async Task The_people_file_that_init_writes_is_one_that_people_reads()
    {
        await _handoff.RunAsync("init");

        var ended = await _handoff.RunAsync("people");

        Assert.Equal(new Ended(0, "obrandt  obrandt: sales-ops  (you)\n", ""), ended);
    }

    [Fact]
    public async Task People_lists_roles_and_who_you_are()
    {
        SmallDeal.WritePeople(_folder);

        var ended = await _handoff.RunAsync("people");
        var json = JsonDocument.Parse((await _handoff.RunAsync("people", "--json")).Output).RootElement;

        Assert.Equal("orla-brandt  Orla Brandt: sales-owner, approver  (you)\nines-farrow  Ines Farrow: implementation-owner\n", ended.Output);
        Assert.Equal("orla-brandt", json.GetProperty("you").GetString());
        Assert.Equal("approver", json.GetProperty("people")[0].GetProperty("roles")[1].GetString());
    }

    [Fact]
    public async Task Every_shipped_profile_is_sound_and_can_be_shown()
    {
        var ended = await _handoff.RunAsync("profiles", "--json");

        var profiles = JsonDocument.Parse(ended.Output).RootElement.GetProperty("profiles").EnumerateArray().ToList();
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains(profiles, p => p.GetProperty("id").GetString() == "implementation");
        foreach (var profile in profiles)
        {
            Assert.Equal(0, profile.GetProperty("problems").GetArrayLength());
            var shown = await _handoff.RunAsync("profiles", "show", profile.GetProperty("id").GetString()!);
            Assert.Equal(0, shown.ExitCode);
            Assert.Contains("kickoff-date", shown.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_broken_profile_of_the_workspace_is_named_by_profiles_and_doctor()
    {
        _folder.Write("workspace/profiles/mine.yaml", "profile: mine\ntitle: Mine\nsectoins: []\n");

        var profiles = await _handoff.RunAsync("profiles");
        var doctor = await _handoff.RunAsync("doctor");

        Assert.Equal(2, profiles.ExitCode);
        Assert.Contains("mine", profiles.Output, StringComparison.Ordinal);
        Assert.Contains("profiles/mine.yaml:3:1: error: ", profiles.Error, StringComparison.Ordinal);
        Assert.Equal(1, doctor.ExitCode);
        Assert.Contains("problem  profiles      profiles/mine.yaml:3:1: error: ", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_finds_nothing_wrong_with_a_new_workspace()
    {
        await _handoff.RunAsync("init");

        var ended = await _handoff.RunAsync("doctor", "--json");

        var json = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal(0, ended.ExitCode);
        Assert.True(json.GetProperty("healthy").GetBoolean());
        Assert.Equal(
            ["version", "system", "settings", "workspace", "durability", "space", "locks", "permissions", "model", "profiles", "people", "calendar", "rules", "readers", "parsing"],
            json.GetProperty("diagnoses").EnumerateArray().Select(d => d.GetProperty("topic").GetString()));
    }

    [Fact]
    public async Task Doctor_names_files_that_others_can_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await _handoff.RunAsync("init");
        File.SetUnixFileMode(_folder.Combine("workspace", "anchors"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);

        var ended = await _handoff.RunAsync("doctor");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains($"problem  permissions   {_folder.Combine("workspace", "anchors")} is 0704, not 0700\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_teaches_with_a_paragraph_and_an_example_that_calls_it()
    {
        var surroundings = new Surroundings(new Terminal(TextWriter.Null, TextWriter.Null, false, false), _folder.Path, _handoff.Environment, TimeProvider.System);
        var commands = CommandList.All(new GlobalOptions(), surroundings);

        foreach (var command in commands)
        {
            var help = (await _handoff.RunAsync(command.Name, "--help")).Output;

            Assert.Contains($"\n\nUsage: handoff {command.Name}", help, StringComparison.Ordinal);
            Assert.Contains($"\n\nExample:\n  handoff {command.Name}", help, StringComparison.Ordinal);
            Assert.True(command.Paragraph.Length > 100, command.Name);
            Assert.All(help.Split('\n'), line => Assert.True(line.Length <= 100, line));
        }
    }
}
