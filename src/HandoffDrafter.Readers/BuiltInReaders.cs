using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Crm;
using HandoffDrafter.Readers.Docx;
using HandoffDrafter.Readers.Html;
using HandoffDrafter.Readers.Mail;
using HandoffDrafter.Readers.Markdown;
using HandoffDrafter.Readers.PlainText;
using HandoffDrafter.Readers.Pptx;
using HandoffDrafter.Readers.Subtitles;
using HandoffDrafter.Readers.Xlsx;

namespace HandoffDrafter.Readers;

/// <summary>Every reader of this version.</summary>
public static class BuiltInReaders
{
    public static DocumentReaders Create() => new(
        [new PlainTextReader(), new MarkdownReader(), new SubtitleReader(), PdfEngine.Create(), new DocxReader(), new PptxReader(), new XlsxReader(), new MailReader(), new HtmlReader(), new CrmReader()]);
}
