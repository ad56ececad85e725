using HandoffDrafter.Core.Reading;
using static HandoffDrafter.Tests.Readers.Pdf.PdfBuilder;

namespace HandoffDrafter.Tests.Readers.Pdf;

public class PdfHiddenTextTests : PdfTests
{
    private static readonly string Seen = Line(72, 700, "The fee is 186,000 EUR.");

    [Theory]
    [InlineData("1 g BT /F1 10 Tf 72 500 Td (The fee is 1 EUR.) Tj ET")]
    [InlineData("1 1 1 rg BT /F1 10 Tf 72 500 Td (The fee is 1 EUR.) Tj ET")]
    [InlineData("0 0 0 0 k BT /F1 10 Tf 72 500 Td (The fee is 1 EUR.) Tj ET")]
    [InlineData("BT 3 Tr /F1 10 Tf 72 500 Td (The fee is 1 EUR.) Tj ET")]
    [InlineData("BT /F1 0.1 Tf 72 500 Td (The fee is 1 EUR.) Tj ET")]
    [InlineData("BT /F1 10 Tf 72 -500 Td (The fee is 1 EUR.) Tj ET")]
    [InlineData("/Ghost gs BT /F1 10 Tf 72 500 Td (The fee is 1 EUR.) Tj ET")]
    [InlineData("/OC /Off BDC BT /F1 10 Tf 72 500 Td (The fee is 1 EUR.) Tj ET EMC")]
    public void Words_that_nobody_sees_lie_behind_those_that_are_seen(string hidden)
    {
        var builder = new PdfBuilder();
        var group = builder.Add("<< /Type /OCG /Name (Notes) >>");
        builder.CatalogEntries = $"/OCProperties << /OCGs [{group} 0 R] /D << /OFF [{group} 0 R] >> >>";
        builder.Page($"q {hidden} Q\n{Seen}", resources: $"/ExtGState << /Ghost << /ca 0 >> >> /Properties << /Off {group} 0 R >>");

        var text = Read(builder.Build());

        Assert.Equal(["The fee is 186,000 EUR."], VisibleWords(text));
        Assert.Equal(["The fee is 1 EUR."], HiddenWords(text));
        Assert.Equal("The fee is 186,000 EUR.\nThe fee is 1 EUR.\n", text.Text);
    }

    [Fact]
    public void White_words_on_a_dark_bar_are_seen()
    {
        var text = Read(new PdfBuilder().Page("0 g 60 690 300 30 re f 1 g " + Line(72, 700, "Statement of Work")).Build());

        Assert.Equal(["Statement of Work"], VisibleWords(text));
    }

    [Fact]
    public void White_words_on_a_white_box_over_a_dark_bar_are_not_seen()
    {
        var text = Read(new PdfBuilder().Page("0 g 60 690 300 30 re f 1 g 60 690 300 30 re f " + Line(72, 700, "Statement of Work") + "0 g " + Line(72, 600, "Seen")).Build());

        Assert.Equal(["Statement of Work"], HiddenWords(text));
    }

    [Theory]
    [InlineData("3 Tr", "612 0 0 792 0 0")]
    [InlineData("/Ghost gs", "612 0 0 792 0 0")]
    [InlineData("3 Tr", "468 0 0 300 72 440")]
    public void What_a_scanner_read_is_the_text_of_its_picture_and_says_so(string inkless, string place)
    {
        var text = Read(Scanned(place, "BT /F1 10 Tf ( ) Tj ET BT " + inkless + " /F1 10 Tf 72 700 Td (Signed in Cork) Tj ET"));

        Assert.Equal(["Signed in Cork"], VisibleWords(text));
        Assert.Equal(["page 1 is a picture; its words are those that OCR read in it"], text.Problems);
    }

    [Fact]
    public void Words_without_ink_over_a_small_picture_are_hidden()
    {
        var text = Read(Scanned("100 0 0 40 60 690", Line(72, 600, "Statement of Work") + "BT 3 Tr /F1 10 Tf 72 700 Td (The fee is 1 EUR.) Tj ET"));

        Assert.Equal(["The fee is 1 EUR."], HiddenWords(text));
    }

    [Fact]
    public void Words_without_ink_beside_the_picture_of_a_scanned_page_are_hidden()
    {
        var text = Read(Scanned("612 0 0 600 0 192", "BT 3 Tr /F1 10 Tf 72 700 Td (Signed in Cork) Tj 0 -600 Td (The fee is 1 EUR.) Tj ET"));

        Assert.Equal(["Signed in Cork"], VisibleWords(text));
        Assert.Equal(["The fee is 1 EUR."], HiddenWords(text));
    }

    [Fact]
    public void A_document_of_nothing_but_inkless_words_is_what_a_scanner_read()
    {
        var text = Read(new PdfBuilder().Page("BT 3 Tr /F1 10 Tf 72 700 Td (Signed in Cork) Tj ET").Build());

        Assert.Equal(["Signed in Cork"], VisibleWords(text));
        Assert.Equal(["page 1 is a picture; its words are those that OCR read in it"], text.Problems);
    }

    [Fact]
    public void A_page_that_looks_blank_in_a_document_that_shows_words_is_hidden()
    {
        var text = Read(new PdfBuilder().Page(Seen).Page("BT 3 Tr /F1 10 Tf 72 700 Td (The fee is 1 EUR.) Tj ET").Build());

        Assert.Equal(["The fee is 1 EUR."], HiddenWords(text));
        Assert.Equal(["page 2 has no text and needs OCR"], text.Problems);
    }

    [Theory]
    [InlineData("0 g 60 490 300 30 re f")]
    [InlineData("1 g 60 490 300 30 re f")]
    [InlineData("0 g 60 490 m 360 490 l 360 520 l 60 520 l h f")]
    public void Words_under_a_bar_that_is_drawn_over_them_are_hidden(string bar)
    {
        var text = Read(new PdfBuilder().Page(Seen + Line(72, 500, "The fee is 1 EUR.") + bar).Build());

        Assert.Equal(["The fee is 186,000 EUR."], VisibleWords(text));
        Assert.Equal(["The fee is 1 EUR."], HiddenWords(text));
    }

    [Theory]
    [InlineData("0 g 60 502 300 2 re f")]
    [InlineData("/Marker gs 1 1 0 rg 60 490 300 30 re f")]
    [InlineData("/Blend gs 1 1 0 rg 60 490 300 30 re f")]
    [InlineData("/Dots cs /D scn 60 490 300 30 re f")]
    [InlineData("0 g 60 490 m 360 520 l 60 520 l h f")]
    [InlineData("q 400 400 100 200 re W n 0 g 60 490 300 30 re f Q")]
    [InlineData("q 210 505 m 300 520 l 60 520 l h W n 0 g 60 490 300 30 re f Q")]
    public void What_does_not_cover_words_leaves_them_seen(string painted)
    {
        var text = Read(new PdfBuilder().Page(
            Line(72, 500, "The fee is 186,000 EUR.") + painted,
            resources: "/ExtGState << /Marker << /ca 0.4 >> /Blend << /BM /Multiply >> >> /ColorSpace << /Dots [/Pattern] >>").Build());

        Assert.Equal(["The fee is 186,000 EUR."], VisibleWords(text));
    }

    [Fact]
    public void Words_written_over_a_bar_are_seen()
    {
        Assert.Equal(["Statement of Work"], VisibleWords(Read(new PdfBuilder().Page("0.9 g 60 690 300 30 re f 0 g " + Line(72, 700, "Statement of Work")).Build())));
    }

    [Fact]
    public void Words_outside_of_the_clip_are_hidden_and_words_cut_off_by_it_are_seen()
    {
        var text = Read(new PdfBuilder().Page(
            "q 72 690 60 30 re W n " + Line(72, 700, "Implementation services") + Line(72, 500, "The fee is 1 EUR.") + "Q").Build());

        Assert.Equal(["Implementation services"], VisibleWords(text));
        Assert.Equal(["The fee is 1 EUR."], HiddenWords(text));
    }

    [Fact]
    public void Hidden_words_come_before_notes_and_both_in_the_order_of_pages()
    {
        var builder = new PdfBuilder();
        for (var page = 1; page <= 2; page++)
        {
            var note = builder.Add($"<< /Type /Annot /Subtype /Text /T (Ann Lee) /Contents (Note {page}) /Rect [160 695 300 712] >>");
            builder.Page(Line(72, 700, $"Page {page}") + "1 g " + Line(72, 500, $"unseen {page}"), $"/Annots [{note} 0 R]");
        }

        var text = Read(builder.Build());

        Assert.Equal("Page 1\n\fPage 2\nunseen 1\nunseen 2\nNote 1\nNote 2\n", text.Text);
        Assert.Equal("Page 1\n\fPage 2\n", VisibleText.Of(text));
    }

    [Fact]
    public void A_layer_that_an_expression_switches_off_is_hidden()
    {
        var builder = new PdfBuilder();
        var group = builder.Add("<< /Type /OCG /Name (Draft) >>");
        builder.CatalogEntries = $"/OCProperties << /OCGs [{group} 0 R] /D << >> >>";
        var off = builder.Add("<< /Type /OCG /Name (Off) >>");
        builder.CatalogEntries = $"/OCProperties << /OCGs [{group} 0 R {off} 0 R] /D << /OFF [{off} 0 R] >> >>";
        builder.Page(Seen + "/OC /M BDC " + Line(72, 500, "old price") + "EMC", resources: $"/Properties << /M << /Type /OCMD /VE [/And {group} 0 R {off} 0 R] >> >>");

        Assert.Equal(["old price"], HiddenWords(Read(builder.Build())));
    }

    private static byte[] Scanned(string place, string content)
    {
        var builder = new PdfBuilder();
        var image = builder.AddStream("x", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode");
        return builder.Page($"q {place} cm /Im1 Do Q {content}", resources: $"/ExtGState << /Ghost << /ca 0 >> >> /XObject << /Im1 {image} 0 R >>").Build();
    }
}
