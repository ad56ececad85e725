namespace HandoffDrafter.Tests.Commands;

/// <summary>decide, waive, sign, return, accept and log over one small deal, as people type them.</summary>
public sealed class SignOffFlowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Handoff _handoff;

    public SignOffFlowTests()
    {
        _handoff = new Handoff(_folder.Path);
        SmallDeal.WritePeople(_folder);
        _folder.Write("workspace/profiles/tiny.yaml", """
            profile: tiny
            title: Tiny
            sections:
              - {id: deal, title: Deal}
              - {id: people, title: People}
              - {id: promises, title: Promises}
            fields:
            """ + "\n" + string.Concat(Core.Deals.ProfileField.Reserved.Select(id => $"  - {{id: {id}, section: deal, title: {id}, type: text, required: no}}\n")) + """
            score:
              threshold: 0
              parts:
                - {id: context, weight: 100, sections: [deal]}
            outputs: [packet]
            """);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task From_the_draft_to_a_promise_that_was_kept()
    {
        await SayAsync(0, "draft", SmallDeal.WriteTo(_folder), "--profile", "tiny", "--as-of", "2026-03-09");
        Assert.Contains("the deal is in-review;", (await SayAsync(1, "export", SmallDeal.Id)).Error, StringComparison.Ordinal);
        Assert.Contains("-provisional-handoff-packet.md\n", (await SayAsync(0, "export", SmallDeal.Id, "--provisional")).Output, StringComparison.Ordinal);
        var blocked = await SayAsync(1, "sign", SmallDeal.Id, "--as", "orla-brandt");
        Assert.Contains("error HD037: nobody can sign while ", blocked.Error, StringComparison.Ordinal);

        foreach (var promise in await PromisesAsync())
        {
            await SayAsync(0, "decide", SmallDeal.Id, promise, "rejected", "--reason", "not sold", "--as", "orla-brandt");
            await SayAsync(0, "decide", SmallDeal.Id, promise, "--told", "Piet Halloran", "--told-on", "2026-03-09", "--as", "orla-brandt");
        }

        foreach (var (rule, target) in await ErrorsAsync())
        {
            await SayAsync(0, "waive", SmallDeal.Id, rule, target, "--reason", "agreed with both owners", "--until", "2026-04-01", "--as", "ines-farrow");
        }

        var signed = await SayAsync(0, "sign", SmallDeal.Id, "--as", "orla-brandt");
        Assert.Contains("State  submitted\nNext   implementation-owner: accept the packet, or return it with reasons\n", signed.Output, StringComparison.Ordinal);

        var returned = await SayAsync(0, "return", SmallDeal.Id, "--reason", "missing-field=kickoff-date: no day is agreed", "--as", "ines-farrow");
        Assert.Contains("ines-farrow 2026-03-09T08:00:00Z: missing-field", returned.Output, StringComparison.Ordinal);
        Assert.Contains("State  returned\n", returned.Output, StringComparison.Ordinal);

        await SayAsync(0, "sign", SmallDeal.Id, "--as", "orla-brandt");
        Assert.Contains("State  accepted\n", (await SayAsync(0, "accept", SmallDeal.Id, "--as", "ines-farrow")).Output, StringComparison.Ordinal);
        var exported = await SayAsync(0, "export", SmallDeal.Id, "--as", "ines-farrow");
        Assert.StartsWith("5 files in ", exported.Output, StringComparison.Ordinal);
        var manifest = Assert.Single(Directory.GetFiles(_folder.Combine("workspace", "deals", SmallDeal.Id, "out"), "*-manifest.json"), f => !f.Contains("provisional", StringComparison.Ordinal));
        Assert.Contains(", known to its history", (await SayAsync(0, "verify", manifest)).Output, StringComparison.Ordinal);
        var before = File.ReadAllText(manifest);
        Assert.Matches("-r[0-9]+-handoff-packet.md\n", (await SayAsync(0, "export", SmallDeal.Id, "--as", "ines-farrow")).Output);
        Assert.Equal(before, File.ReadAllText(manifest));
        await SayAsync(0, "log", SmallDeal.Id, "promise-kept", "--promise", "p-001", "--note", "done in week one", "--as", "ines-farrow");
        await SayAsync(0, "verify", SmallDeal.Id);
    }

    [Fact]
    public async Task Edits_that_are_not_taken_in_come_first()
    {
        await SayAsync(0, "draft", SmallDeal.WriteTo(_folder));
        File.AppendAllText(_folder.Combine("workspace", "deals", SmallDeal.Id, "packet.md"), "\nA thought.\n");

        var ended = await SayAsync(3, "decide", SmallDeal.Id, "P-001", "rejected", "--reason", "not sold", "--as", "orla-brandt");

        Assert.Contains("holds edits that are not taken in yet; 'handoff import", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decide pellworth-dairies P-001", "say one thing of P-001: a decision (approved, edited, rejected, not-a-promise, ask-customer, change-order), --told NAME or --reviewed")]
    [InlineData("decide pellworth-dairies P-001 reject", "'reject' is not a decision; did you mean 'rejected'?")]
    [InlineData("decide pellworth-dairies P-001 pending", "'pending' is not a decision; valid: approved,")]
    [InlineData("decide pellworth-dairies C-001 rejected", "'C-001' is not a promise")]
    [InlineData("decide pellworth-dairies P-099 rejected", "the packet has no promise P-099")]
    [InlineData("decide pellworth-dairies P-001 change-order --due soon", "--due 'soon' is not a date")]
    [InlineData("decide pellworth-dairies section:nowhere --reviewed", "is no claim, promise or section with something to mark")]
    [InlineData("waive pellworth-dairies HD999 packet --reason x --until 2026-04-01", "there is no rule 'HD999'")]
    [InlineData("waive pellworth-dairies HD205 kickoff --reason x --until 2026-04-01", "'kickoff' names nothing in a packet")]
    [InlineData("waive pellworth-dairies HD205 field:kickoff-date --reason x --until 2026-01-01", "--until 2026-01-01 has passed; name a day from 2026-03-09 on")]
    [InlineData("waive pellworth-dairies HD205 section:risks --reason x --until 2026-04-01", "the gate reports no HD205 of section:risks that is not waived already")]
    [InlineData("return pellworth-dairies --reason missing", "--reason 'missing' is not a code; valid: missing-field,")]
    [InlineData("log pellworth-dairies kept", "'kept' is nothing that is logged;")]
    [InlineData("sign pellworth-dairies --as nobody", "names no such person")]
    public async Task What_cannot_be_meant_is_refused_in_one_line(string command, string message)
    {
        await SayAsync(0, "draft", SmallDeal.WriteTo(_folder));
        var history = File.ReadAllText(_folder.Combine("workspace", "deals", SmallDeal.Id, "history.jsonl"));

        var ended = await _handoff.RunAsync([.. command.Split(' '), .. command.Contains("--as", StringComparison.Ordinal) ? Array.Empty<string>() : ["--as", "ines-farrow"]]);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
        Assert.Single(ended.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal(history, File.ReadAllText(_folder.Combine("workspace", "deals", SmallDeal.Id, "history.jsonl")));
    }

    [Fact]
    public async Task A_sales_owner_does_not_waive_what_sales_promised()
    {
        _folder.Write("workspace/people.yaml", "people:\n  - {id: orla-brandt, name: Orla Brandt, roles: [sales-owner]}\n");
        await SayAsync(0, "draft", SmallDeal.WriteTo(_folder));
        var (rule, target) = (await ErrorsAsync()).First(f => f.Rule is "HD401" or "HD402" or "HD404");

        var ended = await SayAsync(1, "waive", SmallDeal.Id, rule, target, "--reason", "it will be fine", "--until", "2026-04-01", "--as", "orla-brandt");

        Assert.Contains("error HD030: it would not hold", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_is_told_as_data_too()
    {
        await SayAsync(0, "draft", SmallDeal.WriteTo(_folder));

        var ended = await SayAsync(0, "decide", SmallDeal.Id, "P-001", "not-a-promise", "--reason", "small talk", "--as", "ines-farrow", "--json");

        using var json = System.Text.Json.JsonDocument.Parse(ended.Output);
        Assert.Equal("handoff-decide/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal("applied", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("revision").GetInt32());
    }

    private async Task<Ended> SayAsync(int exitCode, params string[] args)
    {
        var ended = await _handoff.RunAsync(args);
        Assert.True(ended.ExitCode == exitCode, $"handoff {string.Join(' ', args)} ended with {ended.ExitCode}:\n{ended.Output}{ended.Error}");
        return ended;
    }

    private async Task<List<string>> PromisesAsync() =>
        [.. (await ErrorsAsync()).Select(f => f.Target).Where(t => t.StartsWith("promise:", StringComparison.Ordinal)).Select(t => t["promise:".Length..]).Distinct()];

    private async Task<List<(string Rule, string Target)>> ErrorsAsync()
    {
        using var json = System.Text.Json.JsonDocument.Parse((await _handoff.RunAsync("check", SmallDeal.Id, "--json")).Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("severity").GetString() == "error" && !(f.TryGetProperty("waived", out var waived) && waived.GetBoolean()))
            .Select(f => (f.GetProperty("rule").GetString()!, f.GetProperty("target").GetString()!))];
    }
}
