namespace HandoffDrafter.Tests.Commands;

/// <summary>Each is one line that names what, where and the way out, and leaves the disk as it was.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, int, string> Cases() => new()
    {
        { "draft nowhere", 2, "handoff: there is no folder {}/nowhere; name the one that the deal's documents were dropped into" },
        { "draft empty", 2, "handoff: {}/empty holds no document; drop the signed agreement, the proposal and what was said into it" },
        { "draft unreadable", 3, "handoff: {}/unreadable: none of its documents could be read: a.xyz (no reader for .xyz in this version); b (no file name ending to tell its format by). Export it as .md or .txt." },
        { "draft deal/SOW.md", 2, "handoff: {}/deal/SOW.md is a file; name the folder that holds the deal's documents" },
        { "draft drafted", 2, "handoff: {}/drafted is a drafted deal, not a folder of documents; name the folder that its documents came from" },
        { "draft deal --out deal/x", 2, "handoff: --out {}/deal/x lies in the folder of the documents, which is only read; name another" },
        { "draft deal --out unreadable", 2, "handoff: --out {}/unreadable already holds '" },
        { "draft deal --out deal/SOW.md", 2, "handoff: --out {}/deal/SOW.md is a file; name a folder, new or of this deal" },
        { "draft deal --profile implementatoin", 2, "handoff: there is no profile 'implementatoin'; did you mean 'implementation'?" },
        { "draft deal --as-of 2026-02-30", 2, "handoff: --as-of '2026-02-30' is not a date; write year, month and day, such as 2026-03-09" },
        { "draft deal --today yesterday", 2, "handoff: --as-of 'yesterday' is not a date; write year, month and day, such as 2026-03-09" },
        { "draft deal --as nobody", 2, "handoff: --as nobody: {}/workspace/people.yaml names no such person; valid: orla-brandt, ines-farrow" },
        { "draft deal --workspace broken", 2, "{}/broken/people.yaml:4:13: error: 'sales-owners' is not known here; did you mean 'sales-owner'?" },
        { "draft badyaml", 2, "{}/badyaml/deal.yaml:1:1: error: " },
        { "check ../no/such", 2, "handoff: there is no '../no/such'; name a deal by its id or by the folder that 'handoff draft' wrote" },
        { "check a..b", 2, "handoff: deal 'a..b' has a path in it. Name it as its folder under deals/ is named" },
        { "check a\u0001b", 2, "handoff: deal 'a?b' holds control characters. Name it as" },
        { $"check {new string('a', 300)}", 2, "handoff: deal 'aaa" },
        { "check pellworth", 2, "handoff: there is no deal 'pellworth': {}/workspace holds none yet; 'handoff draft <folder>' makes one" },
        { "check empty", 2, "handoff: {}/empty holds no packet; 'handoff draft <documents> --out {}/empty' makes one" },
        { "check deal/SOW.md", 2, "handoff: {}/deal/SOW.md is a file; name a deal by its id, its folder, its packet.md or its packet.json" },
        { "check drafted --format sarif", 2, "handoff: --format 'sarif' is not known; valid: text, json" },
        { "explain HD499", 2, "handoff: there is no rule 'HD499'; did you mean" },
        { "explain everything", 2, "handoff: there is no rule 'EVERYTHING'; valid: HD" },
        { "verify", 2, "handoff: name one deal or say --all, for example: handoff verify acme-portal" },
        { "verify drafted --all", 2, "handoff: name one deal or say --all, for example: handoff verify acme-portal" },
        { "profiles show smal", 2, "handoff: there is no profile 'smal'; did you mean 'small'?" },
        { "people --workspace broken", 2, "{}/broken/people.yaml:4:13: error: 'sales-owners' is not known here; did you mean 'sales-owner'?" },
        { "init --workspace deal/SOW.md", 2, "handoff: {}/deal/SOW.md is a file; name a folder with --workspace" },
        { "doctor --config nowhere.json", 2, "{}/nowhere.json: error: there is no such file; name a settings file, or leave --config out" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_told_in_one_line_and_nothing_changes(string words, int exitCode, string expected)
    {
        SmallDeal.WriteTo(_folder, "deal");
        SmallDeal.WritePeople(_folder);
        Directory.CreateDirectory(_folder.Combine("empty"));
        _folder.Write("unreadable/a.xyz", "?");
        _folder.Write("unreadable/b", "!");
        _folder.Write("badyaml/deal.yaml", "profil: implementation\n");
        _folder.Write("badyaml/SOW.md", "# SOW\n");
        _folder.Write("broken/people.yaml", "people:\n  - id: a\n    name: A\n    roles: [sales-owners]\n");
        _folder.Write("drafted/history.jsonl", "");
        var before = Listing();

        var ended = await new Handoff(_folder.Path).RunAsync(words.Split(' '));

        var lines = ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l is not "handoff: reading the documents").ToList();
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.Equal("", ended.Output);
        Assert.StartsWith(expected.Replace("{}", _folder.Path, StringComparison.Ordinal), Assert.Single(lines), StringComparison.Ordinal);
        Assert.Equal(before, Listing());
    }

    [Fact]
    public async Task A_damaged_record_stops_a_check_and_is_told_by_verify()
    {
        var handoff = new Handoff(_folder.Path);
        await handoff.RunAsync("draft", SmallDeal.WriteTo(_folder), "--out", "x");
        var revision = _folder.Combine("x", "revisions", "1.json");
        File.WriteAllText(revision, File.ReadAllText(revision)[..200]);
        File.Delete(_folder.Combine("x", "packet.json"));

        var check = await handoff.RunAsync("check", "x");
        var verify = await handoff.RunAsync("verify", "x");

        Assert.Equal((3, ""), (check.ExitCode, check.Output));
        Assert.StartsWith($"handoff: {revision}: ", check.Error, StringComparison.Ordinal);
        Assert.Single(check.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains(revision, verify.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("packet.json")]
    [InlineData("packet.md")]
    public async Task A_half_written_packet_file_does_not_stop_a_check(string file)
    {
        var handoff = new Handoff(_folder.Path);
        await handoff.RunAsync("draft", SmallDeal.WriteTo(_folder), "--out", "x");
        var whole = (await handoff.RunAsync("check", "x", "--json")).Output;
        var path = _folder.Combine("x", file);
        File.WriteAllText(path, File.ReadAllText(path)[..300]);

        var ended = await handoff.RunAsync("check", "x", "--json");

        Assert.Equal((1, whole), (ended.ExitCode, ended.Output));
    }

    [Fact]
    public async Task A_half_saved_packet_takes_nothing_away()
    {
        var handoff = new Handoff(_folder.Path);
        await handoff.RunAsync("draft", SmallDeal.WriteTo(_folder), "--out", "x");
        var path = _folder.Combine("x", "packet.md");
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text[..(text.Length / 2)]);

        var ended = await handoff.RunAsync("import", "x");

        Assert.Contains("HD020", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(".removed", ended.Output, StringComparison.Ordinal);
    }

    private List<string> Listing() => Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(f => File.Exists(f) ? $"{f} {File.ReadAllText(f)}" : f)
        .ToList();
}
