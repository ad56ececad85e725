using HandoffDrafter.Core.Deals;
using static HandoffDrafter.Tests.Readers.Pdf.PdfBuilder;

namespace HandoffDrafter.Tests.Readers.Pdf;

public class PdfAnnotationTests : PdfTests
{
    private const string Box = "/Rect [160 695 300 712]";

    private static SourceText ReadWith(string annotation, string content = "", Action<PdfBuilder>? also = null)
    {
        var builder = new PdfBuilder();
        var number = builder.Add(annotation);
        builder.Page(Line(72, 700, "Customer name:") + content, $"/Annots [{number} 0 R]");
        also?.Invoke(builder);
        return Read(builder.Build());
    }

    [Fact]
    public void A_filled_field_is_read_beside_its_label_and_named()
    {
        var text = ReadWith($"<< /Type /Annot /Subtype /Widget /FT /Tx /T (customer) /TU (Legal name) /V (Acme GmbH) {Box} >>");

        var block = Assert.Single(text.Blocks);
        Assert.Equal((BlockKind.Property, "Customer name: Acme GmbH"), (block.Kind, Words(text, block)));
        Assert.Equal("field Legal name", block.Path);
    }

    [Fact]
    public void A_field_is_read_as_it_is_drawn()
    {
        var builder = new PdfBuilder();
        var look = builder.AddStream(Line(2, 4, "Acme GmbH"), "/Type /XObject /Subtype /Form /BBox [0 0 140 17] /Resources << /Font << /F1 3 0 R >> >>");
        var field = builder.Add($"<< /Type /Annot /Subtype /Widget /FT /Tx /T (customer) /V (stale value) /AP << /N {look} 0 R >> {Box} >>");

        Assert.Equal("Acme GmbH\n", Read(builder.Page(string.Empty, $"/Annots [{field} 0 R]").Build()).Text);
    }

    [Fact]
    public void A_field_that_is_not_shown_is_not_read()
    {
        Assert.Equal("Customer name:\n", ReadWith($"<< /Type /Annot /Subtype /Widget /F 2 /FT /Tx /T (customer) /V (Acme GmbH) {Box} >>").Text);
    }

    [Fact]
    public void A_note_stuck_to_the_page_is_a_comment_behind_its_text()
    {
        var text = ReadWith($"<< /Type /Annot /Subtype /Text /T (Ann Lee) /Contents (We could also move the archive.) {Box} >>");

        var note = text.Blocks[^1];
        Assert.Equal((BlockKind.Comment, BlockState.Comment, "Ann Lee"), (note.Kind, note.State, note.Author));
        Assert.Equal("Customer name:\nWe could also move the archive.\n", text.Text);
    }

    [Fact]
    public void Words_typed_onto_the_page_are_seen_and_say_who_typed_them()
    {
        var text = ReadWith("<< /Type /Annot /Subtype /FreeText /T (Ann Lee) /Contents (Received 3 March) /Rect [72 500 300 520] >>");

        var words = text.Blocks[^1];
        Assert.Equal((BlockKind.Comment, BlockState.Normal, "Ann Lee", "Received 3 March"), (words.Kind, words.State, words.Author, Words(text, words)));
    }

    [Fact]
    public void Signature_fields_say_whether_they_are_signed()
    {
        var text = ReadWith("<< /Type /Annot /Subtype /Link >>", also: b =>
        {
            var signed = b.Add("<< /FT /Sig /T (supplier) /V << /Type /Sig /Name (Maja Sandvall) /M (D:20260512) >> >>");
            var open = b.Add("<< /FT /Sig /T (customer) >>");
            b.CatalogEntries = $"/AcroForm << /Fields [{signed} 0 R {open} 0 R] >>";
        });

        Assert.Equal("digitally signed by Maja Sandvall on 2026-05-12 (not verified); one signature field is empty", text.Signature);
    }

    [Theory]
    [InlineData("By:", "q 90 0 0 30 110 210 cm /Im1 Do Q")]
    [InlineData("Signature: ______________", "q 90 0 0 30 110 210 cm /Im1 Do Q")]
    public void A_picture_where_one_signs_may_be_a_signature(string label, string picture) =>
        Assert.Equal("a picture where one signs, on page 1", WithPicture(Line(72, 212, label) + picture).Signature);

    [Theory]
    [InlineData("By:", "q 90 0 0 30 110 600 cm /Im1 Do Q")]
    [InlineData("Delivered by the supplier:", "q 90 0 0 30 110 210 cm /Im1 Do Q")]
    [InlineData("By:", "q 612 0 0 792 0 0 cm /Im1 Do Q")]
    public void A_picture_elsewhere_is_none(string label, string picture) => Assert.Null(WithPicture(Line(72, 212, label) + picture).Signature);

    [Fact]
    public void What_is_drawn_by_hand_where_one_signs_may_be_a_signature()
    {
        var builder = new PdfBuilder();
        var look = builder.AddStream("0 0 m 30 20 l 60 0 l 90 20 l S", "/Type /XObject /Subtype /Form /BBox [0 0 90 30]");
        var ink = builder.Add($"<< /Type /Annot /Subtype /Ink /Rect [110 205 200 235] /AP << /N {look} 0 R >> >>");

        Assert.Equal("a picture where one signs, on page 1", Read(builder.Page(Line(72, 212, "By:"), $"/Annots [{ink} 0 R]").Build()).Signature);
    }

    [Fact]
    public void A_page_that_is_a_picture_behind_the_others_may_be_the_one_that_was_signed()
    {
        var builder = new PdfBuilder();
        var image = builder.AddStream("x", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode");
        builder.Page(Line(72, 700, "Statement of Work")).Page("q 612 0 0 792 0 0 cm /Im1 Do Q", resources: $"/XObject << /Im1 {image} 0 R >>");

        var text = Read(builder.Build());

        Assert.Equal("a picture where one signs may be page 2", text.Signature);
        Assert.Null(HandoffDrafter.Core.Reading.Signing.Signatures.In(text).Signed);
    }

    private static SourceText WithPicture(string content)
    {
        var builder = new PdfBuilder();
        var image = builder.AddStream("x", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode");
        return Read(builder.Page(content, resources: $"/XObject << /Im1 {image} 0 R >>").Build());
    }
}
