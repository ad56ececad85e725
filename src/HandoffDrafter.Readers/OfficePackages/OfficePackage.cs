using System.IO.Compression;
using System.Xml;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Readers.OfficePackages;

/// <summary>The archive that an Office file is: parts by name, and the links between them.</summary>
internal sealed class OfficePackage : IDisposable
{
    /// <summary>Styles and lists are kept in memory; those of the largest documents take a few megabytes.</summary>
    private const long MostBytesBesides = 32 * 1024 * 1024;

    private readonly ZipArchive _archive;
    private readonly OfficeProgram _program;
    private readonly OfficeBudget _budget;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RefusedException">It is no archive, or not one to be opened.</exception>
    public OfficePackage(Stream content, OfficeProgram program, OfficeBudget budget)
    {
        (_program, _budget) = (program, budget);
        try
        {
            _archive = new ZipArchive(content, ZipArchiveMode.Read);
            Index();
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            throw Damaged("its archive is cut short or damaged");
        }

        Root = Links(string.Empty);
        Main = Root.Find(l => l.Kind == "officeDocument" && Has(l.Part))?.Part ?? program.MainPart;
        if (!Has(Main))
        {
            throw new RefusedException(Has("mimetype") && Has("content.xml")
                ? new Refusal(RefusalKind.UnknownFormat, "it is an OpenDocument file under another name", program.SaveAgain)
                : new Refusal(RefusalKind.Damaged, $"it is an archive without a {program.Document} in it", "Check the file name's ending, and export it again."));
        }
    }

    /// <summary>The links of the archive itself.</summary>
    public List<Relationship> Root { get; }

    /// <summary>The part that holds the document's body.</summary>
    public string Main { get; }

    /// <summary>Parts that are not essential and could not be read, for a person.</summary>
    public List<string> Problems { get; } = [];

    public bool Has(string part) => _parts.ContainsKey(part);

    public int CountUnder(string folder, string ending) =>
        _parts.Keys.Count(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The links of a part.</summary>
    public List<Relationship> Links(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var links = new List<Relationship>();
        TryRead($"{part[..slash]}_rels/{part[slash..]}.rels", "its links cannot be followed", xml => links = Relationship.Read(xml, part));
        return links;
    }

    /// <summary>Reads the document's body, or the part from which its slides or sheets are found.</summary>
    public void ReadMain(Action<PartReader> read) =>
        Read(Main, xml =>
        {
            if (xml.Vocabulary != _program.Vocabulary)
            {
                var meant = Array.Find(OfficeProgram.All, p => p.Vocabulary == xml.Vocabulary);
                throw new RefusedException(meant is null
                    ? new Refusal(RefusalKind.Damaged, $"{Main} is not what {_program.Name} writes", _program.SaveAgain)
                    : new Refusal(RefusalKind.UnknownFormat, $"it is a{(meant == OfficeProgram.Excel ? "n" : string.Empty)} {meant.Document} under another name", $"Rename it so that it ends in {meant.Extension}."));
            }

            read(xml);
        });

    /// <summary>Reads a part without which the document would say less than it does.</summary>
    public void Read(string part, Action<PartReader> read)
    {
        if (!Has(part))
        {
            throw Damaged($"{part} is missing from its archive");
        }

        try
        {
            Open(part, read, long.MaxValue);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            throw Damaged(failure is XmlException ? $"{part} is not the XML that {_program.Name} writes" : $"{part} is damaged");
        }
    }

    /// <summary>Reads a part that a document can do without; where it is damaged, the document is read without it and says so.</summary>
    public void TryRead(string part, string consequence, Action<PartReader> read)
    {
        if (!Has(part))
        {
            return;
        }

        try
        {
            Open(part, read, MostBytesBesides);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            Problems.Add($"{part} is damaged: {consequence}");
        }
    }

    public void Dispose() => _archive.Dispose();

    private void Open(string part, Action<PartReader> read, long mostBytes)
    {
        using var content = new PartStream(_parts[part], _budget, mostBytes);
        using var xml = new PartReader(content, _budget);
        read(xml);
        // The checksum is known at the end only.
        xml.Finish();
    }

    private void Index()
    {
        if (_archive.Entries.Count > _budget.MaxArchiveEntries)
        {
            throw _budget.Exceeded($"its archive has more than {OfficeBudget.Number(_budget.MaxArchiveEntries)} entries");
        }

        foreach (var entry in _archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.Split('/').Contains("..", StringComparer.Ordinal))
            {
                throw Damaged("an entry of its archive points out of the archive");
            }

            if (entry.IsEncrypted)
            {
                throw new RefusedException(OfficeFile.PasswordProtected);
            }

            if (!_parts.TryAdd(name.TrimStart('/'), entry) && !name.EndsWith('/'))
            {
                throw Damaged("two parts of it have the same name, so that programs differ in what they show");
            }
        }
    }

    private static bool IsDamage(Exception failure) => failure is InvalidDataException or XmlException or EndOfStreamException or IOException;

    private RefusedException Damaged(string reason) =>
        new(new Refusal(RefusalKind.Damaged, reason, $"Open it in {_program.Name}, save it again, and drop that."));
}
