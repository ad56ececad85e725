using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace HandoffDrafter.Tests.Readers.Docx;

/// <summary>Writes a Word document of the parts that a test names, and nothing that it does not.</summary>
internal sealed class DocxBuilder
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Content)> _parts = [];
    private readonly StringBuilder _links = new();
    private string _body = string.Empty;
    private string _prologue = string.Empty;

    public static string P(string content) => $"<w:p>{content}</w:p>";

    public static string P(string properties, string content) => $"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>";

    public static string Styled(string style, string words) => P($"<w:pStyle w:val=\"{style}\"/>", R(words));

    public static string Numbered(int level, string words, int list = 1) =>
        P($"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>", R(words));

    public static string R(string words, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : string.Empty)}<w:t xml:space=\"preserve\">{SecurityElement.Escape(words)}</w:t></w:r>";

    public static string Inserted(string words, string by = "Ana") => $"<w:ins w:id=\"1\" w:author=\"{by}\" w:date=\"2026-03-01T10:00:00Z\">{R(words)}</w:ins>";

    public static string Deleted(string words, string by = "Ana") =>
        $"<w:del w:id=\"2\" w:author=\"{by}\" w:date=\"2026-03-01T10:00:00Z\"><w:r><w:delText xml:space=\"preserve\">{words}</w:delText></w:r></w:del>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{(cell.StartsWith('<') ? cell : P(R(cell)))}</w:tc>"))}</w:tr>"))}</w:tbl>";

    public DocxBuilder Body(params string[] blocks)
    {
        _body += string.Concat(blocks);
        return this;
    }

    public DocxBuilder Prologue(string prologue)
    {
        _prologue = prologue;
        return this;
    }

    /// <summary>A part that the document links to by its kind: <c>styles</c>, <c>comments</c>. Its link has the id <c>r</c> and the kind.</summary>
    public DocxBuilder Part(string kind, string root, string content) =>
        Link("r" + kind, kind, kind + ".xml").File($"word/{kind}.xml", $"<w:{root} xmlns:w=\"{Word}\" xmlns:r=\"{Links}\" xmlns:v=\"urn:schemas-microsoft-com:vml\">{content}</w:{root}>");

    public DocxBuilder Link(string id, string kind, string target, string mode = "")
    {
        _links.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Type=\"{Links}/{kind}\" Target=\"{target}\"{mode}/>");
        return this;
    }

    public DocxBuilder File(string name, string content)
    {
        _parts.Add((name, content));
        return this;
    }

    public byte[] Build()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Links}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(archive, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{_links}</Relationships>");
            foreach (var (name, content) in _parts)
            {
                Add(archive, name, content);
            }

            Add(archive, "word/document.xml", $"{_prologue}<w:document xmlns:w=\"{Word}\" xmlns:r=\"{Links}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>{_body}</w:body></w:document>");
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
