using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Reading;

public class FolderListingTests
{
    [Theory]
    [InlineData("~$SOW.docx")]
    [InlineData("SOW.docx.tmp")]
    [InlineData("call.vtt.part")]
    [InlineData("offer.pdf.crdownload")]
    [InlineData(".DS_Store")]
    [InlineData("mails/.hidden/a.md")]
    [InlineData("Thumbs.db")]
    [InlineData("@eaDir/a.md")]
    [InlineData("gold.json")]
    [InlineData("deal.yaml")]
    public void What_no_person_dropped_as_a_document_is_not_one(string path) => Assert.True(FolderListing.IsIgnored(path));

    [Theory]
    [InlineData("SOW.md")]
    [InlineData("mails/2026/RE_ price.eml")]
    [InlineData("template.md")]
    public void Everything_else_is(string path) => Assert.False(FolderListing.IsIgnored(path));

    [Fact]
    public void Documents_come_in_ordinal_order()
    {
        var listing = FolderListing.Of([File("b.md"), File("a/z.md"), File("B.md"), File("a.md")], new ReadingLimits());
        Assert.Equal(["B.md", "a.md", "a/z.md", "b.md"], listing.Documents.Select(d => d.Path));
    }

    [Fact]
    public void Links_out_pipes_and_oversized_files_are_refused_with_a_reason_and_a_way_out()
    {
        var listing = FolderListing.Of(
            [new FolderEntry("a", FolderEntryKind.LinkOut, 0), new FolderEntry("b", FolderEntryKind.Special, 0), new FolderEntry("c.md", FolderEntryKind.File, 2048)],
            new ReadingLimits { MaxFileBytes = 2047 });
        Assert.Empty(listing.Documents);
        Assert.Equal([RefusalKind.Unreadable, RefusalKind.Unreadable, RefusalKind.TooLarge], listing.Refused.Select(r => r.Refusal.Kind));
        Assert.All(listing.Refused, r => Assert.NotEmpty(r.Refusal.Fix));
    }

    private static FolderEntry File(string path) => new(path, FolderEntryKind.File, 10);
}
