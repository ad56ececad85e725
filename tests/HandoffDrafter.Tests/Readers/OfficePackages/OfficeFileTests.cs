using System.Text;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;
using HandoffDrafter.Readers.Docx;
using HandoffDrafter.Readers.Pptx;
using HandoffDrafter.Readers.Xlsx;
using HandoffDrafter.Tests.Readers.Pptx;
using HandoffDrafter.Tests.Readers.Xlsx;

namespace HandoffDrafter.Tests.Readers.OfficePackages;

public class OfficeFileTests : OfficeTests
{
    public static TheoryData<DocumentReader> Readers => [new DocxReader(), new PptxReader(), new XlsxReader()];

    [Theory, MemberData(nameof(Readers))]
    public void A_file_under_a_password_says_so(DocumentReader reader) =>
        Assert.Equal(new Refusal(RefusalKind.PasswordProtected, "it is protected by a password", "Save a copy without the password and drop that."), Refused(reader, Compound("EncryptedPackage")));

    [Theory]
    [InlineData("file.doc", "WordDocument", "it is a file of Word 97 to 2003, which is not read", "Open it in Word or LibreOffice and save it as .docx.")]
    [InlineData("file.docx", "WordDocument", "it is a file of Word 97 to 2003, which is not read", "Open it in Word or LibreOffice and save it as .docx.")]
    [InlineData("file.ppt", "PowerPoint Document", "it is a file of PowerPoint 97 to 2003, which is not read", "Open it in PowerPoint or LibreOffice and save it as .pptx.")]
    [InlineData("file.xls", "Workbook", "it is a file of Excel 97 to 2003, which is not read", "Open it in Excel or LibreOffice and save it as .xlsx.")]
    [InlineData("file.xls", "Something", "it is a file of an older Office program, which is not read", "Open it in Excel or LibreOffice and save it as .xlsx.")]
    public async Task A_file_of_an_older_program_says_what_to_do(string name, string stream, string reason, string fix)
    {
        var result = await BuiltInReaders.Create().ReadAsync(new DroppedFile(name, Compound(stream)), new ReadingLimits(), CancellationToken.None);

        Assert.Equal(new Refusal(RefusalKind.UnknownFormat, reason, fix), Assert.IsType<ReadingResult.Refused>(result).Refusal);
    }

    [Fact]
    public void A_web_page_that_is_named_a_workbook_is_told_from_rubbish() =>
        Assert.Equal("it is a web page or XML under another name", Refused(new XlsxReader(), Encoding.UTF8.GetBytes("\uFEFF\n<html><table></table></html>")).Reason);

    [Fact]
    public void A_presentation_that_is_named_a_document_says_how_to_rename_it()
    {
        var refusal = Refused(new DocxReader(), new PptxBuilder().Slide(PptxBuilder.Title("Hello")).Build());

        Assert.Equal(new Refusal(RefusalKind.UnknownFormat, "it is a PowerPoint presentation under another name", "Rename it so that it ends in .pptx."), refusal);
    }

    [Fact]
    public async Task A_workbook_of_today_under_an_old_name_is_read()
    {
        var file = new XlsxBuilder().Sheet("Prices", XlsxBuilder.Row(1, XlsxBuilder.Text("A1", "Item"), XlsxBuilder.Text("B1", "Price"))).Build();

        Assert.IsType<ReadingResult.Read>(await BuiltInReaders.Create().ReadAsync(new DroppedFile("prices.xls", file), new ReadingLimits(), CancellationToken.None));
    }

    [Fact]
    public void What_is_only_refused_is_not_listed_as_read()
    {
        var readers = BuiltInReaders.Create();

        Assert.Contains(".pptx", readers.Extensions);
        Assert.DoesNotContain(".ppt", readers.Extensions);
    }

    [Fact]
    public void An_open_document_under_another_name_is_named() =>
        Assert.Equal("it is an OpenDocument file under another name", Refused(new DocxReader(), new PackageBuilder("none").File("mimetype", "application/vnd.oasis.opendocument.text").File("content.xml", "<x/>").Build()).Reason);

    private static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(stream), .. new byte[600]];
}
