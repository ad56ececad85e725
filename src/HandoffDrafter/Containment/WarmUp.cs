using System.IO.Compression;
using System.Text;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Containment;

/// <summary>
/// Reads a few lines of the common formats, so that what they need is loaded and compiled before somebody's document waits for it.
/// </summary>
internal static class WarmUp
{
    private const string Words = "1. Scope\n\nThe Supplier will configure the portal by 2 March 2026 for EUR 1,000.\n";

    public static IReadOnlyList<DroppedFile> Samples { get; } =
    [
        Text("a.md", "# Scope\n\n- " + Words + "\n| Item | Price |\n|---|---|\n| Portal | 1,000 |\n"),
        Text("a.txt", "Ann: " + Words),
        Text("a.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ann>We will do that.\n"),
        Text("a.eml", "From: Ann <ann@example.com>\nTo: bo@example.com\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nSubject: Scope\nContent-Type: text/html; charset=utf-8\n\n<p>We will do that.</p>\n"),
        Text("a.csv", "Name,Amount\nPortal,1000\n"),
        new DroppedFile("a.docx", Docx()),
        Text("a.pdf", Pdf()),
    ];

    public static async Task RunAsync(IDocumentReading readers)
    {
        foreach (var sample in Samples)
        {
            if (await readers.ReadAsync(sample, new ReadingLimits(), CancellationToken.None) is ReadingResult.Read(var text))
            {
                SourceTextJson.Write(text);
            }
        }
    }

    private static DroppedFile Text(string name, string content) => new(name, Encoding.UTF8.GetBytes(content));

    private static byte[] Docx()
    {
        const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"{Links}\"><Relationship Id=\"r1\" Type=\"{Office}\" Target=\"word/document.xml\"/></Relationships>");
            Add(
                archive,
                "word/document.xml",
                $"<w:document xmlns:w=\"{Word}\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Scope</w:t></w:r></w:p>"
                + $"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{Words}</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>");
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var entry = new StreamWriter(archive.CreateEntry(name).Open());
        entry.Write(content);
    }

    /// <summary>Without a table of its objects, which the reader then finds by itself.</summary>
    private static string Pdf()
    {
        const string Content = "BT /F1 12 Tf 72 700 Td (The Supplier will configure the portal.) Tj 0 -14 Td (By 2 March 2026.) Tj ET";
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
            + $"4 0 obj<</Length {Content.Length}>>stream\n{Content}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF\n";
    }
}
