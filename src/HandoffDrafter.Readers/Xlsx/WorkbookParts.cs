using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.OfficePackages;
using HandoffDrafter.Readers.OfficePackages.Drawings;

namespace HandoffDrafter.Readers.Xlsx;

/// <summary>Reads a workbook part by part: what all cells share, then sheet by sheet.</summary>
internal sealed class WorkbookParts(OfficePackage package, OfficeBudget budget, CancellationToken cancellationToken)
{
    private readonly List<Relationship> _links = package.Links(package.Main);
    private readonly Dictionary<string, string> _people = new(StringComparer.Ordinal);

    public SourceText Read(string reader, int version)
    {
        var (listed, from1904) = Contents();
        var styles = new CellStyles();
        package.TryRead(Linked("styles"), "numbers are shown without their formats", styles.Read);
        var strings = new SharedStrings();
        if (package.Has(Linked("sharedStrings")))
        {
            package.Read(Linked("sharedStrings"), xml => strings.Read(xml, budget));
        }

        package.TryRead(Linked("person"), "the authors of its comments are not known", xml =>
        {
            for (var root = xml.Open(); xml.Next(root);)
            {
                if (xml.Plain("id") is { } id && xml.Plain("displayName") is { } name)
                {
                    _people.TryAdd(id, name);
                }
            }
        });

        var writer = new WorkbookWriter(budget);
        foreach (var (name, id, isHidden) in listed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_links.Find(l => l.Id == id) is not { } link)
            {
                package.Problems.Add($"sheet '{name}' is listed, but not in the file");
                continue;
            }

            if (link.Kind is not ("worksheet" or "chartsheet"))
            {
                package.Problems.Add($"sheet '{name}' holds macros or dialogs and was not read");
                continue;
            }

            var sheet = new Sheet(name, isHidden);
            package.Read(link.Part, xml => new SheetReader(xml, budget, strings, styles, from1904).Read(sheet));
            writer.Write(sheet);
            Beside(sheet, package.Links(link.Part), writer);
        }

        return writer.Build(reader, version, CoreProperties.Of(package), package.Problems);
    }

    private string Linked(string kind) => _links.Find(l => l.Kind == kind)?.Part ?? string.Empty;

    private (List<(string Name, string Id, bool IsHidden)> Sheets, bool From1904) Contents()
    {
        var sheets = new List<(string, string, bool)>();
        var from1904 = false;
        package.ReadMain(xml =>
        {
            for (var root = xml.Open(); xml.Next(root);)
            {
                if (xml.Is(Vocabulary.Sheets, "workbookPr"))
                {
                    from1904 = xml.PlainSwitch("date1904") ?? false;
                }
                else if (xml.Is(Vocabulary.Sheets, "sheets"))
                {
                    for (var list = xml.Open(); xml.Next(list, Vocabulary.Sheets, "sheet");)
                    {
                        budget.Piece();
                        sheets.Add((xml.Plain("name") ?? "unnamed", xml.Qualified("id") ?? string.Empty, xml.Plain("state") is "hidden" or "veryHidden"));
                    }
                }
            }
        });
        return (sheets, from1904);
    }

    /// <summary>What is laid over a sheet or stuck to its cells.</summary>
    private void Beside(Sheet sheet, List<Relationship> links, WorkbookWriter writer)
    {
        foreach (var link in links.Where(l => l.Kind == "drawing"))
        {
            var drawn = new List<DrawnShape>();
            package.TryRead(link.Part, $"what is drawn on sheet '{sheet.Name}' is left out", xml => drawn = new ShapeReader(xml, budget).Read());
            Drawn(sheet, drawn, package.Links(link.Part), writer);
        }

        var talked = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var link in links.Where(l => l.Kind == "threadedComment"))
        {
            package.TryRead(link.Part, $"comments on sheet '{sheet.Name}' are left out", xml => SheetComments.ReadThreads(xml, budget, _people).ForEach(comment =>
            {
                talked.Add(comment.Cell);
                writer.Comment(sheet, comment);
            }));
        }

        // Of a thread there is a copy among the notes, for programs that know no threads.
        foreach (var link in links.Where(l => l.Kind == "comments"))
        {
            package.TryRead(link.Part, $"comments on sheet '{sheet.Name}' are left out", xml =>
                SheetComments.ReadNotes(xml, budget).FindAll(note => !talked.Contains(note.Cell)).ForEach(note => writer.Comment(sheet, note)));
        }
    }

    private void Drawn(Sheet sheet, List<DrawnShape> shapes, List<Relationship> links, WorkbookWriter writer)
    {
        foreach (var shape in shapes)
        {
            switch (shape)
            {
                case TextShape text:
                    writer.TextBox(sheet, text.Words, shape.IsHidden);
                    break;
                case GroupShape group:
                    Drawn(sheet, group.Shapes, links, writer);
                    break;
                case LinkedShape { LinkId: var id } linked when links.Find(l => l.Id == id) is { } link && package.Has(link.Part):
                    package.TryRead(link.Part, $"a graphic on sheet '{sheet.Name}' is left out", xml =>
                    {
                        if (linked.IsChart)
                        {
                            // Its values are those of cells, which are read where they stand.
                            writer.TextBox(sheet, Chart.Read(xml, budget).Title, shape.IsHidden);
                            return;
                        }

                        Diagram.Read(xml, budget).ForEach(point => writer.TextBox(sheet, point.Words, shape.IsHidden));
                    });
                    break;
                case UnreadShape { What: UnreadShape.Picture }:
                    writer.Picture();
                    break;
                default:
                    package.Problems.Add($"a graphic on sheet '{sheet.Name}' was not read: drop what it shows as a file of its own");
                    break;
            }
        }
    }
}
