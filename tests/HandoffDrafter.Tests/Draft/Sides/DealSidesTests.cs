using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Draft.Sides;

public class DealSidesTests
{
    [Fact]
    public void The_contact_table_of_an_agreement_places_people()
    {
        var sides = Of((SourceRole.Sow, "# SOW\n\nThis SOW is between Brightrope Energy Ltd (\"Supplier\") and Colwick Foods plc (\"Customer\").\n\n| Item | Detail |\n|---|---|\n| Brightrope fitter | Tom Achebe |\n| Customer lead | Ola Bakare |\n"));
        Assert.Equal((Side.Vendor, Side.Customer), (sides.SideOf("Tom Achebe"), sides.SideOf("Ola Bakare")));
        Assert.Equal("the contact table calls them \"Brightrope fitter\"", sides.Find("Tom Achebe")!.Because);
    }

    [Theory]
    [InlineData("Tom")]
    [InlineData("TA")]
    [InlineData("T. Achebe")]
    [InlineData("Dr Tom Achebe")]
    [InlineData("Tom Achebe (Brightrope)")]
    public void People_are_found_however_a_caption_names_them(string caption) =>
        Assert.Equal("Tom Achebe", Of((SourceRole.Proposal, "# Proposal\n\nPrepared by Tom Achebe\n")).Find(caption)!.Name);

    [Fact]
    public void Who_grants_sells_and_who_is_granted_buys()
    {
        var sides = Of((SourceRole.CallNotes, """
            [00:01:00] Speaker 1: Can you keep the bay open while you work?
            [00:01:05] Speaker 2: Of course, you'll have it open the whole time.
            [00:01:09] Speaker 1: Could we get a second crane?
            [00:01:15] Speaker 2: Sure, that's part of our standard package.
            """));
        Assert.Equal((Side.Customer, Side.Vendor), (sides.SideOf("Speaker 1"), sides.SideOf("Speaker 2")));
    }

    [Fact]
    public void Small_talk_places_nobody()
    {
        var sides = Of((SourceRole.CallNotes, "[00:01:00] Ann: Good morning.\n[00:01:05] Bob: Morning. Rain again.\n[00:01:09] Ann: It never stops.\n"));
        Assert.Null(sides.SideOf("Ann"));
        Assert.Null(sides.SideOf("Bob"));
    }

    [Fact]
    public void Titles_and_table_heads_are_nobody() =>
        Assert.Empty(Of((SourceRole.Proposal, "# Proposal\n\nPrepared by Chief Revenue Officer\n")).People);

    private static DealSides Of(params (SourceRole Role, string Text)[] documents)
    {
        var files = documents.Select((d, i) => new DroppedFile($"{i}.{(d.Text[0] == '[' ? "txt" : "md")}", Encoding.UTF8.GetBytes(d.Text))).ToValueList();
        var roles = documents.Select((d, i) => (files[i].Path, d.Role)).Aggregate(ValueMap<SourceRole>.Empty, (map, f) => map.With(f.Path, f.Role));
        var reading = new DealReader(Sample.Readers, new ReadingLimits())
            .ReadAsync(new DroppedFiles(files, []), new DealSettings { Roles = roles }, DealReading.None, CancellationToken.None).GetAwaiter().GetResult();
        var deal = new Deal(DealId.FromFolderName("acme")!.Value, "Acme", Sample.Profile.Id, new DateOnly(2026, 3, 9));
        return new DealSides(new Dossier(new DraftingMatter(deal, reading.Sources, reading.Texts, Sample.Profile)));
    }
}
