using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HandoffDrafter.Tests.Readers.OfficePackages;

/// <summary>Writes an Office file of the parts that a test names, and nothing that it does not.</summary>
internal sealed class PackageBuilder(string main)
{
    public const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Content)> _parts = [];
    private readonly Dictionary<string, StringBuilder> _links = [];

    public PackageBuilder File(string name, string content)
    {
        _parts.Add((name, content));
        return this;
    }

    /// <summary>A link from a part to another; the target is a name in the archive with a slash before it.</summary>
    public PackageBuilder Link(string from, string id, string kind, string target)
    {
        if (!_links.TryGetValue(from, out var links))
        {
            _links[from] = links = new StringBuilder();
        }

        links.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Type=\"{Links}/{kind}\" Target=\"{target}\"/>");
        return this;
    }

    public byte[] Build()
    {
        Link(string.Empty, "r1", "officeDocument", main);
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (from, links) in _links)
            {
                var slash = from.LastIndexOf('/') + 1;
                Add(archive, $"{from[..slash]}_rels/{from[slash..]}.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>");
            }

            foreach (var (name, content) in _parts)
            {
                Add(archive, name, content);
            }
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
