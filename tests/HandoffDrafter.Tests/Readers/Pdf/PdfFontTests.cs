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
    [InlineData("Japan1", "<04650466>", "亜唖")]
    [InlineData("GB1", "<03AC03AD>", "啊阿")]
    [InlineData("CNS1", "<02530254>", "一乙")]
    [InlineData("Korea1", "<043E043F>", "가각")]
    public void Characters_numbered_in_a_known_collection_need_no_map(string ordering, string shown, string expected)
    {
        Assert.Equal(expected, ReadIn(
            _ => $"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType0 /CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement 2 >> >>] >>",
            shown));
    }

    [Theory]
    [InlineData("/90ms-RKSJ-H", "[231 326 500]")]
    [InlineData("/90msp-RKSJ-H", "[1 95 500]")]
    [InlineData("/UniJIS-UTF16-H", "[1 95 500]")]
    public void Widths_are_those_of_the_character_in_its_collection(string map, string widths)
    {
        var shown = map.StartsWith("/Uni", StringComparison.Ordinal) ? "<00410042>" : "(AB)";
        var builder = new PdfBuilder();
        var font = builder.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding {map} /DescendantFonts [<< /Subtype /CIDFontType0 /DW 1000 /W {widths} /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) >> >>] >>");
        builder.Page($"BT /F9 100 Tf 72 700 Td {shown} Tj /F1 10 Tf 101 0 Td (next) Tj ET", resources: $"/Font << /F9 {font} 0 R /F1 3 0 R >>");

        Assert.Equal("AB", Read(builder.Build()).Text[..2]);
    }

    [Theory]
    [InlineData("[1 0 0 -1 0 0]", "[-4 -18 51 57]", "0.15 0 0 -0.15", true)]
    [InlineData("[1 0 0 -1 0 0]", "[-4 -18 51 57]", "0.001 0 0 -0.001", false)]
    [InlineData("[0.001 0 0 0.001 0 0]", "[0 0 0 0]", "10 0 0 10", true)]
    public void Fonts_that_draw_in_units_of_their_own_are_as_high_as_they_draw(string matrix, string box, string place, bool isSeen)
    {
        var builder = new PdfBuilder();
        var glyph = builder.AddStream("37 0 2 -1 34 38 d1");
        var font = builder.Add($"<< /Type /Font /Subtype /Type3 /FontMatrix {matrix} /FontBBox {box} /FirstChar 97 /LastChar 98 /Widths [40 40] /CharProcs << /a {glyph} 0 R /b {glyph} 0 R >> /Encoding << /Differences [97 /a /b] >> >>");
        builder.Page($"BT /F9 1 Tf {place} 72 700 Tm (ab) Tj ET", resources: $"/Font << /F9 {font} 0 R >>");

        var text = Read(builder.Build());

        Assert.Equal(isSeen ? ["ab"] : [], VisibleWords(text).Select(w => w.Replace(" ", string.Empty, StringComparison.Ordinal)));
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

    [Theory]
    [InlineData(1, " ")]
    [InlineData(96, "¡")]
    [InlineData(149, "ß")]
    [InlineData(150, "¹")]
    [InlineData(168, "\u00d7")]
    [InlineData(171, "Á")]
    [InlineData(200, "á")]
    [InlineData(228, "ž")]
    [InlineData(229, null)]
    public void Compact_fonts_name_their_characters_by_shared_numbers(int id, string? expected) =>
        Assert.Equal(expected, CffStrings.Text(id));

    [Fact]
    public void Half_a_character_in_a_map_to_unicode_has_a_width_too()
    {
        Assert.Equal("\uFFFDx", ReadIn(
            b => $"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode {b.AddStream("2 beginbfchar <01> <D800> <02> <0078> endbfchar")} 0 R >>",
            "<0102>"));
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
