using HandoffDrafter.Readers.Pdf.Fonts;

namespace HandoffDrafter.Tests.Readers.Pdf;

public class PdfFontTests : PdfTests
{
    private static string ReadIn(Func<PdfBuilder, string> font, string shown)
    {
        var builder = new PdfBuilder();
        var number = builder.Add(font(builder));
        return Read(builder.Page($"BT /F9 10 Tf 72 700 Td {shown} Tj ET", resources: $"/Font << /F9 {number} 0 R >>").Build()).Text.TrimEnd('\n');
    }

    [Theory]
    [InlineData("/WinAnsiEncoding", "(\\200 \\223x\\224 \\374)", "€ “x” ü")]
    [InlineData("/MacRomanEncoding", "(\\200 \\237)", "Ä ü")]
    [InlineData("/StandardEncoding", "(`a' \\256)", "‘a’ fi")]
    [InlineData("<< /BaseEncoding /WinAnsiEncoding /Differences [65 /Euro /f_f_i /uni20B9 /u1F600 /Scaron] >>", "(ABCDE)", "€ffi₹😀Š")]
    public void Codes_stand_for_what_their_encoding_says(string encoding, string shown, string expected)
    {
        Assert.Equal(expected, ReadIn(_ => $"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {encoding} >>", shown));
    }

    [Fact]
    public void Symbols_have_an_encoding_of_their_own()
    {
        Assert.Equal("α≤β", ReadIn(_ => "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>", "(a\\243b)"));
        Assert.Equal("✔", ReadIn(_ => "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>", "(4)"));
    }

    [Fact]
    public void What_the_file_says_of_its_codes_comes_first()
    {
        Assert.Equal("Übergabe", ReadIn(
            b => $"<< /Type /Font /Subtype /TrueType /BaseFont /X /Encoding /WinAnsiEncoding /ToUnicode {b.AddStream("2 beginbfchar <01> <00DC> <02> <0062006500720067> endbfchar 1 beginbfrange <03> <05> [<0061> <0062> <0065>] endbfrange")} 0 R >>",
            "<0102030405>"));
    }

    [Fact]
    public void Codes_of_two_bytes_are_told_by_the_map_to_unicode()
    {
        Assert.Equal("Scope", ReadIn(
            b => $"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 /DW 500 >>] /ToUnicode {b.AddStream("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <0005> [<0053> <0063> <006F> <0070> <0065>] endbfrange")} 0 R >>",
            "<00010002000300040005>"));
    }

    [Theory]
    [InlineData("/UniJIS-UTF16-H", "<65E5672C>", "日本")]
    [InlineData("/90ms-RKSJ-H", "<93FA967B41>", "日本A")]
    [InlineData("/GBK-EUC-H", "<D6D0B9FA>", "中国")]
    [InlineData("/KSCms-UHC-H", "<C7D1B1B9>", "한국")]
    [InlineData("/ETen-B5-H", "<A4A4B0EA>", "中國")]
    public void Predefined_maps_of_known_character_sets_need_no_tables(string map, string shown, string expected)
    {
        Assert.Equal(expected, ReadIn(_ => $"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding {map} /DescendantFonts [<< /Subtype /CIDFontType0 >>] >>", shown));
    }

    [Theory]
    [InlineData("Aacute", "Á")]
    [InlineData("gcommaaccent", "ģ")]
    [InlineData("afii10017", "А")]
    [InlineData("threeoldstyle", "3")]
    [InlineData("a.sc", "a")]
    [InlineData("f_f_l", "ffl")]
    [InlineData("a20", "✔")]
    [InlineData("uni00410301", "A\u0301")]
    [InlineData("u110000", null)]
    [InlineData(".notdef", null)]
    [InlineData("g123", null)]
    public void Glyph_names_say_their_character_or_nothing(string name, string? expected)
    {
        Assert.Equal(expected, GlyphNames.Text(name));
    }

    [Fact]
    public void Characters_that_no_font_explains_are_counted_as_a_problem()
    {
        var builder = new PdfBuilder();
        var font = builder.Add("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 >>] >>");
        var text = Read(builder.Page("BT /F9 10 Tf 72 700 Td <00410042> Tj ET " + PdfBuilder.Line(72, 600, "Words"), resources: $"/Font << /F9 {font} 0 R >>").Build());

        Assert.Equal(["page 1: 2 characters are drawn in fonts that do not say which characters they are; they need OCR"], text.Problems);
    }
}
