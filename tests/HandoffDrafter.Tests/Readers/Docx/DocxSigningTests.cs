using HandoffDrafter.Core.Reading.Signing;
using static HandoffDrafter.Tests.Readers.Docx.DocxBuilder;

namespace HandoffDrafter.Tests.Readers.Docx;

public class DocxSigningTests : DocxTests
{
    private const string Picture = "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>";

    [Fact]
    public void A_picture_beside_the_words_that_one_signs_beside_may_be_a_signature()
    {
        var text = Read(Document(P(R("By: ") + Picture), P(R("Title: ______")), P(R("Signature:")), P(Picture), P(R("Date: ______"))).File("word/media/image1.png", "x"));

        Assert.Equal("2 times a picture where one signs", text.Signature);
        Assert.Null(Signatures.In(text).Signed);
    }

    [Fact]
    public void A_picture_in_the_next_cell_may_be_a_signature() =>
        Assert.Equal("a picture where one signs", Read(Document(Table(["Authorized signature", P(Picture)])).File("word/media/image1.png", "x")).Signature);

    [Fact]
    public void A_picture_elsewhere_is_none()
    {
        var text = Read(Document(P(Picture), P(R("Order form")), P(R("One.")), P(R("Two.")), P(R("By: ______"))).File("word/media/image1.png", "x"));

        Assert.Null(text.Signature);
        Assert.False(Signatures.In(text).Signed);
    }

    [Fact]
    public void An_empty_signature_line_is_a_blank()
    {
        var text = Read(Document(P("<w:r><w:pict><v:shape><o:signatureline o:suggestedsigner=\"Pat Lund\" issignatureline=\"t\"/></v:shape></w:pict></w:r>"), P(R("Body."))));

        Assert.Equal("a signature line for Pat Lund", text.Signature);
        Assert.False(Signatures.In(text).Signed);
    }

    [Fact]
    public void A_certificate_beside_blank_lines_leaves_it_open() =>
        Assert.Null(Signatures.In(Read(Document(P(R("By: ______"))).File("_xmlsignatures/sig1.xml", "<Signature/>"))).Signed);

    [Fact]
    public void Two_certificates_on_two_lines_are_two_signatures()
    {
        static string Line(string signer) => P($"<w:r><w:pict><v:shape><o:signatureline o:suggestedsigner=\"{signer}\"/></v:shape></w:pict></w:r>");
        var text = Read(Document(Line("Pat Lund"), Line("Ana Roe"), P(R("Body."))).File("_xmlsignatures/sig1.xml", "<Signature/>").File("_xmlsignatures/sig2.xml", "<Signature/>"));

        Assert.Equal("digitally signed (not verified); digitally signed (not verified)", text.Signature);
        Assert.True(Signatures.In(text).Signed);
    }

    [Theory]
    [InlineData("<w:showingPlcHdr/>", "the field 'Client Signature' is empty", false)]
    [InlineData("", "the field 'Client Signature' is filled in", null)]
    public void A_field_for_a_signature_says_whether_it_is_filled(string more, string shown, bool? signed)
    {
        var text = Read(Document(P($"<w:sdt><w:sdtPr><w:alias w:val=\"Client Signature\"/>{more}</w:sdtPr><w:sdtContent>{R("Sign")}</w:sdtContent></w:sdt>")));

        Assert.Equal((shown, signed), (text.Signature, Signatures.In(text).Signed));
    }
}
