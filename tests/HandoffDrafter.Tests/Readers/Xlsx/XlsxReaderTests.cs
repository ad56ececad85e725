using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Xlsx;
using HandoffDrafter.Tests.Readers.OfficePackages;
using static HandoffDrafter.Tests.Readers.Xlsx.XlsxBuilder;

namespace HandoffDrafter.Tests.Readers.Xlsx;

public class XlsxReaderTests : OfficeTests
{
    [Fact]
    public void A_sheet_is_its_name_its_title_and_the_rows_of_its_table()
    {
        var text = Read(new XlsxBuilder().Sheet("Pricing", Row(2, Text("B2", "Rate card 2026")), Row(4, Text("B4", "Role"), Text("D4", "Day rate")), Row(5, Text("B5", "Engineer"), Number("D5", 950)), Row(6, Number("D6", 950)), Row(8, Text("B8", "Rates exclude VAT."))));

        Assert.Equal(["Heading: Pricing", "Paragraph: Rate card 2026", "TableRow: Role | Day rate", "TableRow: Engineer | 950", "TableRow: | 950", "Paragraph: Rates exclude VAT."], Blocks(text));
        Assert.Equal(["sheet 'Pricing'", "sheet 'Pricing' row 2", "sheet 'Pricing' row 4", "sheet 'Pricing' row 5", "sheet 'Pricing' row 6", "sheet 'Pricing' row 8"], Locators(text));
    }

    [Fact]
    public void A_list_in_one_column_has_rows_of_one_cell() =>
        Assert.Equal(["Heading: S", "TableRow: Portal", "TableRow: Training", "TableRow: Support"], Blocks(Read(new XlsxBuilder().Sheet("S", Row(1, Text("A1", "Portal")), Row(2, Text("A2", "Training")), Row(3, Text("A3", "Support"))))));

    [Fact]
    public void Cells_show_what_was_saved_in_their_kind()
    {
        var text = Read(new XlsxBuilder()
            .Shared("sharedStrings", "<sst %%><si><t>shared</t></si><si><r><t>run </t></r><r><t>by run</t></r><rPh><t>aid</t></rPh></si><si><t>two_x000D_\nlines</t></si></sst>")
            .Sheet("S", Row(1, Cell("A1", "s", "0"), Cell("B1", "s", "1"), Cell("C1", "s", "2"), Cell("D1", "b", "1"), Cell("E1", "e", "#REF!"), Cell("F1", "str", "joined"), Cell("G1", "d", "2026-03-09T00:00:00"), Cell("H1", "s", "99"))));

        Assert.Equal("shared | run by run | two\nlines | TRUE | #REF! | joined | 2026-03-09", Words(text, 1));
    }

    [Fact]
    public void Numbers_dates_and_amounts_are_read_as_they_are_shown()
    {
        var text = Read(new XlsxBuilder().Format("\"$\"#,##0.00").Format("0.0%").Format("d mmm yyyy").Format("dd/mm/yyyy")
            .Sheet("S", Row(1, Number("A1", 86400, 1), Number("B1", 0.995, 2), Number("C1", 46090, 3), Number("D1", 46090, 4), Number("E1", 0.30000000000000004))));

        Assert.Equal("$86,400.00 | 99.5% | 9 Mar 2026 | 2026-03-09 | 0.3", Words(text, 1));
    }

    [Fact]
    public void A_calendar_that_begins_in_1904_is_counted_from_there() =>
        Assert.Equal("2026-03-09 |", Words(Read(new XlsxBuilder().Properties("date1904=\"1\"").Format("yyyy-mm-dd").Sheet("S", Row(1, Number("A1", 46090 - 1462, 1), Text("B1", "x")))), 1)[..12]);

    [Fact]
    public void What_is_hidden_lies_behind_what_is_shown_and_says_why()
    {
        var text = Read(new XlsxBuilder().Format(";;;")
            .SheetPart("Rates", "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                + Row(1, Text("A1", "Role"), Text("B1", "Cost"), Text("C1", "Rate")) + HiddenRow(2, Text("A2", "Intern"), Number("C2", 10)) + Row(3, Text("A3", "Lead"), Number("B3", 700), Number("C3", 1200), Number("D3", 5, 1)) + "</sheetData>")
            .HiddenSheet("Floor", Row(1, Text("A1", "Least"), Number("B1", 900))));

        Assert.Equal(
            ["Heading: Rates", "TableRow: Role | Rate", "TableRow: Lead | 1200", "Hidden TableRow: Cost", "Hidden TableRow: Intern | 10", "Hidden TableRow: 700", "Hidden TableRow: 5", "Hidden Heading: Floor", "Hidden TableRow: Least | 900"],
            Blocks(text));
        Assert.Equal("sheet 'Rates', hidden column B row 3", text.Blocks[5].Locator);
        Assert.Equal("sheet 'Rates', masked cell in column D row 3", text.Blocks[6].Locator);
        Assert.Equal("hidden sheet 'Floor' row 1", text.Blocks[^1].Locator);
        Assert.Equal(["1 row of sheet 'Rates' is hidden", "columns of sheet 'Rates' are hidden", "sheet 'Floor' is hidden"], text.Problems);
    }

    [Theory]
    [InlineData("", "Hidden TableRow: $1")]
    [InlineData("<conditionalFormatting/>", "TableRow: Fee | $1")]
    public void White_words_are_hidden_unless_something_colours_the_cell(string more, string last)
    {
        const string Styles = "<styleSheet %%><fonts><font/><font><color rgb=\"FFFFFFFF\"/></font></fonts><fills><fill><patternFill patternType=\"none\"/></fill></fills><cellXfs><xf fontId=\"0\" fillId=\"0\"/><xf fontId=\"1\" fillId=\"0\"/></cellXfs></styleSheet>";
        var text = Read(new XlsxBuilder().Shared("styles", Styles).SheetPart("S", "<sheetData>" + Row(1, Text("A1", "Fee"), Text("B1", "$1").Replace("<c ", "<c s=\"1\" ", StringComparison.Ordinal)) + "</sheetData>" + more));

        Assert.Equal(last, Blocks(text)[^1]);
    }

    [Fact]
    public void Notes_and_threads_name_cell_and_author_and_a_thread_is_told_once()
    {
        var text = Read(new XlsxBuilder().Shared("person", "<personList><person displayName=\"Ben Rask\" id=\"{B}\"/></personList>")
            .Sheet("Pricing", Row(1, Text("A1", "Fee"), Number("B1", 5)))
            .Part("comments", "<comments %%><authors><author>Ana Lund</author></authors><commentList><comment ref=\"B1\" authorId=\"0\"><text><r><t>Ana Lund:\nper month</t></r></text></comment><comment ref=\"A1\" authorId=\"0\"><text><t>[Threaded comment] Which fee?</t></text></comment></commentList></comments>")
            .Part("threadedComment", "<ThreadedComments><threadedComment ref=\"A1\" dT=\"2026-02-11T10:00:00\" personId=\"{B}\"><text>Which fee?</text></threadedComment></ThreadedComments>"));

        Assert.Equal(["Heading: Pricing", "TableRow: Fee | 5", "Comment Comment: Which fee?", "Comment Comment: per month"], Blocks(text));
        Assert.Equal(("Ben Rask", "comment of 2026-02-11 sheet 'Pricing' cell A1"), (text.Blocks[2].Author, text.Blocks[2].Locator));
        Assert.Equal(("Ana Lund", "sheet 'Pricing' cell B1"), (text.Blocks[3].Author, text.Blocks[3].Locator));
    }

    [Fact]
    public void Text_boxes_and_printed_headers_are_read()
    {
        var text = Read(new XlsxBuilder().SheetPart("S", "<sheetData>" + Row(1, Text("A1", "a"), Text("B1", "b")) + "</sheetData><headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12Draft &amp;&amp; private&amp;RPage &amp;P of &amp;N</oddHeader></headerFooter>")
            .Part("drawing", "<x:wsDr xmlns:x=\"urn:x\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><x:twoCellAnchor><x:sp><x:txBody><a:p><a:r><a:t>Valid until June.</a:t></a:r></a:p></x:txBody></x:sp></x:twoCellAnchor></x:wsDr>"));

        Assert.Equal(["Heading: S", "TableRow: a | b", "Header: Draft & private", "Paragraph: Valid until June."], Blocks(text));
    }

    [Fact]
    public void Formulas_without_a_saved_result_are_reported()
    {
        var text = Read(new XlsxBuilder().Sheet("S", Row(1, Text("A1", "Total"), "<c r=\"B1\"><f>SUM(B2:B9)</f></c>", "<c r=\"C1\"><f>1+1</f><v>2</v></c>")));

        Assert.Equal("Total | 2", Words(text, 1));
        Assert.Equal(["1 formula of sheet 'S' has no saved result: open it in Excel and save it again"], text.Problems);
    }

    [Fact]
    public void Rows_and_cells_that_do_not_say_where_they_are_follow_the_one_before() =>
        Assert.Equal(["sheet 'S'", "sheet 'S' row 1", "sheet 'S' row 2"], Locators(Read(new XlsxBuilder().Sheet("S", "<row><c><v>1</v></c><c><v>2</v></c></row>", "<row><c><v>3</v></c><c><v>4</v></c></row>"))));

    [Fact]
    public void One_long_text_in_very_many_cells_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(1, 5000).Select(i => Row(i, Cell($"A{i}", "s", "0"))));
        var file = new XlsxBuilder().Shared("sharedStrings", $"<sst %%><si><t>{new string('x', 9000)}</t></si></sst>").Sheet("S", rows).Build();

        Assert.Equal(RefusalKind.LimitExceeded, Refused(new XlsxReader(), file).Kind);
    }

    [Fact]
    public void A_sheet_that_is_wide_because_each_row_has_its_own_column_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(1, 4000).Select(i => $"<row><c r=\"{CellName.Letters(i)}1\"><v>1</v></c><c r=\"{CellName.Letters(i + 1)}1\"><v>1</v></c></row>"));

        Assert.Equal(RefusalKind.LimitExceeded, Refused(new XlsxReader(), new XlsxBuilder().Sheet("S", rows).Build()).Kind);
    }

    [Fact]
    public void A_document_type_in_a_sheet_is_refused() =>
        Assert.Equal("xl/worksheets/sheet1.xml is not the XML that Excel writes", Refused(new XlsxReader(), new XlsxBuilder().SheetPart("S", string.Empty, prologue: "<!DOCTYPE x [<!ENTITY a \"lol\">]>").Build()).Reason);

    private static SourceText Read(XlsxBuilder workbook) => Read(new XlsxReader(), workbook.Build());

    private static string Words(SourceText text, int block) => text.Text[text.Blocks[block].Start..text.Blocks[block].End];
}
