using System.Text.Json;

namespace HandoffDrafter.Tests.Commands;

/// <summary>import, check, verify and explain over one small deal.</summary>
public sealed class ReviewFlowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Handoff _handoff;

    public ReviewFlowTests()
    {
        _handoff = new Handoff(_folder.Path);
        SmallDeal.WritePeople(_folder);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_decision_in_packet_md_is_taken_from_the_person_it_names()
    {
        var packet = await DraftAsync();
        File.WriteAllText(packet, Decided(File.ReadAllText(packet), "orla-brandt"));

        var ended = await _handoff.RunAsync("import", SmallDeal.Id);

        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("Revision 2 by orla-brandt: ", ended.Output, StringComparison.Ordinal);
        Assert.Contains(" decision.state: 'pending' → 'rejected'\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("decision.by: nothing → 'orla-brandt'\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("\nGate blocked: ", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_of_somebody_unknown_is_told_and_not_taken()
    {
        var packet = await DraftAsync();
        File.WriteAllText(packet, Decided(File.ReadAllText(packet), "somebody-else"));

        var ended = await _handoff.RunAsync("import", SmallDeal.Id);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("people.yaml knows nobody called 'somebody-else'", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("decision.state", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_that_takes_much_away_is_held_until_it_is_confirmed()
    {
        var packet = await DraftAsync();
        var text = File.ReadAllText(packet);
        var from = text.IndexOf("\n## Decide", StringComparison.Ordinal);
        File.WriteAllText(packet, text[..from] + "\n\n<!-- end of packet -->\n");

        var held = await _handoff.RunAsync("import", SmallDeal.Id);
        var confirmed = await _handoff.RunAsync("import", SmallDeal.Id, "--confirm");

        Assert.Equal(1, held.ExitCode);
        Assert.Contains("--confirm", held.Output, StringComparison.Ordinal);
        Assert.Equal(0, confirmed.ExitCode);
        Assert.Contains("Revision 2 by handoff: ", confirmed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unedited_packet_has_nothing_to_take_in()
    {
        await DraftAsync();

        var ended = await _handoff.RunAsync("import", SmallDeal.Id);

        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("workspace/deals/pellworth-dairies/packet.md says what is on record already; there is nothing to take in.\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_prints_findings_that_editors_jump_to_and_the_verdict_last()
    {
        var packet = await DraftAsync();

        var ended = await _handoff.RunAsync("check", packet);

        var lines = ended.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal("", ended.Error);
        Assert.All(lines[..^1], line => Assert.Matches(@"^workspace/deals/pellworth-dairies/packet\.md:\d+:\d+: (error|warning|note) HD\d{3}: .+ → .+ \(.+\)$", line));
        Assert.Matches(@"^pellworth-dairies blocked: \d+ errors?, \d+ warnings?, \d+ notes?$", lines[^1]);
    }

    [Fact]
    public async Task Check_says_the_same_whatever_names_the_deal_and_writes_nothing()
    {
        await DraftAsync();
        var deal = _folder.Combine("workspace", "deals", SmallDeal.Id);
        var before = Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Select(f => (f, File.GetLastWriteTimeUtc(f))).ToList();

        var byId = await _handoff.RunAsync("check", SmallDeal.Id, "--format", "json");
        string[] names = [deal, Path.Combine(deal, "packet.md"), Path.Combine(deal, "packet.json"), $"workspace/deals/{SmallDeal.Id}/"];

        foreach (var name in names)
        {
            Assert.Equal(byId, await _handoff.RunAsync("check", name, "--json", "--workspace", "elsewhere"));
        }

        Assert.Equal("handoff-findings/1", JsonDocument.Parse(byId.Output).RootElement.GetProperty("schema").GetString());
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Select(f => (f, File.GetLastWriteTimeUtc(f))));
    }

    [Fact]
    public async Task Check_tells_of_edits_that_nobody_imported()
    {
        var packet = await DraftAsync();
        File.AppendAllText(packet, "\nOne more thing.\n");

        var ended = await _handoff.RunAsync("check", SmallDeal.Id);

        Assert.Equal(
            "handoff: workspace/deals/pellworth-dairies/packet.md was edited since revision 1, which is what was checked; 'handoff import workspace/deals/pellworth-dairies' takes the edits in\n",
            ended.Error);
    }

    [Fact]
    public async Task A_rule_that_the_workspace_turns_off_is_not_reported()
    {
        await DraftAsync();
        var before = await _handoff.RunAsync("check", SmallDeal.Id);
        _folder.Write("workspace/appsettings.json", """{ "Gate": { "Rules": { "HD205": "off", "HD201": "note" } } }""");

        var after = await _handoff.RunAsync("check", SmallDeal.Id);

        Assert.Contains(" error HD201: ", before.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" error HD201: ", after.Output, StringComparison.Ordinal);
        Assert.Contains(" note HD201: ", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_finds_a_changed_byte_and_ends_with_one()
    {
        await DraftAsync();
        var intact = await _handoff.RunAsync("verify", "--all");
        var history = _folder.Combine("workspace", "deals", SmallDeal.Id, "history.jsonl");
        File.WriteAllText(history, File.ReadAllText(history).Replace("built-in", "built-im", StringComparison.Ordinal));

        var damaged = await _handoff.RunAsync("verify", SmallDeal.Id);
        var json = JsonDocument.Parse((await _handoff.RunAsync("verify", SmallDeal.Id, "--json")).Output).RootElement;

        Assert.Equal(new Ended(0, "pellworth-dairies: intact, 1 event in its history\n", ""), intact);
        Assert.Equal(1, damaged.ExitCode);
        Assert.StartsWith("pellworth-dairies: damaged, ", damaged.Output, StringComparison.Ordinal);
        Assert.Contains(history, damaged.Output, StringComparison.Ordinal);
        Assert.Equal("handoff-verify/1", json.GetProperty("schema").GetString());
        Assert.False(json.GetProperty("deals")[0].GetProperty("intact").GetBoolean());
    }

    [Fact]
    public async Task A_rule_is_explained_in_either_case()
    {
        var ended = await _handoff.RunAsync("explain", "hd403");
        var json = JsonDocument.Parse((await _handoff.RunAsync("explain", "HD403", "--json")).Output).RootElement;

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("HD403", ended.Output, StringComparison.Ordinal);
        Assert.Equal("handoff-rule/1", json.GetProperty("schema").GetString());
    }

    private async Task<string> DraftAsync()
    {
        await _handoff.RunAsync("draft", SmallDeal.WriteTo(_folder));
        return _folder.Combine("workspace", "deals", SmallDeal.Id, "packet.md");
    }

    private static string Decided(string packet, string reviewer)
    {
        var at = packet.IndexOf("- Decision: pending", StringComparison.Ordinal);
        return packet[..at].Replace("\nreviewer:", $"\nreviewer: {reviewer}", StringComparison.Ordinal) + "- Decision: reject: never agreed" + packet[(at + "- Decision: pending".Length)..];
    }
}
