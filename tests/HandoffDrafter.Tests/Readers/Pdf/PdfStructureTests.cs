using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Reading;
using static HandoffDrafter.Tests.Readers.Pdf.PdfBuilder;

namespace HandoffDrafter.Tests.Readers.Pdf;

public class PdfStructureTests : PdfTests
{
    private static PdfBuilder Words() => new PdfBuilder().Page(Line(72, 700, "Words of the file"));

    [Fact]
    public void Objects_packed_into_streams_are_found()
    {
        Assert.Equal("Words of the file\n", Read(Words().BuildPacked()).Text);
    }

    [Fact]
    public void A_file_without_cross_references_is_searched()
    {
        Assert.Equal("Words of the file\n", Read(Words().BuildWithoutReferences()).Text);
    }

    [Fact]
    public void A_packed_file_with_a_wrong_start_is_searched()
    {
        var file = Encoding.Latin1.GetString(Words().BuildPacked());
        var start = file.LastIndexOf("startxref", StringComparison.Ordinal);

        Assert.Equal("Words of the file\n", Read(Ascii(file[..start] + "startxref\n7\n%%EOF\n")).Text);
    }

    [Fact]
    public void Garbage_before_the_header_moves_every_offset()
    {
        Assert.Equal("Words of the file\n", Read([.. Ascii("X-Mailer: mangled\r\n\r\n"), .. Words().Build()]).Text);
    }

    [Fact]
    public void Offsets_that_lead_elsewhere_are_mended()
    {
        var file = Encoding.Latin1.GetString(Words().Build()).Replace("%PDF-1.7\n", "%PDF-1.7\n%moved by an editor\n", StringComparison.Ordinal);

        Assert.Equal("Words of the file\n", Read(Ascii(file)).Text);
    }

    [Fact]
    public void A_wrong_length_does_not_cut_a_stream()
    {
        var builder = new PdfBuilder();
        var content = builder.Add("<< /Length 3 >>\nstream\n" + Line(72, 700, "All of these words") + "endstream");

        Assert.Equal("All of these words\n", Read(builder.PageOf(content).Build()).Text);
    }

    [Fact]
    public void The_newest_version_of_an_object_counts()
    {
        var builder = new PdfBuilder();
        var content = builder.AddStream(Line(72, 700, "The old price"));
        var file = builder.PageOf(content).Build();
        var older = Encoding.Latin1.GetString(file);
        var startOfTable = older.LastIndexOf("xref\n0", StringComparison.Ordinal);
        var words = Line(72, 700, "The new price");
        var newer = $"{content} 0 obj\n<< /Length {words.Length} >>\nstream\n{words}\nendstream\nendobj\n";
        var update = $"{newer}xref\n{content} 1\n{file.Length.ToString("0000000000", CultureInfo.InvariantCulture)} 00000 n \n"
            + $"trailer\n<< /Size {builder.LastNumber + 1} /Root 1 0 R /Prev {startOfTable} >>\nstartxref\n{file.Length + newer.Length}\n%%EOF\n";

        Assert.Equal("The new price\n", Read([.. file, .. Ascii(update)]).Text);
    }

    [Fact]
    public void Properties_are_those_of_the_file()
    {
        var builder = Words();
        var info = builder.Add("<< /Title (Order Form) /Author <FEFF00C40062> /CreationDate (D:20260818093000+10'00') >>");
        builder.TrailerEntries = $"/Info {info} 0 R";

        var properties = Read(builder.Build()).Properties;

        Assert.Equal("Order Form", properties["title"]);
        Assert.Equal("Äb", properties["author"]);
        Assert.Equal("2026-08-18T09:30:00+10:00", properties["created"]);
    }

    [Fact]
    public void An_attached_file_is_named_and_not_forgotten()
    {
        var builder = Words();
        var attached = builder.Add("<< /Type /Filespec /UF (Annex B.xlsx) >>");
        builder.CatalogEntries = $"/Names << /EmbeddedFiles << /Names [(a) {attached} 0 R] >> >>";

        Assert.Equal(["the attached file \"Annex B.xlsx\" was not read: drop it beside this one"], Read(builder.Build()).Problems);
    }

    [Fact]
    public void The_outline_makes_headings_of_lines_in_plain_letters()
    {
        var builder = new PdfBuilder();
        var item = builder.Add("<< /Title (Out of scope) >>");
        builder.CatalogEntries = $"/Outlines << /First {item} 0 R >>";
        builder.Page(Line(72, 700, "Out of scope") + Line(72, 670, "Historical data stays where it is."));

        Assert.Equal(["Heading: Out of scope", "Paragraph: Historical data stays where it is."], Blocks(Read(builder.Build())));
    }

    [Fact]
    public void A_file_that_is_no_pdf_is_refused_as_damaged()
    {
        Assert.Equal(RefusalKind.Damaged, Refused("Just a letter."u8.ToArray()).Kind);
        Assert.Equal(RefusalKind.Damaged, Refused("%PDF-1.7\n"u8.ToArray()).Kind);
    }

    [Fact]
    public void A_file_of_no_bytes_is_refused_as_empty()
    {
        Assert.Equal(RefusalKind.Empty, Refused([]).Kind);
    }
}
