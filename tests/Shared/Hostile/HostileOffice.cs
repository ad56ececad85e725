using System.IO.Compression;
using System.Text;
using static HandoffDrafter.Testing.Hostile.HostileDocument;

namespace HandoffDrafter.Testing.Hostile;

/// <summary>Office files that ask for more than they should: archives that lie, parts that never end, XML that reaches out.</summary>
internal static class HostileOffice
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string External = "<!DOCTYPE x [<!ENTITY out SYSTEM \"file:///etc/hostname\">]>";
    private const string Body = "<w:p><w:r><w:t>Words of the document.</w:t></w:r></w:p>";

    private static readonly string[] Besides = ["styles", "numbering", "comments", "footnotes", "endnotes", "header1", "settings"];

    public static IEnumerable<HostileDocument> All()
    {
        yield return new HostileDocument("bomb.docx", Archive([.. Frame, ("word/document.xml", Filled(200_000_000))]), Limit);
        yield return new HostileDocument("nested.docx", Docx(string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000))), Limit);
        yield return new HostileDocument("attribute.docx", Docx($"<w:p w:x=\"{new string('x', 60_000_000)}\"/>"), Limit);
        yield return new HostileDocument("says-less.docx", Lying(Docx(Body), size: 20), Damaged);
        yield return new HostileDocument("says-more.docx", Lying(Docx(Body), size: 0x7FFFFFF0), Read);
        yield return new HostileDocument("entries.docx", Archive([.. Frame, ("word/document.xml", Document(Body)), .. Enumerable.Range(0, 999).Select(i => ($"x/{i}", new byte[1]))]), Limit);
        yield return new HostileDocument("way-out.docx", Archive([.. Frame, ("word/document.xml", Document(Body)), ("../../people.yaml", "people: []"u8.ToArray())]), Damaged);
        yield return new HostileDocument("laughs.docx", Docx(Body, Laughs), Damaged);
        yield return new HostileDocument("entity.docx", Archive([.. Frame, ("word/document.xml", Document("<w:p><w:r><w:t>&out;</w:t></w:r></w:p>", External))]), Damaged);
        foreach (var part in Besides)
        {
            // Without the part, the document is still what its reader saw.
            yield return new HostileDocument($"entity-{part}.docx", WithBeside(part, $"{External}<w:{part} xmlns:w=\"{Word}\"><w:p><w:r><w:t>&out;</w:t></w:r></w:p></w:{part}>"), Read);
        }

        yield return new HostileDocument("entity-links.docx", Archive([("_rels/.rels", Encoding.UTF8.GetBytes(External + RootLinks("word/document.xml"))), ("word/document.xml", Document(Body))]), Read);
        yield return new HostileDocument("entity-properties.docx", Archive([.. Frame, ("word/document.xml", Document(Body)), ("docProps/core.xml", Encoding.UTF8.GetBytes($"{External}<x>&out;</x>"))]), Read);
        yield return new HostileDocument("encrypted.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]], Password);

        foreach (var (name, main, root) in ((string, string, string)[])[("deck.pptx", "ppt/presentation.xml", "presentation"), ("book.xlsx", "xl/workbook.xml", "workbook")])
        {
            (string, byte[])[] frame = [("_rels/.rels", Encoding.UTF8.GetBytes(RootLinks(main)))];
            var kind = root == "presentation" ? "http://schemas.openxmlformats.org/presentationml/2006/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            yield return new HostileDocument($"bomb-{name}", Archive([.. frame, (main, Filled(200_000_000))]), Limit);
            yield return new HostileDocument($"nested-{name}", Archive([.. frame, (main, Encoding.UTF8.GetBytes($"<{root} xmlns=\"{kind}\">{string.Concat(Enumerable.Repeat("<a>", 100_000))}"))]), Limit);
            yield return new HostileDocument($"entity-{name}", Archive([.. frame, (main, Encoding.UTF8.GetBytes($"{External}<{root} xmlns=\"{kind}\">&out;</{root}>"))]), Damaged);
            yield return new HostileDocument($"entries-{name}", Archive([.. frame, (main, new byte[1]), .. Enumerable.Range(0, 1000).Select(i => ($"x/{i}", new byte[1]))]), Limit);
        }
    }

    /// <summary>A Word document of this body.</summary>
    public static byte[] Docx(string body, string prologue = "") => Archive([.. Frame, ("word/document.xml", Document(body, prologue))]);

    /// <summary>A template, a picture and a sub-document that lie elsewhere.</summary>
    public static byte[] DocxWithOutsideLinks(string address)
    {
        var links = string.Concat(((string[])["attachedTemplate", "image", "subDocument", "header"]).Select(kind => $"<Relationship Id=\"{kind}\" Type=\"{Office}/{kind}\" Target=\"{address}\" TargetMode=\"External\"/>"));
        return Archive(
            [
                .. Frame,
                ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"<Relationships xmlns=\"{Links}\">{links}</Relationships>")),
                ("word/document.xml", Document(Body + "<w:subDoc r:id=\"subDocument\"/><w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>")),
            ]);
    }

    private static (string Name, byte[] Content)[] Frame => [("_rels/.rels", Encoding.UTF8.GetBytes(RootLinks("word/document.xml")))];

    private static string Laughs =>
        "<!DOCTYPE x [<!ENTITY l0 \"lol\">" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">")) + "]>";

    private static byte[] Document(string body, string prologue = "") =>
        Encoding.UTF8.GetBytes($"{prologue}<w:document xmlns:w=\"{Word}\" xmlns:r=\"{Office}\"><w:body>{body}</w:body></w:document>");

    private static byte[] Filled(int length)
    {
        var content = new byte[length];
        content.AsSpan().Fill((byte)' ');
        Document(string.Empty).AsSpan(0, 60).CopyTo(content);
        return content;
    }

    private static string RootLinks(string main) => $"<Relationships xmlns=\"{Links}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"{main}\"/></Relationships>";

    private static byte[] WithBeside(string part, string content) => Archive(
        [
            .. Frame,
            ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"<Relationships xmlns=\"{Links}\"><Relationship Id=\"r2\" Type=\"{Office}/{part.TrimEnd('1')}\" Target=\"{part}.xml\"/></Relationships>")),
            ("word/document.xml", Document(Body + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r2\"/></w:sectPr>")),
            ($"word/{part}.xml", Encoding.UTF8.GetBytes(content)),
        ]);

    /// <summary>Changes what the archive says of the last entry's length, in both places.</summary>
    private static byte[] Lying(byte[] archive, int size)
    {
        var (local, central) = (archive.AsSpan().LastIndexOf("PK\x3\x4"u8), archive.AsSpan().LastIndexOf("PK\x1\x2"u8));
        BitConverter.TryWriteBytes(archive.AsSpan(local + 22), size);
        BitConverter.TryWriteBytes(archive.AsSpan(central + 24), size);
        return archive;
    }

    private static byte[] Archive(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }
}
