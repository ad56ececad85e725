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
    [InlineData("3 Tr")]
    [InlineData("/Ghost gs")]
    public void What_a_scanner_read_is_the_text_of_its_picture(string inkless)
    {
        var builder = new PdfBuilder();
        var image = builder.AddStream("x", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode");
        builder.Page("q 612 0 0 792 0 0 cm /Im1 Do Q BT " + inkless + " /F1 10 Tf 72 700 Td (Signed in Cork) Tj ET", resources: $"/ExtGState << /Ghost << /ca 0 >> >> /XObject << /Im1 {image} 0 R >>");

        Assert.Equal(["Signed in Cork"], VisibleWords(Read(builder.Build())));
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
}
