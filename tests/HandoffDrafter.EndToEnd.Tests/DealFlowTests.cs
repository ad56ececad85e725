using System.Runtime.Versioning;

namespace HandoffDrafter.EndToEnd.Tests;

/// <summary>What the quick start tells a newcomer to type, on the sample deals, as processes of their own.</summary>
public sealed class DealFlowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sample_deal_is_drafted_edited_imported_checked_and_verified()
    {
        _folder.Write("workspace/people.yaml", "people:\n  - id: niamh-k\n    name: Niamh K\n    roles: [sales-owner, approver]\n");
        var deal = _folder.Combine("harrowgate");

        var draft = await HandoffProcess.RunAsync(_folder.Path, "draft", Sample("harrowgate-onboarding"), "--out", deal, "--as-of", "2026-05-12");
        Assert.Equal(0, draft.ExitCode);
        Assert.DoesNotContain('\e', draft.Output + draft.Error);

        var packet = Path.Combine(deal, "packet.md");
        var text = File.ReadAllText(packet);
        var at = text.IndexOf("- Decision: pending", StringComparison.Ordinal);
        File.WriteAllText(packet, text[..at].Replace("\nreviewer:", "\nreviewer: niamh-k", StringComparison.Ordinal) + "- Decision: reject: not in the agreement" + text[(at + "- Decision: pending".Length)..]);

        var import = await HandoffProcess.RunAsync(_folder.Path, "import", deal);
        Assert.Equal(0, import.ExitCode);
        Assert.Contains("decision.state: 'pending' → 'rejected'", import.Output, StringComparison.Ordinal);

        var check = await HandoffProcess.RunAsync(_folder.Path, "check", packet);
        Assert.Equal((1, ""), (check.ExitCode, check.Error));
        Assert.Contains("harrowgate/packet.md:", check.Output, StringComparison.Ordinal);

        var verify = await HandoffProcess.RunAsync(_folder.Path, "verify", deal);
        Assert.Equal(new Ended(0, "harrowgate-onboarding: intact, 2 events in its history\n", ""), verify);

        var again = await HandoffProcess.RunAsync(_folder.Path, "draft", Sample("harrowgate-onboarding"), "--out", deal, "--as-of", "2026-05-12");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("- Decision: reject", File.ReadAllText(packet), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_the_same_bytes_in_another_language_and_time_zone()
    {
        var deal = _folder.Combine("yarrabeen");
        Assert.Equal(0, (await HandoffProcess.RunAsync(_folder.Path, "draft", Sample("yarrabeen-rollout"), "--out", deal, "--as-of", "2026-08-24")).ExitCode);

        var outputs = new List<string>();
        foreach (var (zone, language) in new[] { ("UTC", "en_US.UTF-8"), ("Pacific/Auckland", "tr_TR.UTF-8"), ("America/Los_Angeles", "de_DE.UTF-8") })
        {
            using var check = HandoffProcess.Start(_folder.Path, ["check", deal, "--format", "json"], ("TZ", zone), ("LC_ALL", language), ("LANG", language));
            outputs.Add((await check.EndAsync()).Output);
        }

        Assert.Contains("HD104", outputs[0], StringComparison.Ordinal);
        Assert.All(outputs, output => Assert.Equal(outputs[0], output));
    }

    [Theory]
    [InlineData("rathcorran-migration")]
    [InlineData("yarrabeen-rollout")]
    public async Task Every_sample_deal_becomes_a_deal_of_the_implicit_workspace(string sample)
    {
        var draft = await HandoffProcess.RunAsync(_folder.Path, "draft", Sample(sample));
        var verify = await HandoffProcess.RunAsync(_folder.Path, "verify", "--all");

        Assert.Equal(0, draft.ExitCode);
        Assert.Equal(new Ended(0, $"{sample}: intact, 1 event in its history\n", ""), verify);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_may_not_be_written_to_is_named_and_stays_as_it_is()
    {
        var closed = Directory.CreateDirectory(_folder.Combine("closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute).FullName;

        var ended = await HandoffProcess.RunWithoutPrivilegeAsync(_folder.Path, "draft", Sample("harrowgate-onboarding"), "--out", Path.Combine(closed, "x"));

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains(closed, ended.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(closed));
    }

    [Fact]
    public async Task A_place_that_cannot_hold_a_workspace_is_named_with_the_way_out()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // Not even root makes folders there.
        var ended = await HandoffProcess.RunAsync(_folder.Path, "draft", Sample("harrowgate-onboarding"), "--out", "/proc/handoff");

        Assert.Equal(3, ended.ExitCode);
        Assert.StartsWith("handoff: /proc/handoff: ", ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_where_a_file_is_expected_is_named_and_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _folder.Write("deal/SOW.md", "# Statement of Work\n\nThe Supplier will configure the portal.\n");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_folder.Combine("deal", "deal.yaml"), _folder.Combine("deal", "call.txt")]))
        {
            await make.WaitForExitAsync();
        }

        var settings = await HandoffProcess.RunAsync(_folder.Path, "draft", "deal", "--out", "x");
        File.Delete(_folder.Combine("deal", "deal.yaml"));
        var document = await HandoffProcess.RunAsync(_folder.Path, "draft", "deal", "--out", "x");

        Assert.Equal(new Ended(3, "", $"handoff: {_folder.Combine("deal", "deal.yaml")} is a pipe or device, which may never end; save it as a file\n"), settings);
        Assert.Equal(0, document.ExitCode);
        Assert.Contains("  call.txt: a pipe or device, not a file.", document.Output, StringComparison.Ordinal);
    }

    private static string Sample(string name) => Repository.Fixtures("deals", name);
}
