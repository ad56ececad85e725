using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Store;

namespace HandoffDrafter.Tests.Store;

public sealed class WorkspaceTests : IDisposable
{
    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("", "deal '' is empty. ")]
    [InlineData("..", "deal '..' has a path in it. ")]
    [InlineData("../acme", "deal '../acme' has a path in it. ")]
    [InlineData("/etc/passwd", "deal '/etc/passwd' has a path in it. ")]
    [InlineData("a\\b", "deal 'a\\b' has a path in it. ")]
    [InlineData("acme\nportal", "deal 'acme?portal' holds control characters. ")]
    [InlineData("acme\u0000", "deal 'acme?' holds control characters. ")]
    [InlineData("Acme Portal", "deal 'Acme Portal' is not a deal id. ")]
    [InlineData("a\u202Eb", "deal 'a?b' is not a deal id. ")]
    public void A_name_that_is_no_deal_id_is_refused_in_one_line(string name, string starts)
    {
        Assert.Null(Workspace.DealNamed(name, out var problem));

        Assert.StartsWith(starts, problem, StringComparison.Ordinal);
        Assert.Contains("Name it as its folder under deals/ is named", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(problem!, char.IsControl);
    }

    [Fact]
    public void A_name_of_three_hundred_characters_is_refused_shortly()
    {
        Assert.Null(Workspace.DealNamed(new string('x', 300), out var problem));

        Assert.StartsWith($"deal '{new string('x', 60)}…' has 300 bytes, and a deal id has at most 80. ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_id_is_suggested()
    {
        Assert.Null(Workspace.DealNamed("Acme Portal", out var problem));
        Assert.EndsWith("such as 'acme-portal'.", problem, StringComparison.Ordinal);

        Assert.Equal(SampleDeal.Named("acme-portal"), Workspace.DealNamed("acme-portal", out problem));
        Assert.Null(problem);
    }

    [Fact]
    public void Init_makes_the_layout_once_and_leaves_alone_what_is_there()
    {
        var workspace = _workspace.Workspace;

        var made = WorkspaceInit.Run(workspace, "dwolk", new Disk());

        Assert.Equal(
            [workspace.Root, workspace.Inbox, workspace.Deals, workspace.Anchors, workspace.Quarantine, workspace.InboxMarker, workspace.People],
            made);
        File.WriteAllText(workspace.People, "people: []\n");
        File.Delete(workspace.InboxMarker);
        Assert.Equal([workspace.InboxMarker], WorkspaceInit.Run(workspace, "dwolk", new Disk()));
        Assert.Equal("people: []\n", File.ReadAllText(workspace.People));
    }

    [Theory]
    [InlineData("dwolk", "dwolk")]
    [InlineData("CORP\\Dana \"W\" Wolk", "corp-dana-w-wolk")]
    [InlineData("株式", "owner")]
    public void The_starter_of_people_yaml_names_who_made_it_and_grants_only_dropping_deals(string account, string id)
    {
        WorkspaceInit.Run(_workspace.Workspace, account, new Disk());

        var reading = PeopleFile.Read(File.ReadAllText(_workspace.Workspace.People), "people.yaml");

        Assert.Empty(reading.Problems);
        Assert.Equal(new Person(id, account, [PersonRole.SalesOps]) { Accounts = [account] }, Assert.Single(reading.People!.All));
    }

    [Fact]
    public void Only_names_that_are_deal_ids_count_as_deals()
    {
        var workspace = _workspace.Workspace;
        foreach (var name in (string[])["acme", "Not A Deal", "empty"])
        {
            Directory.CreateDirectory(Path.Combine(workspace.Deals, name));
        }

        File.WriteAllText(Path.Combine(workspace.Deals, "acme", "history.jsonl"), "");
        File.WriteAllText(Path.Combine(workspace.Deals, "Not A Deal", "history.jsonl"), "");

        Assert.Equal([SampleDeal.Named("acme")], workspace.List());
    }

    [Fact]
    public async Task A_deal_that_stands_alone_keeps_its_anchor_in_its_own_folder()
    {
        var path = Path.Combine(_workspace.Workspace.Root, "out");
        var id = SampleDeal.Named("acme-portal");
        var store = new FileDealStore(DealFolders.Alone(id, path), TestWorkspace.Views, TimeProvider.System);

        await SampleDeal.SaveAsync(store, id, 2);

        Assert.Equal([path], Directory.GetFileSystemEntries(_workspace.Workspace.Root));
        Assert.True(File.Exists(Path.Combine(path, ".anchor.json")));
        Assert.Equal([id], await store.ListAsync(default));
        Assert.Empty((await store.VerifyAsync(id, default)).Problems);
        await Assert.ThrowsAsync<ArgumentException>(() => store.LoadAsync(SampleDeal.Named("other"), default));
    }
}
