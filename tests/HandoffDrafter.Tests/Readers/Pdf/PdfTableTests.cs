using HandoffDrafter.Core.Deals;
using static HandoffDrafter.Tests.Readers.Pdf.PdfBuilder;

namespace HandoffDrafter.Tests.Readers.Pdf;

public class PdfTableTests : PdfTests
{
    private static string[] Rows(string content) => [.. Read(new PdfBuilder().Page(content).Build()).Text.TrimEnd('\n').Split('\n')];

    private static string Cells(double y, params (double X, string Words)[] cells) => string.Concat(cells.Select(c => Line(c.X, y, c.Words)));

    [Fact]
    public void Cells_that_stand_hardly_further_apart_than_words_are_told_by_what_every_row_leaves_free()
    {
        var content = Cells(700, (72, "Event"), (240, "Answer in"), (293, "On site in"), (400, "Credit"))
            + Cells(686, (72, "Outage of the ward"), (240, "30 minutes"), (293, "6 hours"), (400, "5 %"))
            + Cells(672, (72, "Loss of a terminal"), (240, "2 hours"), (293, "1 day"), (400, "1 %"));

        Assert.Equal(["Event | Answer in | On site in | Credit", "Outage of the ward | 30 minutes | 6 hours | 5 %", "Loss of a terminal | 2 hours | 1 day | 1 %"], Rows(content));
    }

    [Fact]
    public void A_line_that_spans_the_columns_of_a_table_does_not_join_them()
    {
        var content = Cells(714, (72, "Monthly"), (150, "volumes by depot, in tonnes"))
            + string.Concat(Enumerable.Range(0, 5).Select(i => Cells(700 - (14 * i), (72, $"Depot{i}"), (150, $"1{i}0"), (200, $"2{i}0"), (250, $"3{i}0"))));

        Assert.Equal(["Depot0 | 100 | 200 | 300", "Depot1 | 110 | 210 | 310"], Rows(content).Where(r => r.StartsWith("Depot", StringComparison.Ordinal)).Take(2));
    }

    [Fact]
    public void A_heading_under_the_running_head_is_no_cell_of_it()
    {
        var content = Line(24, 770, "14 May 2026", 8) + Line(320, 770, "Master agreement", 8) + Line(72, 745, "5. Charges and payment", 18)
            + Cells(710, (72, "Item"), (250, "Unit"), (310, "Larne"))
            + Cells(690, (72, "Calibration"), (250, "visit"), (310, "2,150"))
            + Cells(670, (72, "Load cell"), (250, "piece"), (310, "1,265"));

        Assert.Equal(["5. Charges and payment", "Item | Unit | Larne"], Rows(content)[^4..^2]);
    }

    [Fact]
    public void A_footer_of_two_parts_far_below_a_table_is_no_row_of_it()
    {
        string Page(int number, string first, string second) => Cells(120, (72, first), (400, "to be agreed")) + Cells(104, (72, second), (400, "42,000")) + Cells(40, (72, "Lindqvist Consulting"), (400, $"Page {number} of 2"));

        var text = Read(new PdfBuilder().Page(Page(1, "Survey", "Design")).Page(Page(2, "Build", "Handover")).Build());

        Assert.Equal(["TableRow: Survey | to be agreed", "TableRow: Design | 42,000", "Footer: Lindqvist Consulting", "Footer: Page 1 of 2"], Blocks(text)[..4]);
    }

    [Fact]
    public void Numbers_under_a_head_that_reaches_further_left_keep_their_own_column()
    {
        var content = Cells(714, (303, "to air"), (372, "to water"), (450, "to land"))
            + Cells(704, (297, "kg a year"), (373, "kg a year"), (447, "kg a year"))
            + string.Concat(Enumerable.Range(0, 4).Select(i => Cells(690 - (10 * i), (102, $"Compound number {i}"), (310, $"{i}0"), (390, "5"), (464, "7"))));

        Assert.Contains("Compound number 2 | 20 | 5 | 7", Rows(content));
    }

    [Fact]
    public void Columns_of_text_are_read_one_after_the_other_with_the_table_that_one_of_them_holds()
    {
        string[] left = ["The supplier calibrates each of the bridges", "twice a year and hands over the readings", "within ten working days, in the form that", "the harbour authority has published for", "that purpose and for no other purpose."];
        string[] right = ["The customer closes one lane for as long", "as the work goes on and names a person", "who may sign for the readings of the day", "on behalf of the terminal and of its own", "insurers, where they have asked for it."];
        var content = string.Concat(left.Select((t, i) => Line(72, 700 - (12 * i), t)))
            + Cells(630, (72, "Day rate"), (190, "980"))
            + Cells(616, (72, "Waiting hour"), (190, "120"))
            + Cells(602, (72, "Travel"), (190, "85"))
            + string.Concat(right.Concat(right).Select((t, i) => Line(320, 695 - (11 * i), t)));

        var rows = Rows(content);

        Assert.Equal(string.Join(' ', left), rows[0]);
        Assert.Equal(["Day rate | 980", "Waiting hour | 120", "Travel | 85"], rows[1..4]);
        Assert.StartsWith("The customer closes one lane", rows[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Wrapped_cells_between_drawn_lines_are_a_table_and_no_columns_of_text()
    {
        string[] first = ["The supplier calibrates each of the bridges", "twice a year and hands over the readings", "within ten working days of the last visit"];
        string[] second = ["The customer closes one lane for as long", "as the work goes on and names a person", "who may sign for the readings of the day"];
        var content = string.Concat(Enumerable.Range(0, 3).Select(row =>
            $"72 {712 - (44 * row)} m 540 {712 - (44 * row)} l S " + string.Concat(first.Zip(second).Select((t, i) => Cells(700 - (44 * row) - (12 * i), (72, t.First), (320, t.Second))))));

        Assert.Equal(string.Join(' ', first) + " | " + string.Join(' ', second), Rows(content)[0]);
    }

    [Fact]
    public void A_fraction_at_the_start_of_a_line_is_no_clause_number()
    {
        var text = Read(new PdfBuilder().Page(Line(72, 700, "1.1 Replaced are load cells which between two visits drift by more than") + Line(72, 688, "0.05 per cent of their range, at no cost to the customer and in any year.")).Build());

        Assert.Equal(BlockKind.Paragraph, Assert.Single(text.Blocks).Kind);
    }
}
