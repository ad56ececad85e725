using HandoffDrafter.Commands;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Tests.Commands;

/// <summary>A remembered answer must be the gate's, and only while nothing that the gate looks at has changed.</summary>
public sealed class CheckMemoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Handoff _handoff;

    public CheckMemoryTests()
    {
        _handoff = new Handoff(_folder.Path);
        SmallDeal.WritePeople(_folder);
    }

    public void Dispose() => _folder.Dispose();

    private string Deal => _folder.Combine("workspace", "deals", SmallDeal.Id);

    private string Memory => Path.Combine(Deal, ".check");

    [Fact]
    public async Task What_is_remembered_is_what_the_gate_says()
    {
        await _handoff.RunAsync("draft", SmallDeal.WriteTo(_folder));
        var remembered = await _handoff.RunAsync("check", SmallDeal.Id);
        File.Delete(Memory);

        var asked = await _handoff.RunAsync("check", SmallDeal.Id);

        Assert.Equal(1, asked.ExitCode);
        Assert.Equal(asked, remembered);
        Assert.False(File.Exists(Memory));
    }

    [Fact]
    public async Task After_an_import_the_answer_is_the_new_one()
    {
        await _handoff.RunAsync("draft", SmallDeal.WriteTo(_folder));
        var packet = Path.Combine(Deal, "packet.md");
        var text = File.ReadAllText(packet);
        var at = text.IndexOf("- Decision: pending", StringComparison.Ordinal);
        File.WriteAllText(packet, text[..at].Replace("\nreviewer:", "\nreviewer: orla-brandt", StringComparison.Ordinal) + "- Decision: not a promise: small talk" + text[(at + "- Decision: pending".Length)..]);
        await _handoff.RunAsync("import", SmallDeal.Id);
        var remembered = await _handoff.RunAsync("check", SmallDeal.Id);
        Assert.True(File.Exists(Memory));
        File.Delete(Memory);

        Assert.Equal(await _handoff.RunAsync("check", SmallDeal.Id), remembered);
    }

    [Theory]
    [InlineData("workspace/people.yaml")]
    [InlineData("workspace/deals/pellworth-dairies/packet.md")]
    [InlineData("workspace/deals/pellworth-dairies/packet.json")]
    [InlineData("workspace/deals/pellworth-dairies/revisions/1.json")]
    [InlineData("workspace/deals/pellworth-dairies/drafts/1.json")]
    [InlineData("workspace/deals/pellworth-dairies/history.jsonl")]
    [InlineData("workspace/anchors/pellworth-dairies.json")]
    [InlineData("workspace/deals/pellworth-dairies/.check")]
    public async Task Any_change_of_an_input_has_the_gate_asked_again(string input)
    {
        await _handoff.RunAsync("draft", SmallDeal.WriteTo(_folder));
        RememberThatNothingBlocks();
        Assert.Equal(0, (await _handoff.RunAsync("check", SmallDeal.Id)).ExitCode);

        File.AppendAllText(_folder.Combine(input), "\n");

        Assert.NotEqual(0, (await _handoff.RunAsync("check", SmallDeal.Id)).ExitCode);
    }

    [Fact]
    public async Task Texts_that_are_gone_are_not_answered_for_from_memory()
    {
        await _handoff.RunAsync("draft", SmallDeal.WriteTo(_folder));
        Directory.Delete(Path.Combine(Deal, "sources"), recursive: true);

        var ended = await _handoff.RunAsync("check", SmallDeal.Id);

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("cannot be read as it was written", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("workspace/appsettings.json", """{ "Gate": { "Rules": { "HD205": "off" } } }""")]
    [InlineData("workspace/profiles/implementation.yaml", "profile: implementation\n")]
    [InlineData("workspace/calendar.yaml", "countries: [uk]\n")]
    public async Task A_new_setting_or_profile_has_the_gate_asked_again(string file, string content)
    {
        await _handoff.RunAsync("draft", SmallDeal.WriteTo(_folder));
        var before = await _handoff.RunAsync("check", SmallDeal.Id);
        _folder.Write(file, content);

        var after = await _handoff.RunAsync("check", SmallDeal.Id);

        Assert.NotEqual(before, after);
    }

    /// <summary>An answer that the gate would never give, under a key that is right: it shows who answered.</summary>
    private void RememberThatNothingBlocks()
    {
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, interactive: false, colour: false);
        var surroundings = new Surroundings(terminal, _folder.Path, _handoff.Environment, _handoff.Time) { ProgramDirectory = _folder.Path };
        var composition = Composition.Open(surroundings, null, null).Composition!;
        Assert.True(DealId.TryParse(SmallDeal.Id, out var id));
        new CheckMemory(composition, composition.Workspace.Of(id)).Keep(1, "implementation", "nothing blocks\n");
    }
}
