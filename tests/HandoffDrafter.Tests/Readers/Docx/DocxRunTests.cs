using static HandoffDrafter.Tests.Readers.Docx.DocxBuilder;

namespace HandoffDrafter.Tests.Readers.Docx;

public class DocxRunTests : DocxTests
{
    public static TheoryData<string, string> Runs => new()
    {
        { "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc" },
        { "<w:r><w:t>SOW</w:t><w:noBreakHyphen/><w:t>00</w:t><w:softHyphen/><w:t>3</w:t></w:r>", "SOW-003" },
        { "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t> agreed </w:t><w:sym w:font=\"Symbol\" w:char=\"F0A3\"/></w:r>", "☑ agreed ≤" },
        { "<w:smartTag>" + R("Oslo") + "</w:smartTag><w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\"/><w:alias w:val=\"City\"/></w:sdtPr><w:sdtContent>" + R(" city") + "</w:sdtContent></w:sdt>", "Oslo city" },
        { "<w:fldSimple w:instr=\"DATE\">" + R("9 March") + "</w:fldSimple>", "9 March" },
        { Field("begin") + "<w:r><w:instrText>REF x</w:instrText></w:r>" + R("unseen") + Field("separate") + R("clause 4") + Field("end") + R("."), "clause 4." },
        { "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>" + Field("end") + R(" yes"), "☒ yes" },
        { "<w:r><w:ruby><w:rt>" + R("kana") + "</w:rt><w:rubyBase>" + R("kanji") + "</w:rubyBase></w:ruby></w:r>", "kanji(kana)" },
        { "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>" + R(" day"), "1/2 day" },
        { "<w:hyperlink r:id=\"bad\">" + R("our terms") + "</w:hyperlink>", "our terms" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void What_a_run_shows_is_its_text(string runs, string shown) =>
        Assert.Equal(shown + "\n", Read(Document(P(runs)).Link("bad", "hyperlink", "http://[::bad address", " TargetMode=\"External\"")).Text);

    [Fact]
    public void Insertions_are_blocks_of_their_own_and_deletions_lie_behind_the_text()
    {
        var text = Read(Document(P(R("Twelve ") + Deleted("users", "Ben") + Inserted("seats") + R(" for a year.")), P(R("End."))));

        Assert.Equal("Twelve seats for a year.\nEnd.\nusers\n", text.Text);
        Assert.Equal(["Paragraph: Twelve", "Inserted Paragraph: seats", "Paragraph: for a year.", "Paragraph: End.", "Deleted Paragraph: users"], Blocks(text));
        Assert.Equal("Ben", text.Blocks[4].Author);
        Assert.Equal(["2 tracked changes by Ben, Ana are neither accepted nor rejected"], text.Problems);
    }

    [Fact]
    public void Moved_text_stands_where_it_was_moved_to()
    {
        var text = Read(Document(P("<w:moveFrom w:author=\"Ana\">" + R("Hosting.") + "</w:moveFrom>" + R("Scope.")), P("<w:moveTo w:author=\"Ana\">" + R("Hosting.") + "</w:moveTo>")));

        Assert.Equal(["Paragraph: Scope.", "Inserted Paragraph: Hosting.", "Deleted Paragraph: Hosting."], Blocks(text));
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs() =>
        Assert.Equal("It is not included.\n", Read(Document(P("<w:rPr><w:del w:author=\"Ana\"/></w:rPr>", R("It is ")), P(R("not included.")))).Text);

    [Fact]
    public void Very_many_paragraphs_whose_marks_were_deleted_are_one()
    {
        var paragraphs = Enumerable.Range(0, 30_000).Select(i => P("<w:rPr><w:del w:author=\"Ana\"/></w:rPr>", R($"{i} ", i % 2 == 0 ? "<w:vanish/>" : string.Empty)));

        Assert.StartsWith("1 3 5 7 ", Read(Document([.. paragraphs, P(R("end"))])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_row_and_a_row_with_a_change_say_so()
    {
        var row = "<w:tr><w:trPr><w:del w:author=\"Ana\"/></w:trPr><w:tc>" + P(R("Old")) + "</w:tc><w:tc>" + P(R("$9")) + "</w:tc></w:tr>";
        var changed = "<w:tr><w:tc>" + P(R("Fee")) + "</w:tc><w:tc>" + P(Deleted("$7") + Inserted("$8")) + "</w:tc></w:tr>";
        var text = Read(Document("<w:tbl>" + row + changed + "</w:tbl>"));

        Assert.Equal(["Inserted TableRow: Fee | $8", "Deleted TableRow: Old | $9", "Deleted TableRow: $7"], Blocks(text));
        Assert.Equal(1, text.Blocks[0].Row);
    }

    [Fact]
    public void A_comment_names_its_author_time_and_place()
    {
        var text = Read(Document(Styled("H2", "Fees"), P("<w:commentRangeStart w:id=\"7\"/>" + R("Net 30.") + "<w:r><w:commentReference w:id=\"7\"/></w:r>"))
            .Part("comments", "comments", "<w:comment w:id=\"7\" w:author=\"Ben\" w:date=\"2026-03-02T09:00:00Z\">" + P(R("We said 45.")) + "</w:comment>"));

        Assert.Equal(["Heading: Fees", "Paragraph: Net 30.", "Comment Comment: We said 45."], Blocks(text));
        Assert.Equal(("Ben", "2026-03-02T09:00:00Z", "Fees"), (text.Blocks[2].Author, text.Blocks[2].SaidAt, text.Blocks[2].Path));
        Assert.Equal(["1 comment is still in it"], text.Problems);
    }

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:rStyle w:val=\"Secret\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>")]
    [InlineData("<w:color w:val=\"fefefe\"/>")]
    [InlineData("<w:sz w:val=\"2\"/>")]
    public void Text_that_cannot_be_seen_lies_behind_the_text(string look) =>
        Assert.Equal(["Paragraph: The fee is $900.", "Hidden Paragraph: $1"], Blocks(Read(Document(P(R("The fee is ") + R("$1", look) + R("$900."))))));

    [Theory]
    [InlineData("<w:vanish w:val=\"0\"/>", "")]
    [InlineData("<w:color w:val=\"auto\"/>", "")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"black\"/>", "")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>", "<w:shd w:val=\"clear\" w:fill=\"1F3864\"/>")]
    [InlineData("<w:sz w:val=\"12\"/>", "")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:imprint/>", "")]
    [InlineData("<w:emboss/><w:color w:val=\"FFFFFF\"/>", "")]
    public void Text_that_can_be_seen_is_not_taken_for_hidden(string look, string paragraph) =>
        Assert.Equal(["Paragraph: Seen"], Blocks(Read(Document(P(paragraph, R("Seen", look))))));

    [Fact]
    public void White_heads_of_dark_tables_are_seen()
    {
        var table = Table([P(R("Item", "<w:color w:val=\"FFFFFF\"/>")), P(R("Price", "<w:color w:val=\"FFFFFF\"/>"))]).Replace("<w:tbl>", "<w:tbl><w:tblPr><w:tblStyle w:val=\"Dark\"/></w:tblPr>", StringComparison.Ordinal);

        Assert.Equal(["TableRow: Item | Price"], Blocks(Read(Document(table))));
    }

    private static string Field(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";
}
