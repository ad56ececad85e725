using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Pptx;
using HandoffDrafter.Tests.Readers.OfficePackages;
using static HandoffDrafter.Tests.Readers.Pptx.PptxBuilder;

namespace HandoffDrafter.Tests.Readers.Pptx;

public class PptxReaderTests : OfficeTests
{
    [Fact]
    public void Slides_follow_the_order_of_the_show_with_a_form_feed_between_them()
    {
        var text = Read(new PptxBuilder().Slide(Title("Scope")).Slide(Title("Why us")).Build(2, 1));

        Assert.Equal("Why us\n\fScope\n", text.Text);
        Assert.Equal(["slide 1", "slide 2"], Locators(text));
    }

    [Fact]
    public void A_title_is_a_heading_and_names_the_place_of_what_stands_below_it()
    {
        var text = Read(new PptxBuilder().Slide(Placed("body", "1", P("Portal"), P("Training", "lvl=\"1\"/>"), P("Ends", "><a:buNone/></a:pPr>")), Title("What you\nget")).Build());

        Assert.Equal(["Heading: What you get", "ListItem: Portal", "ListItem: Training", "Paragraph: Ends"], Blocks(text));
        Assert.Equal(["slide 1", "slide 1, What you get", "slide 1, What you get", "slide 1, What you get"], Locators(text));
        Assert.Equal("What you get\n• Portal\n• Training\nEnds\n", text.Text);
    }

    [Fact]
    public void One_short_line_above_all_else_is_a_title_where_no_place_for_one_is_filled()
    {
        var text = Read(new PptxBuilder().Slide(Box(500, 2500, 9000, 2000, "Hosting"), Box(500, 300, 9000, 800, "Not included")).Build());

        Assert.Equal(["Heading: Not included", "Paragraph: Hosting"], Blocks(text));
        Assert.Equal("slide 1, Not included", text.Blocks[1].Locator);
    }

    [Theory]
    [InlineData(300, 800, "We host the portal for a year.")]
    [InlineData(300, 2400, "Beside")]
    [InlineData(2200, 200, "Low")]
    public void A_sentence_or_a_line_elsewhere_is_no_title(int top, int height, string words) =>
        Assert.DoesNotContain(Read(new PptxBuilder().Slide(Box(500, top, 9000, height, words), Box(500, 2500, 9000, 2000, "Hosting")).Build()).Blocks, b => b.Kind == BlockKind.Heading);

    [Fact]
    public void Counted_paragraphs_carry_their_numbers()
    {
        const string Counted = "<a:buAutoNum type=\"arabicPeriod\" startAt=\"3\"/></a:pPr>";
        const string Lettered = "lvl=\"1\"><a:buAutoNum type=\"alphaLcParenBoth\"/></a:pPr>";
        var text = Read(new PptxBuilder().Slide(Box(0, 0, 9, 9, P("Design", ">" + Counted) + P("screens", Lettered) + P("tests", Lettered) + P("Build", ">" + Counted) + P("code", Lettered))).Build());

        Assert.Equal("3. Design\n(a) screens\n(b) tests\n4. Build\n(a) code\n", text.Text);
    }

    [Fact]
    public void A_table_is_rows_of_cells()
    {
        var text = Read(new PptxBuilder().Slide(Table(["Item", "Price"], ["Licence", "$500"], ["", ""])).Build());

        Assert.Equal(["TableRow: Item | Price", "TableRow: Licence | $500"], Blocks(text));
        Assert.Equal("slide 1, row 2", text.Blocks[1].Locator);
    }

    [Fact]
    public void Notes_and_comments_stand_apart_with_their_authors()
    {
        var text = Read(new PptxBuilder()
            .Slide(Title("Timeline"))
            .Part("notesSlide", "<p:notes %%><p:cSld><p:spTree>" + Placed("sldNum", "3", P("1")) + Placed("body", "1", P("Do not promise April.")) + "</p:spTree></p:cSld></p:notes>")
            .Part("comments", "<p:cmLst %%><p:cm authorId=\"7\" dt=\"2026-02-11T10:00:00\"><p:text>Is May safe?</p:text></p:cm></p:cmLst>")
            .Slide(Title("Price"))
            .Part("comments", "<x:cmLst xmlns:x=\"urn:x\" %%><x:cm authorId=\"{A}\" created=\"2026-02-12T08:00:00\"><x:replyLst><x:reply authorId=\"7\"><x:txBody>" + P("Yes.") + "</x:txBody></x:reply></x:replyLst><x:txBody>" + P("Final?") + "</x:txBody></x:cm></x:cmLst>")
            .Presentation("commentAuthors", "<p:cmAuthorLst %%><p:cmAuthor id=\"7\" name=\"Ana Lund\"/></p:cmAuthorLst>")
            .Presentation("authors", "<x:authorLst xmlns:x=\"urn:x\"><x:author id=\"{A}\" name=\"Ben Rask\"/></x:authorLst>").Build());

        Assert.Equal(["Heading: Timeline", "Heading: Price", "Comment Comment: Do not promise April.", "Comment Comment: Is May safe?", "Comment Comment: Final?", "Comment Comment: Yes."], Blocks(text));
        Assert.Equal(["slide 1", "slide 2", "slide 1, notes", "comment of 2026-02-11 slide 1, comment", "comment of 2026-02-12 slide 2, comment", "slide 2, comment"], Locators(text));
        Assert.Equal([null, "Ana Lund", "Ben Rask", "Ana Lund"], text.Blocks.Skip(2).Select(b => b.Author));
        Assert.Equal(["3 comments are still in it"], text.Problems);
    }

    [Fact]
    public void What_nobody_sees_in_the_show_lies_behind_what_is_seen()
    {
        var text = Read(new PptxBuilder()
            .Slide(Title("Price"), Box(0, 1000, 9, 9, P("$900") + P("$1", look: "sz=\"100\"")), Box(13000, 0, 900, 900, "beside the page"), Box(0, 3000, 9, 9, "switched off", " hidden=\"1\""))
            .Slide("show=\"0\"", [Title("Margins"), Box(0, 0, 9, 9, "40 %")])
            .Build());

        Assert.Equal(
            ["Heading: Price", "Paragraph: $900", "Hidden Paragraph: $1", "Hidden Paragraph: switched off", "Hidden Paragraph: beside the page", "Hidden Heading: Margins", "Hidden Paragraph: 40 %"],
            Blocks(text));
        Assert.Equal("slide 2, hidden slide, Margins", text.Blocks[^1].Locator);
        Assert.Equal(["slide 2 is left out when the slides are shown"], text.Problems);
    }

    [Fact]
    public void Prompts_of_a_layout_are_on_no_slide_and_its_own_words_are_told_once()
    {
        var layout = Placed("title", "0", P("Click to add title")) + Box(0, 6000, 9, 9, "Confidential");
        var text = Read(new PptxBuilder().Slide(Title("One")).Layout(layout, Box(0, 6100, 9, 9, "Brightwater")).Slide(Title("Two")).Layout(layout).Build());

        Assert.Equal(["Heading: One", "Heading: Two", "Header: Confidential", "Header: Brightwater"], Blocks(text));
        Assert.Equal(["slide layout", "slide master"], Locators(text).Skip(2));
    }

    [Fact]
    public void A_placeholder_without_a_place_stands_where_its_layout_puts_it()
    {
        var layout = "<p:sp><p:nvSpPr><p:cNvPr id=\"1\" name=\"x\"/><p:nvPr><p:ph type=\"body\" idx=\"9\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>" + Offset("off", 0, 500) + Extent("ext", 900, 400)
            + "</a:xfrm></p:spPr><p:txBody><a:lstStyle><a:lvl1pPr><a:buNone/></a:lvl1pPr></a:lstStyle></p:txBody></p:sp>";
        var text = Read(new PptxBuilder().Slide(Box(0, 2000, 900, 400, "below"), Placed("body", "9", P("above"))).Layout(layout).Build());

        Assert.Equal(["Paragraph: above", "Paragraph: below"], Blocks(text));
    }

    [Fact]
    public void A_chart_is_the_table_that_it_was_drawn_from()
    {
        const string Points = "<c:pt idx=\"0\"><c:v>{0}</c:v></c:pt><c:pt idx=\"1\"><c:v>{1}</c:v></c:pt>";
        var categories = "<c:cat><c:strRef><c:strCache>" + Points.Replace("{0}", "North", StringComparison.Ordinal).Replace("{1}", "South", StringComparison.Ordinal) + "</c:strCache></c:strRef></c:cat>";
        var values = "<c:val><c:numRef><c:numCache><c:formatCode>0%</c:formatCode>" + Points.Replace("{0}", "0.4", StringComparison.Ordinal).Replace("{1}", "0.6", StringComparison.Ordinal) + "</c:numCache></c:numRef></c:val>";
        var chart = "<c:chartSpace %%><c:chart><c:title><c:tx><c:rich>" + P("Savings") + "</c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache><c:pt idx=\"0\"><c:v>2026</c:v></c:pt></c:strCache></c:strRef></c:tx>"
            + categories + values + "</c:ser></c:barChart><c:valAx><c:title><c:tx><c:rich>" + P("share") + "</c:rich></c:tx></c:title></c:valAx></c:plotArea></c:chart></c:chartSpace>";
        var text = Read(new PptxBuilder().Slide(Graphic(0, 0, "chart", "<c:chart r:id=\"rchart\"/>")).Part("chart", chart).Build());

        Assert.Equal(["Paragraph: Savings", "Paragraph: share", "TableRow: | 2026", "TableRow: North | 40%", "TableRow: South | 60%"], Blocks(text));
        Assert.Equal("slide 1, chart, row 2", text.Blocks[3].Locator);
    }

    [Fact]
    public void A_diagram_is_read_from_what_hangs_on_what()
    {
        static string Point(string id, string words) => $"<dgm:pt modelId=\"{id}\"><dgm:t>{P(words)}</dgm:t></dgm:pt>";
        var data = "<dgm:dataModel %%><dgm:ptLst><dgm:pt modelId=\"0\" type=\"doc\"/>" + Point("2", "Build") + Point("1", "Plan") + Point("3", "workshops") + "<dgm:pt modelId=\"9\" type=\"pres\"><dgm:t>" + P("Plan") + "</dgm:t></dgm:pt></dgm:ptLst>"
            + "<dgm:cxnLst><dgm:cxn srcId=\"0\" destId=\"2\" srcOrd=\"1\"/><dgm:cxn srcId=\"0\" destId=\"1\" srcOrd=\"0\"/><dgm:cxn srcId=\"1\" destId=\"3\" srcOrd=\"0\"/><dgm:cxn srcId=\"3\" destId=\"1\" srcOrd=\"0\"/></dgm:cxnLst></dgm:dataModel>";
        var text = Read(new PptxBuilder().Slide(Graphic(0, 0, "diagram", "<dgm:relIds r:dm=\"rdiagramData\"/>")).Part("diagramData", data).Build());

        Assert.Equal(["ListItem: Plan", "ListItem: workshops", "ListItem: Build"], Blocks(text));
    }

    [Fact]
    public void Of_two_renderings_of_one_shape_one_is_read() =>
        Assert.Equal(["Paragraph: once"], Blocks(Read(new PptxBuilder().Slide("<mc:AlternateContent><mc:Choice Requires=\"x\">" + Box(0, 0, 9, 9, "once") + "</mc:Choice><mc:Fallback>" + Box(0, 0, 9, 9, "twice") + "</mc:Fallback></mc:AlternateContent>").Build())));

    [Fact]
    public void Pictures_and_embedded_files_are_reported_with_their_slides()
    {
        var picture = "<p:pic><p:nvPicPr><p:cNvPr id=\"1\" name=\"x\"/></p:nvPicPr><p:spPr/></p:pic>";
        var text = Read(new PptxBuilder().Slide(Title("A"), picture, picture).Slide(Graphic(0, 0, "ole", "<p:oleObj progId=\"x\"/>")).Slide(picture).Build());

        Assert.Equal(["an embedded file on slide 2 was not read: drop what it shows as a file of its own", "pictures on slides 1, 3 were not read: words in them need OCR"], text.Problems);
    }

    [Fact]
    public void A_deck_of_pictures_says_so_when_it_is_refused() =>
        Assert.Equal(
            "the file holds no text; pictures on slide 1 were not read: words in them need OCR",
            Refused(new PptxReader(), new PptxBuilder().Slide("<p:pic><p:spPr/></p:pic>").Build()).Reason);

    [Fact]
    public void Groups_nested_without_end_are_refused() =>
        Assert.Equal(
            (RefusalKind.LimitExceeded, "its structure nests deeper than 256 levels"),
            (Refused(new PptxReader(), new PptxBuilder().Slide(string.Concat(Enumerable.Repeat("<p:grpSp>", 50_000)) + string.Concat(Enumerable.Repeat("</p:grpSp>", 50_000))).Build()) is var refusal ? refusal.Kind : default, refusal.Reason));

    [Fact]
    public void A_document_type_in_a_slide_is_refused() =>
        Assert.Equal("ppt/slides/slide1.xml is not the XML that PowerPoint writes", Refused(new PptxReader(), new PptxBuilder().SlidePart("<!DOCTYPE x [<!ENTITY a \"lol\">]><x/>").Build()).Reason);

    private static SourceText Read(byte[] file) => Read(new PptxReader(), file);
}
