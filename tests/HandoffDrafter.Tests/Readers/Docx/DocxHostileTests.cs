using System.Text;
using HandoffDrafter.Core.Reading;
using static HandoffDrafter.Tests.Readers.Docx.DocxBuilder;

namespace HandoffDrafter.Tests.Readers.Docx;

public class DocxHostileTests : DocxTests
{
    [Fact]
    public void Elements_nested_a_hundred_thousand_deep_are_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000));

        Assert.Equal((RefusalKind.LimitExceeded, "its structure nests deeper than 256 levels"), Reason(Refused(Document(nested).Build())));
    }

    [Fact]
    public void A_part_that_unpacks_without_end_is_refused()
    {
        var refusal = Refused(Document(P(R("Body.")), new string(' ', 40_000_000)).Build());

        Assert.Equal((RefusalKind.LimitExceeded, "a part of it unpacks to more than 100 times its size"), Reason(refusal));
    }

    [Fact]
    public void Markup_without_end_around_little_text_is_refused() =>
        Assert.Equal(RefusalKind.LimitExceeded, Refused(Document(string.Concat(Enumerable.Repeat("<w:p/>", 3_000_000))).Build(), new ReadingLimits { MaxCharacters = 1_000, MaxInflation = 10_000 }).Kind);

    [Fact]
    public void Empty_clauses_without_end_are_refused() =>
        Assert.Equal(RefusalKind.LimitExceeded, Refused(Document(string.Concat(Enumerable.Repeat(Numbered(0, string.Empty), 10_000))).Build(), new ReadingLimits { MaxCharacters = 100_000, MaxInflation = 10_000 }).Kind);

    [Fact]
    public void A_document_type_declaration_is_refused() =>
        Assert.Equal((RefusalKind.Damaged, "word/document.xml is not the XML that Word writes"), Reason(Refused(Document(P(R("Body."))).Prologue("<!DOCTYPE x [<!ENTITY a \"lol\">]>").Build())));

    [Fact]
    public void A_name_that_points_out_of_the_archive_is_refused() =>
        Assert.Equal((RefusalKind.Damaged, "an entry of its archive points out of the archive"), Reason(Refused(Document(P(R("Body."))).File("../evil.xml", "x").Build())));

    [Fact]
    public void Two_parts_of_one_name_are_refused() =>
        Assert.Equal(RefusalKind.Damaged, Refused(Document(P(R("Body."))).File("word/document.xml", "<x/>").Build()).Kind);

    [Fact]
    public void More_entries_than_allowed_are_refused() =>
        Assert.Equal((RefusalKind.LimitExceeded, "its archive has more than 2 entries"), Reason(Refused(Document(P(R("Body."))).Build(), new ReadingLimits { MaxArchiveEntries = 2 })));

    [Fact]
    public void Styles_and_lists_that_refer_to_each_other_in_circles_are_read()
    {
        const string Circle = "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>";
        const string Endless = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2147483647\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        var text = Read(new DocxBuilder().Part("styles", "styles", Circle).Part("numbering", "numbering", Endless).Body(Styled("A", "Words"), Numbered(0, "more"), Numbered(99, "still")));

        Assert.StartsWith("Words\n2147483647 more\n", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_part_beside_the_body_costs_that_part_only()
    {
        var text = Read(Document(P(R("Body."))).Link("rc", "comments", "comments.xml").File("word/comments.xml", "<w:comments"));

        Assert.Equal(["Paragraph: Body."], Blocks(text));
        Assert.Equal(["word/comments.xml is damaged: its comments are left out"], text.Problems);
    }

    [Fact]
    public void A_changed_amount_does_not_pass_for_the_written_one()
    {
        var file = Stored("The fee is $86,400.");
        var at = file.AsSpan().IndexOf("86,400"u8);
        file[at] = (byte)'9';

        Assert.Equal((RefusalKind.Damaged, "word/document.xml is damaged"), Reason(Refused(file)));
    }

    [Fact]
    public void A_file_cut_at_any_length_is_refused()
    {
        var file = Document(P(R("Body."))).Build();
        for (var length = 1; length < file.Length; length += 7)
        {
            Assert.NotEqual(RefusalKind.LimitExceeded, Refused(file[..length]).Kind);
        }
    }

    [Theory]
    [InlineData("EncryptedPackage", RefusalKind.PasswordProtected)]
    [InlineData("WordDocument", RefusalKind.UnknownFormat)]
    public void Old_and_encrypted_documents_are_told_by_what_they_are(string stream, RefusalKind kind)
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];

        Assert.Equal(kind, Refused(file).Kind);
    }

    [Fact]
    public void An_archive_of_something_else_is_refused() =>
        Assert.Equal((RefusalKind.Damaged, "it is an archive without a Word document in it"), Reason(Refused(Archive(("xl/workbook.xml", "<x/>")))));

    [Fact]
    public void A_document_of_pictures_alone_says_what_it_holds()
    {
        var picture = P("<w:r><w:pict><v:shape><v:imagedata r:id=\"r9\"/></v:shape></w:pict></w:r>");

        Assert.Equal((RefusalKind.Empty, "the file holds no text; 1 picture was not read: words in it need OCR"), Reason(Refused(Document(picture).Build())));
    }

    private static (RefusalKind Kind, string Reason) Reason(Refusal refusal) => (refusal.Kind, refusal.Reason);

    private static byte[] Stored(string words) => Archive(("word/document.xml",
        $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{P(R(words))}</w:body></w:document>"));

    private static byte[] Archive((string Name, string Content) part)
    {
        using var file = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(part.Name, System.IO.Compression.CompressionLevel.NoCompression).Open();
            entry.Write(Encoding.UTF8.GetBytes(part.Content));
        }

        return file.ToArray();
    }
}
