using System.Text.Json;

namespace HandoffDrafter.Tests.Commands;

public sealed class DraftTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Handoff _handoff;

    public DraftTests() => _handoff = new Handoff(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_of_documents_becomes_a_deal_in_a_workspace_made_for_it()
    {
        var ended = await _handoff.RunAsync("draft", SmallDeal.WriteTo(_folder));

        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("Pellworth Dairies (pellworth-dairies), implementation (the default: nobody named another), as of 2026-03-09\n\nRead: 3 files\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("  S1  Proposal.md          proposal (proposal)", ended.Output, StringComparison.Ordinal);
        Assert.Contains("\nPacket   workspace/deals/pellworth-dairies/packet.md (revision 1)\n", ended.Output, StringComparison.Ordinal);
        Assert.Equal("handoff: reading the documents\nhandoff: drafting the packet\nhandoff: saving\n", ended.Error);
        Assert.True(File.Exists(_folder.Combine("workspace", "deals", SmallDeal.Id, "packet.md")));
        Assert.True(File.Exists(_folder.Combine("workspace", "anchors", $"{SmallDeal.Id}.json")));
    }

    [Fact]
    public async Task With_out_the_deal_stands_alone_with_its_anchor_inside()
    {
        var ended = await _handoff.RunAsync("draft", SmallDeal.WriteTo(_folder), "--out", "x");

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(
            [".anchor.json", ".check", ".lock", ".packet.md.known", "drafts", "history.jsonl", "packet.findings.txt", "packet.json", "packet.md", "revisions", "sources"],
            Directory.EnumerateFileSystemEntries(_folder.Combine("x")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(_folder.Combine("workspace")));
    }

    [Fact]
    public async Task The_documents_are_left_as_they_are()
    {
        var documents = SmallDeal.WriteTo(_folder);
        var before = Listing(documents);

        await _handoff.RunAsync("draft", documents);

        Assert.Equal(before, Listing(documents));
    }

    [Fact]
    public async Task Drafting_again_changes_nothing_where_nothing_is_new()
    {
        var documents = SmallDeal.WriteTo(_folder);
        await _handoff.RunAsync("draft", documents, "--out", "x");
        var before = Listing(_folder.Combine("x"));

        var ended = await _handoff.RunAsync("draft", documents, "--out", "x");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("(unchanged at revision 1)", ended.Output, StringComparison.Ordinal);
        Assert.Equal(before, Listing(_folder.Combine("x")));
    }

    [Fact]
    public async Task What_a_person_wrote_survives_a_new_draft()
    {
        var documents = SmallDeal.WriteTo(_folder);
        await _handoff.RunAsync("draft", documents, "--out", "x");
        var packet = _folder.Combine("x", "packet.md");
        File.WriteAllText(packet, File.ReadAllText(packet).Replace("## Decide", "Ask Piet about the cold store.\n\n## Decide", StringComparison.Ordinal));
        await _handoff.RunAsync("import", "x");
        _folder.Write($"{SmallDeal.Name}/later mail.txt", "From: Piet Halloran\nSubject: go-live\n\nWe expect to go live on 1 June 2026.\n");

        var ended = await _handoff.RunAsync("draft", documents, "--out", "x");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Ask Piet about the cold store.", File.ReadAllText(packet), StringComparison.Ordinal);
        Assert.Contains("later mail.txt", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_apart_with_the_reason_and_leaves_when_it_can()
    {
        var documents = SmallDeal.WriteTo(_folder);
        var bad = _folder.Write($"{SmallDeal.Name}/scan.xyz", "?");

        var ended = await _handoff.RunAsync("draft", documents);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Not read: 1 file, kept with the reason in workspace/quarantine/pellworth-dairies\n  scan.xyz: no reader for .xyz in this version. Export it as .md or .txt.\n", ended.Output, StringComparison.Ordinal);
        Assert.Equal("?", File.ReadAllText(_folder.Combine("workspace", "quarantine", SmallDeal.Id, "scan.xyz")));
        Assert.StartsWith("# scan.xyz was not read\n\nno reader for .xyz", File.ReadAllText(_folder.Combine("workspace", "quarantine", SmallDeal.Id, "scan.xyz.reason.md")), StringComparison.Ordinal);

        File.Delete(bad);
        await _handoff.RunAsync("draft", documents);

        Assert.Empty(Directory.EnumerateFiles(_folder.Combine("workspace", "quarantine", SmallDeal.Id)));
    }

    [Fact]
    public async Task Another_deals_folder_of_the_same_name_is_not_mixed_in()
    {
        await _handoff.RunAsync("draft", SmallDeal.WriteTo(_folder));
        var other = Path.GetDirectoryName(_folder.Write($"elsewhere/{SmallDeal.Name}/SOW.md", "# Statement of Work\n\nThe Supplier will repair the roof.\n"))!;
        var deal = _folder.Combine("workspace", "deals", SmallDeal.Id);
        var before = Listing(deal);

        var refused = await _handoff.RunAsync("draft", other);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains($"\nhandoff: {other}: the deal 'pellworth-dairies' is there already and holds none of these documents; give --out DIR", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, Listing(deal));
        Assert.Equal(0, (await _handoff.RunAsync("draft", other, "--out", deal)).ExitCode);
    }

    [Fact]
    public async Task Json_says_what_was_read_refused_drafted_and_found()
    {
        var documents = SmallDeal.WriteTo(_folder);
        _folder.Write($"{SmallDeal.Name}/scan.xyz", "?");

        var ended = await _handoff.RunAsync("draft", documents, "--json");

        var json = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal("handoff-draft/1", json.GetProperty("schema").GetString());
        Assert.Equal("2026-03-09", json.GetProperty("asOf").GetString());
        Assert.Equal(3, json.GetProperty("read").GetArrayLength());
        Assert.Equal("unknown-format", json.GetProperty("refused")[0].GetProperty("kind").GetString());
        Assert.True(json.GetProperty("drafted").GetProperty("promises").GetInt32() >= 1);
        Assert.True(json.GetProperty("gate").GetProperty("blocked").GetBoolean());
    }

    [Fact]
    public async Task The_drafter_of_record_is_who_ran_it()
    {
        SmallDeal.WritePeople(_folder);
        var documents = SmallDeal.WriteTo(_folder);

        await _handoff.RunAsync("draft", documents, "--out", "program");
        await _handoff.RunAsync("draft", documents, "--out", "named", "--as", "ines-farrow");
        await new Handoff(_folder.Path) { Account = "obrandt" }.RunAsync("draft", documents, "--out", "account");

        Assert.Equal("handoff", ActorOf("program"));
        Assert.Equal("ines-farrow", ActorOf("named"));
        Assert.Equal("orla-brandt", ActorOf("account"));

        string? ActorOf(string deal)
        {
            var line = File.ReadLines(_folder.Combine(deal, "history.jsonl")).First();
            return JsonDocument.Parse(line).RootElement.GetProperty("actor").GetString();
        }
    }

    private static List<string> Listing(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(f => $"{f} {File.GetLastWriteTimeUtc(f):O} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")
        .Where(f => !f.Contains(".lock ", StringComparison.Ordinal))
        .ToList();
}
