using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Pdf;
using HandoffDrafter.Readers.Pdf.Structure;
using static HandoffDrafter.Tests.Readers.Pdf.PdfBuilder;

namespace HandoffDrafter.Tests.Readers.Pdf;

public class PdfLayoutTests : PdfTests
{
    [Fact]
    public void Lines_of_a_paragraph_flow_together()
    {
        var text = Read(new PdfBuilder().Page(
            Line(72, 700, "The supplier shall move every policy that is in force") +
            Line(72, 688, "on the day of the cutover.") +
            Line(72, 650, "Historical data stays where it is and is not moved.")).Build());

        Assert.Equal(
            ["Paragraph: The supplier shall move every policy that is in force on the day of the cutover.", "Paragraph: Historical data stays where it is and is not moved."],
            Blocks(text));
    }

    [Fact]
    public void Pages_have_a_form_feed_between_them_and_blocks_know_their_page()
    {
        var text = Read(new PdfBuilder().Page(Line(72, 700, "First")).Page(Line(72, 700, "Second")).Build());

        Assert.Equal("First\n\fSecond\n", text.Text);
        Assert.Equal([1, 2], text.Blocks.Select(b => b.Page));
    }

    [Fact]
    public void Words_drawn_out_of_order_are_read_from_left_to_right()
    {
        var text = Read(new PdfBuilder().Page(Line(96, 700, "third") + Line(72, 700, "first,") + Line(72, 688, "below")).Build());

        Assert.StartsWith("first, third", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_without_a_blank_parts_words_and_kerning_does_not()
    {
        var text = Read(new PdfBuilder().Page("BT /F1 10 Tf 72 700 Td [(sup) 20 (plier) -300 (shall)] TJ ET").Build());

        Assert.Equal("supplier shall\n", text.Text);
    }

    [Fact]
    public void Letters_set_wide_apart_are_still_one_word()
    {
        var text = Read(new PdfBuilder().Page("BT /F1 10 Tf 4 Tc 72 700 Td (SCOPE) Tj ET").Build());

        Assert.Equal("SCOPE\n", text.Text);
    }

    [Fact]
    public void Columns_of_text_are_read_one_after_the_other()
    {
        var content = string.Concat(Enumerable.Range(0, 6).Select(i =>
            Line(72, 700 - (12 * i), $"left column line number {i} of running text here") +
            Line(330, 700 - (12 * i), $"right column line number {i} of running text here")));
        var text = Read(new PdfBuilder().Page(content).Build()).Text;

        Assert.True(text.IndexOf("left column line number 5", StringComparison.Ordinal) < text.IndexOf("right column line number 0", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_of_a_table_row_stay_together_however_they_wrap()
    {
        var text = Read(new PdfBuilder().Page(
            Line(72, 700, "Deliverable") + Line(200, 700, "Due") + Line(300, 700, "Description") +
            Line(72, 680, "Mapping") + Line(200, 680, "Week 4") + Line(300, 680, "A workbook that the owners") +
            Line(300, 668, "of each product can read") +
            Line(72, 648, "Cutover") + Line(200, 648, "Week 10") + Line(300, 648, "One weekend")).Build());

        Assert.Equal(
            ["TableRow: Deliverable | Due | Description", "TableRow: Mapping | Week 4 | A workbook that the owners of each product can read", "TableRow: Cutover | Week 10 | One weekend"],
            Blocks(text));
        Assert.Equal([1, 2, 3], text.Blocks.Select(b => b.Row));
    }

    [Fact]
    public void Lines_between_rows_tell_which_lines_are_one_row()
    {
        const string Rules = "72 712 m 400 712 l S 72 683 m 400 683 l S 72 654 m 400 654 l S 72 637 m 400 637 l S ";
        var text = Read(new PdfBuilder().Page(Rules +
            Line(72, 700, "Client legal") + Line(200, 700, "Birch plc,") +
            Line(72, 688, "name") + Line(200, 688, "Cork") +
            Line(72, 671, "Client business") + Line(200, 671, "Ann Lee,") +
            Line(72, 659, "lead") + Line(200, 659, "Head of Operations") +
            Line(72, 642, "Kickoff") + Line(200, 642, "6 July 2026") +
            Line(72, 620, "This table is part of the agreement and binds both of the parties to it.")).Build());

        Assert.Equal(
            ["TableRow: Client legal name | Birch plc, Cork", "TableRow: Client business lead | Ann Lee, Head of Operations", "TableRow: Kickoff | 6 July 2026", "Paragraph: This table is part of the agreement and binds both of the parties to it."],
            Blocks(text));
    }

    [Fact]
    public void Without_lines_wrapped_cells_stand_closer_than_rows()
    {
        var text = Read(new PdfBuilder().Page(
            Line(72, 700, "Client \\(legal") + Line(150, 700, "Birch plc, Weaver Quay,") +
            Line(72, 688, "name\\)") + Line(150, 688, "Rathcorran, Ireland") +
            Line(72, 675, "Kickoff") + Line(150, 675, "6 July 2026") +
            Line(72, 662, "End") + Line(150, 662, "30 November 2026")).Build());

        Assert.Equal(
            ["TableRow: Client (legal name) | Birch plc, Weaver Quay, Rathcorran, Ireland", "TableRow: Kickoff | 6 July 2026", "TableRow: End | 30 November 2026"],
            Blocks(text));
    }

    [Fact]
    public void Cells_under_centred_headings_keep_their_columns()
    {
        var text = Read(new PdfBuilder().Page(
            Line(120, 700, "Item") + Line(300, 700, "Before") + Line(470, 700, "After") +
            Line(72, 684, "Number of trial migrations") + Line(230, 684, "2") + Line(400, 684, "3") +
            Line(72, 668, "Cutover weekend") + Line(230, 668, "12 and 13 September 2026") + Line(400, 668, "10 and 11 October 2026")).Build());

        Assert.Equal("TableRow: Number of trial migrations | 2 | 3", Blocks(text)[1]);
    }

    [Fact]
    public void An_empty_cell_keeps_its_place()
    {
        var text = Read(new PdfBuilder().Page(
            Line(72, 700, "Item") + Line(200, 700, "Quantity") + Line(300, 700, "Price") +
            Line(72, 680, "Total") + Line(300, 680, "36,000.00")).Build());

        Assert.Equal("TableRow: Total |  | 36,000.00", Blocks(text)[1]);
    }

    [Fact]
    public void A_line_with_a_date_at_its_other_end_is_no_table()
    {
        var text = Read(new PdfBuilder().Page(Line(72, 700, "Order Form CH-2026") + Line(400, 700, "18 August 2026") + Line(72, 688, "Issued in Cork")).Build());

        Assert.Equal(["Paragraph: Order Form CH-2026", "Paragraph: 18 August 2026", "Paragraph: Issued in Cork"], Blocks(text));
    }

    [Fact]
    public void Words_broken_at_the_ends_of_lines_keep_the_break_as_a_soft_hyphen()
    {
        var text = Read(new PdfBuilder().Page(
            Line(72, 700, "The vendor provides all of the agreed deliv-") + Line(72, 688, "erables to the customer, and answers ques-") +
            Line(72, 676, "tions that its own people ask, also by e-") + Line(72, 664, "mail, in two days.")).Build());

        Assert.Equal("The vendor provides all of the agreed deliv\u00aderables to the customer, and answers ques\u00adtions that its own people ask, also by e-mail, in two days.\n", text.Text);
    }

    [Fact]
    public void A_lone_hyphen_at_the_end_of_a_line_belongs_to_its_word()
    {
        var text = Read(new PdfBuilder().Page(Line(72, 700, "The price covers up to four person-") + Line(72, 688, "days in Cork.")).Build());

        Assert.Equal("The price covers up to four person-days in Cork.\n", text.Text);
    }

    [Fact]
    public void Headings_and_clause_numbers_say_where_a_paragraph_stands()
    {
        var text = Read(new PdfBuilder().Page(
            Line(72, 740, "Order Form", 20) +
            Line(72, 700, "2. Term", 14) +
            Line(72, 680, "2.1 It runs for twenty-four months and cannot be ended early without cause.") +
            Line(72, 650, "2.2 It then continues from year to year until a party gives notice of ninety days.")).Build());

        Assert.Equal([BlockKind.Heading, BlockKind.Heading, BlockKind.Paragraph, BlockKind.Paragraph], text.Blocks.Select(b => b.Kind));
        Assert.Equal("2 Term › §2.2", text.Blocks[3].Path);
        Assert.Equal("p. 1 2 Term › §2.2", text.Blocks[3].Locator);
    }

    [Fact]
    public void A_centred_heading_of_two_lines_is_one_heading()
    {
        var text = Read(new PdfBuilder().Page(
            Line(77, 740, "Migration of policy data from Hearthbook to", 15) + Line(181, 722, "Novastrand", 15) +
            Line(72, 690, "This statement of work is made by the two parties that have signed it.")).Build());

        Assert.Equal("Heading: Migration of policy data from Hearthbook to Novastrand", Blocks(text)[0]);
    }

    [Fact]
    public void Bullets_are_list_items_without_their_bullet()
    {
        var text = Read(new PdfBuilder().Page(
            Line(72, 700, "The following is out of scope:") + Line(80, 685, "\\225") + Line(92, 685, "medical records") + Line(80, 670, "\\225") + Line(92, 670, "telephones")).Build());

        Assert.Equal(["Paragraph: The following is out of scope:", "ListItem: medical records", "ListItem: telephones"], Blocks(text));
    }

    [Fact]
    public void A_bullet_that_is_drawn_is_a_bullet()
    {
        var text = Read(new PdfBuilder().Page(
            Line(72, 700, "The following is out of scope:") + "82 688 3 3 re f 82 673 3 3 re f " + Line(92, 685, "Medical records") + Line(92, 670, "Telephones")).Build());

        Assert.Equal(["Paragraph: The following is out of scope:", "ListItem: Medical records", "ListItem: Telephones"], Blocks(text));
    }

    [Fact]
    public void Cells_that_hardly_stand_apart_are_told_by_the_rows_around_them()
    {
        var text = Read(new PdfBuilder().Page(
            Line(72, 700, "Wave") + Line(120, 700, "Clinics") + Line(235, 700, "Bookings") +
            Line(72, 680, "1") + Line(120, 680, "five clinics, to be chosen") + Line(235, 680, "end of Week 6") +
            Line(72, 660, "2") + Line(120, 660, "the other clinics") + Line(235, 660, "end of Week 9")).Build());

        Assert.Equal("TableRow: 1 | five clinics, to be chosen | end of Week 6", Blocks(text)[1]);
    }

    [Fact]
    public void Columns_with_a_narrow_gutter_are_told_by_the_gaps_below_each_other()
    {
        var content = string.Concat(Enumerable.Range(0, 6).Select(i =>
            $"BT /F1 10 Tf 1 0 0 1 72 {700 - (12 * i)} Tm [(left column words that go on and on {i}) -1000 (right column words that go on {i})] TJ ET "));
        var text = Read(new PdfBuilder().Page(content).Build()).Text;

        Assert.True(text.IndexOf("on and on 5", StringComparison.Ordinal) < text.IndexOf("that go on 0", StringComparison.Ordinal));
    }

    [Fact]
    public void What_every_page_repeats_at_its_edges_is_header_and_footer()
    {
        var builder = new PdfBuilder();
        for (var page = 1; page <= 3; page++)
        {
            builder.Page(Line(72, 770, "Order Form CH-2026 - confidential") + Line(72, 600, $"Words that only page {page} has.") + Line(72, 30, $"Page {page} of 3"));
        }

        Assert.Equal(
            ["Header: Order Form CH-2026 - confidential", "Paragraph: Words that only page 2 has.", "Footer: Page 2 of 3"],
            Blocks(Read(builder.Build()))[3..6]);
    }

    [Theory]
    [InlineData(90, "0 1 -1 0 400 100")]
    [InlineData(180, "-1 0 0 -1 400 400")]
    [InlineData(270, "0 -1 1 0 200 400")]
    public void A_turned_page_is_read_upright(int rotation, string matrix)
    {
        var text = Read(new PdfBuilder().Page($"BT /F1 10 Tf {matrix} Tm (The kickoff is on Monday.) Tj 0 -40 Td (Bring your badge.) Tj ET", $"/Rotate {rotation}").Build());

        Assert.Equal("The kickoff is on Monday.\nBring your badge.\n", text.Text);
    }

    [Fact]
    public void Text_up_the_margin_is_read_after_the_page()
    {
        var text = Read(new PdfBuilder().Page("BT /F1 8 Tf 0 1 -1 0 30 100 Tm (DRAFT COPY) Tj ET " + Line(72, 700, "The agreement starts in March of this year.")).Build());

        Assert.Equal("The agreement starts in March of this year.\nDRAFT COPY\n", text.Text);
    }

    [Fact]
    public void Hebrew_is_read_in_the_order_of_reading()
    {
        var builder = new PdfBuilder();
        var map = builder.AddStream("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <5A> <05D0> endbfrange");
        var font = builder.Add($"<< /Type /Font /Subtype /Type1 /BaseFont /Hebrew /ToUnicode {map} 0 R >>");
        builder.Page("BT /F9 10 Tf 72 700 Td (CBA) Tj ET", resources: $"/Font << /F9 {font} 0 R >>");

        Assert.Equal("\u05d0\u05d1\u05d2\n", Read(builder.Build()).Text);
    }

    [Fact]
    public void Arabic_drawn_letter_by_letter_from_the_right_is_read_in_the_order_of_reading()
    {
        var builder = new PdfBuilder();
        var map = builder.AddStream("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <5A> <0628> endbfrange");
        var font = builder.Add($"<< /Type /Font /Subtype /Type1 /BaseFont /Arabic /FirstChar 65 /LastChar 67 /Widths [600 250 250] /ToUnicode {map} 0 R >>");
        builder.Page("BT /F9 10 Tf 92 700 Td (A) Tj -2.4 0 Td (B) Tj -2.4 0 Td (C) Tj ET", resources: $"/Font << /F9 {font} 0 R >>");

        Assert.Equal("\u0628\u0629\u062a\n", Read(builder.Build()).Text);
    }

    [Fact]
    public void Words_drawn_twice_for_their_shadow_are_read_once()
    {
        Assert.Equal("Statement of Work\n", Read(new PdfBuilder().Page(
            Line(72, 700, "Statement of Work", 12) + Line(73, 699.4, "Statement of Work", 12)).Build()).Text);
    }

    [Fact]
    public void A_word_that_is_said_twice_is_read_twice()
    {
        Assert.Equal("no no\n", Read(new PdfBuilder().Page(Line(72, 700, "no no")).Build()).Text);
    }

    [Fact]
    public void Spacing_as_wide_as_a_letter_leaves_room_for_other_letters()
    {
        Assert.Equal("a + b = c\n", Read(new PdfBuilder().Page(
            "BT /F1 10 Tf 20 Tc 1 0 0 1 72 700 Tm (abc) Tj 0 Tc 1 0 0 1 86 700 Tm (+) Tj 1 0 0 1 111 700 Tm (=) Tj ET").Build()).Text);
    }

    [Fact]
    public void The_room_behind_the_last_letter_of_a_string_is_no_part_of_its_word()
    {
        Assert.Equal("KEY FACTS\n", Read(new PdfBuilder().Page(
            "BT /F1 10 Tf 3 Tc 1 0 0 1 72 700 Tm (KEY) Tj 1 0 0 1 102.5 700 Tm (FACTS) Tj ET").Build()).Text);
    }

    [Fact]
    public void Words_strewn_over_a_drawing_have_no_empty_cells()
    {
        var corners = string.Concat(Enumerable.Range(0, 14).Select(i => Line(40, 700 - (30 * i), $"{(char)('A' + i)}") + Line(560, 700 - (30 * i), $"{(char)('A' + i)}")));
        var heads = string.Concat(Enumerable.Range(0, 6).Select(i => Line(90 + (80 * i), 730, $"{i + 1}")));

        var lines = Read(new PdfBuilder().Page(heads + corners).Build()).Text.Split('\n');

        Assert.Contains("C | C", lines);
    }

    [Fact]
    public void A_sentence_in_typewriter_letters_below_a_table_is_not_cut_into_its_cells()
    {
        var builder = new PdfBuilder();
        var font = builder.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
        var table = string.Concat(Enumerable.Range(0, 4).Select(i => Line(72, 700 - (14 * i), $"Item{i}") + Line(150, 700 - (14 * i), $"Sum{i}") + Line(210, 700 - (14 * i), $"{i}")));
        builder.Page(table + Line(72, 640, "Please pay the whole sum at once", 10, "F9"), resources: $"/Font << /F9 {font} 0 R /F1 3 0 R >>");

        Assert.Contains("Please pay the whole sum at once\n", Read(builder.Build()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_text_is_a_problem_and_not_silence()
    {
        var text = Read(new PdfBuilder().Page(Line(72, 700, "Words")).Page("0 0 100 100 re f").Build());

        Assert.Equal(["page 2 has no text and needs OCR"], text.Problems);
    }

    [Fact]
    public void Text_that_a_mark_replaces_reads_as_the_mark_says()
    {
        var text = Read(new PdfBuilder().Page("BT /F1 10 Tf 72 700 Td (The o) Tj /Span << /ActualText (ffi) >> BDC (#) Tj EMC (ce is open.) Tj ET").Build());

        Assert.Equal("The office is open.\n", text.Text);
    }

    [Theory]
    [InlineData("columns")]
    [InlineData("table")]
    [InlineData("covers")]
    public void Four_times_the_lines_on_a_page_take_about_four_times_the_steps(string kind)
    {
        var (few, many) = (Steps(kind, 400), Steps(kind, 1_600));

        Assert.InRange(many, few, 5 * few);
    }

    private static long Steps(string kind, int lines)
    {
        var content = string.Concat(Enumerable.Range(0, lines).Select(i => kind switch
        {
            "columns" => Line(72, 12 * (lines - i), "the supplier keeps the readings of each visit for") + Line(320, (12 * (lines - i)) - 3, "five years and hands them over when they are asked"),
            "table" => Line(72, 12 * (lines - i), $"Item {i}") + Line(200, 12 * (lines - i), "2,150") + Line(280, 12 * (lines - i), "none"),
            _ => Line(72, 12 * (lines - i), "Words under a bar") + $"72 {12 * (lines - i)} 90 9 re f\n",
        }));
        var file = new PdfBuilder().Page(content, $"/MediaBox [0 0 612 {12 * (lines + 1)}]").Build();
        var budget = new ReadingBudget(new ReadingLimits(), file.Length, CancellationToken.None);
        var opened = PdfFile.Open(file, budget);
        var before = budget.Steps;
        new PageReader(opened, budget).Read(PageTree.Read(opened, budget));
        return budget.Steps - before;
    }
}
