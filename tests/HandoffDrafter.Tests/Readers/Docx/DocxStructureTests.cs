using HandoffDrafter.Core.Deals;
using static HandoffDrafter.Tests.Readers.Docx.DocxBuilder;

namespace HandoffDrafter.Tests.Readers.Docx;

public class DocxStructureTests : DocxTests
{
    [Fact]
    public void Headings_are_told_by_style_by_what_it_is_based_on_and_by_outline_level()
    {
        var text = Read(Document(Styled("H1", "Agreement"), Styled("Own", "Scope"), Styled("Level", "Parts"), P(R("All of it."))));

        Assert.Equal(["Heading: Agreement", "Heading: Scope", "Heading: Parts", "Paragraph: All of it."], Blocks(text));
        Assert.Equal(["paragraph 1", "paragraph 2", "Scope", "Scope › Parts"], Paths(text));
    }

    [Fact]
    public void A_clause_set_in_a_heading_style_is_a_clause()
    {
        var text = Read(Document(Styled("H2", "The Supplier shall deliver the portal by 1 June 2026."), Styled("H2", "Term.")));

        Assert.Equal(["Paragraph: The Supplier shall deliver the portal by 1 June 2026.", "Heading: Term."], Blocks(text));
    }

    [Fact]
    public void A_bold_line_above_text_is_a_heading_and_a_bold_label_with_its_value_is_not()
    {
        var text = Read(Document(P(R("Not included", "<w:b/>")), P(R("Hosting.")), P(R("Total: $900", "<w:b/>")), P(R("Net 30.")), P(R("Signed", "<w:b/>")), P(R("Ana Lund", "<w:b/>"))));

        Assert.Equal(["Heading: Not included", "Paragraph: Hosting.", "Paragraph: Total: $900", "Paragraph: Net 30.", "Paragraph: Signed", "Paragraph: Ana Lund"], Blocks(text));
    }

    [Fact]
    public void Counted_numbers_are_seen_and_cited()
    {
        var text = Read(Document(
            Numbered(0, "Services"), Numbered(1, "Portal."), Numbered(1, "Training:"), Numbered(2, "two sessions;"), Numbered(2, "one guide."), Numbered(3, "In English."),
            Numbered(1, "Support."), Numbered(2, "By mail."), Numbered(0, "Fees")));

        Assert.Equal(
            ["1. Services", "1.1 Portal.", "1.2 Training:", "(a) two sessions;", "(b) one guide.", "(i) In English.", "1.3 Support.", "(a) By mail.", "2. Fees"],
            text.Blocks.Select(b => text.Text[b.Start..b.End]));
        Assert.Equal(["paragraph 1", "1 Services › §1.1", "1 Services › §1.2", "1 Services › §1.2(a)", "1 Services › §1.2(b)", "1 Services › §1.2(b)(i)", "1 Services › §1.3", "1 Services › §1.3(a)", "§2"], Paths(text));
        Assert.Equal([BlockKind.Heading, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.ListItem], text.Blocks.Take(4).Select(b => b.Kind));
    }

    [Fact]
    public void A_list_that_begins_anew_counts_from_its_own_start() =>
        Assert.Equal(["1. a", "2. b", "5. c", "6. d"], Read(Document(Numbered(0, "a"), Numbered(0, "b"), Numbered(0, "c", 3), Numbered(0, "d", 3))).Text.TrimEnd().Split('\n'));

    [Fact]
    public void Bullets_stand_before_their_items_and_in_none_of_them()
    {
        var text = Read(Document(Styled("H2", "Scope"), Numbered(0, "Billing", 2), Numbered(0, "Invoicing", 2), Numbered(0, "One", 4)));

        Assert.Equal("Scope\n• Billing\n• Invoicing\n1. One\n", text.Text);
        Assert.Equal(["Heading: Scope", "ListItem: Billing", "ListItem: Invoicing", "ListItem: 1. One"], Blocks(text));
        Assert.Equal("Scope, 2nd bullet", text.Blocks[2].Path);
    }

    [Fact]
    public void A_table_is_rows_of_cells_and_a_table_in_it_follows_its_row()
    {
        var text = Read(Document(Table(["Item", "Price"], [P(R("Set-up")) + P(R("once")), P(R("$500")) + Table(["net", "$420"])], ["Total", ""])));

        Assert.Equal(["TableRow: Item | Price", "TableRow: Set-up\nonce | $500", "TableRow: net | $420", "TableRow: Total |"], Blocks(text));
        Assert.Equal([1, 2, 1, 3], text.Blocks.Select(b => b.Row!.Value));
    }

    [Fact]
    public void A_cell_behind_one_that_spans_columns_stands_in_its_own()
    {
        static string Row(string before, params (string Words, int Span)[] cells) =>
            $"<w:tr><w:trPr>{before}</w:trPr>{string.Concat(cells.Select(c => $"<w:tc><w:tcPr><w:gridSpan w:val=\"{c.Span}\"/></w:tcPr>{P(R(c.Words))}</w:tc>"))}</w:tr>";
        var text = Read(Document("<w:tbl>" + Row(string.Empty, ("Item", 1), ("Hours", 1), ("Price", 1)) + Row(string.Empty, ("Total", 2), ("$500", 1)) + Row("<w:gridBefore w:val=\"2\"/>", ("net 30", 1)) + Row(string.Empty, ("Prices exclude tax", 3)) + "</w:tbl>"));

        Assert.Equal(["TableRow: Item | Hours | Price", "TableRow: Total |  | $500", "TableRow: |  | net 30", "TableRow: Prices exclude tax"], Blocks(text));
    }

    [Fact]
    public void A_frame_around_paragraphs_is_no_table() =>
        Assert.Equal(["Paragraph: One.", "Paragraph: Two."], Blocks(Read(Document(Table([P(R("One.")) + P(R("Two."))])))));

    [Fact]
    public void A_text_box_is_read_once_after_its_paragraph()
    {
        var box = $"<w:txbxContent>{P(R("Boxed."))}</w:txbxContent>";
        var text = Read(Document(P(R("Around.") + $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")));

        Assert.Equal(["Paragraph: Around.", "Paragraph: Boxed."], Blocks(text));
    }

    [Fact]
    public void Notes_follow_the_body_with_the_place_they_are_called_from()
    {
        var text = Read(Document(Styled("H2", "Fees"), P(R("Net 30") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + R(".")))
            .Part("footnotes", "footnotes", "<w:footnote w:id=\"0\" w:type=\"separator\">" + P(R("-")) + "</w:footnote><w:footnote w:id=\"2\">" + P(R("From receipt.")) + "</w:footnote><w:footnote w:id=\"3\">" + P(R("Unused.")) + "</w:footnote>"));

        Assert.Equal(["Heading: Fees", "Paragraph: Net 30.", "Footnote: From receipt."], Blocks(text));
        Assert.Equal("Fees, footnote 1", text.Blocks[2].Path);
        Assert.Equal("Fees\nNet 30.[1]\n[1] From receipt.\n", text.Text);
    }

    [Fact]
    public void Headers_and_footers_are_read_where_a_section_shows_them()
    {
        var section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rheader\"/><w:headerReference w:type=\"even\" r:id=\"reven\"/><w:footerReference w:type=\"default\" r:id=\"rfooter\"/></w:sectPr>";
        var text = Read(Document(P(R("Body.")), section).Part("header", "hdr", P(R("Confidential"))).Part("footer", "ftr", P(R("Page 1"))).Link("reven", "header", "header.xml"));

        Assert.Equal(["Paragraph: Body.", "Header: Confidential", "Footer: Page 1"], Blocks(text));
    }

    [Fact]
    public void A_table_in_a_table_of_a_footer_is_read()
    {
        var text = Read(Document(P(R("Body.")), "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rfooter\"/></w:sectPr>")
            .Part("footer", "ftr", Table(["Acme", P(R("Oslo")) + Table(["Reg.", "914"])])));

        Assert.Equal(["Paragraph: Body.", "Footer: Acme | Oslo", "Footer: Reg. | 914"], Blocks(text));
    }

    [Fact]
    public void A_watermark_is_reported()
    {
        var mark = P("<w:r><w:pict><v:shape id=\"PowerPlusWaterMarkObject1\"><v:textpath string=\"DRAFT\"/></v:shape></w:pict></w:r>");
        var text = Read(Document(P(R("Body.")), "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rheader\"/></w:sectPr>").Part("header", "hdr", mark));

        Assert.Equal(["Paragraph: Body.", "Header: DRAFT"], Blocks(text));
        Assert.Equal(["has a DRAFT watermark"], text.Problems);
    }

    [Fact]
    public void Signing_and_properties_are_described()
    {
        var text = Read(Document(P("<w:r><w:pict><v:shape><o:signatureline o:suggestedsigner=\"Pat Lund\" issignatureline=\"t\"/></v:shape></w:pict></w:r>"), P(R("Body.")))
            .File("_xmlsignatures/sig1.xml", "<Signature/>")
            .File("docProps/core.xml", "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Order form</dc:title><dc:creator>Ana</dc:creator></p>"));

        Assert.Equal("digitally signed (not verified)", text.Signature);
        Assert.Equal("Order form", text.Properties["title"]);
        Assert.Equal("Ana", text.Properties["author"]);
    }

    [Fact]
    public void A_page_that_somebody_ended_is_told_by_a_form_feed_in_no_block()
    {
        var text = Read(Document(P(R("One.")), P("<w:r><w:br w:type=\"page\"/></w:r>"), P("<w:r><w:br w:type=\"page\"/></w:r>" + R("Two."))));

        Assert.Equal("One.\n\f\fTwo.\n", text.Text);
        Assert.Equal(["Paragraph: One.", "Paragraph: Two."], Blocks(text));
    }
}
