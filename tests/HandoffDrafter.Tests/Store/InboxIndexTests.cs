using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Store;

namespace HandoffDrafter.Tests.Store;

public sealed class InboxIndexTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_folder_keeps_its_deal_and_no_two_folders_share_one()
    {
        var index = new InboxIndex();

        Assert.Equal("acme-portal", Name(index, "Acme portal"));
        Assert.Equal("acme-portal-2", Name(index, "ACME (Portal)"));
        Assert.Equal("acme-portal", Name(index, "Acme portal"));
        Assert.Equal("borealis-3", Name(index, "Borealis", taken: ["borealis", "borealis-2"]));
        Assert.Null(index.DealOf("---", _ => false));
        Assert.Equal(["ACME (Portal)", "Acme portal", "Borealis"], index.Folders.Keys);
    }

    [Fact]
    public void It_is_read_back_as_it_was_written()
    {
        var index = new InboxIndex();
        Name(index, "Acme portal");
        index.Assign("Acme - SOW.docx", SampleDeal.Named("acme-portal"));
        index.See("Acme portal/SOW.docx", new SeenFile(12, Noon.AddTicks(1), Digest.Of("bytes")));

        var read = InboxIndex.Read(index.Write(), "inbox.json", out var problem);

        Assert.Null(problem);
        Assert.Equal(index.Folders, read!.Folders);
        Assert.Equal(index.Assigned, read.Assigned);
        Assert.Equal(Digest.Of("bytes"), read.SeenDigest("Acme portal/SOW.docx", 12, Noon.AddTicks(1)));
        Assert.Equal(index.Write(), read.Write());
    }

    [Fact]
    public void A_file_that_looks_otherwise_has_to_be_read_again()
    {
        var index = new InboxIndex();
        index.See("a/b.txt", new SeenFile(12, Noon, Digest.Of("bytes")));

        Assert.Null(index.SeenDigest("a/b.txt", 13, Noon));
        Assert.Null(index.SeenDigest("a/b.txt", 12, Noon.AddTicks(1)));
        index.Forget("a/b.txt");
        Assert.Null(index.SeenDigest("a/b.txt", 12, Noon));
    }

    [Theory]
    [InlineData("", "it is not JSON")]
    [InlineData("{}", "it is not of the form handoff-inbox/1")]
    [InlineData("""{"schema":"handoff-inbox/1","folders":{"A":"../b"},"assigned":{},"seen":{}}""", "'folders' does not name one deal for each folder")]
    [InlineData("""{"schema":"handoff-inbox/1","folders":{"A":"a","A":"b"},"assigned":{},"seen":{}}""", "it is not JSON")]
    [InlineData("""{"schema":"handoff-inbox/1","folders":{},"assigned":{"a.txt":7},"seen":{}}""", "'assigned' does not name a deal for each file")]
    public void What_cannot_be_read_is_said_with_the_way_out(string content, string says)
    {
        Assert.Null(InboxIndex.Read(Encoding.UTF8.GetBytes(content), "inbox.json", out var problem));

        Assert.StartsWith($"inbox.json: {says}. Restore the file from a backup", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_seen_of_files_may_be_damaged()
    {
        var read = InboxIndex.Read("""{"schema":"handoff-inbox/1","folders":{"A":"a"},"assigned":{},"seen":{"A/x":{"size":"many"}}}"""u8.ToArray(), "inbox.json", out _);

        Assert.Equal(SampleDeal.Named("a"), read!.Folders["A"]);
        Assert.Null(read.SeenDigest("A/x", 1, Noon));
    }

    [Fact]
    public void Without_a_file_nothing_is_known_yet() => Assert.Empty(InboxIndex.Read(null, "inbox.json", out _)!.Folders);

    private static string? Name(InboxIndex index, string folder, params string[] taken) =>
        index.DealOf(folder, id => taken.Contains(id.ToString()))?.ToString();
}
