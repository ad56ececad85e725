using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.Docx.Content;
using HandoffDrafter.Readers.Docx.Formatting;
using HandoffDrafter.Readers.Docx.Numbering;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx;

/// <summary>Reads a document part by part, in the order in which its text is written.</summary>
internal sealed class DocumentParts(OfficePackage package, OfficeBudget budget, CancellationToken cancellationToken)
{
    private readonly DocumentContext _context = new(new StyleSheet(), new BoundData(package), new Findings(package.CountUnder("word/media/", string.Empty) > 0), budget);
    private readonly List<Relationship> _links = package.Links(package.Main);

    public SourceText Read(string reader, int version)
    {
        var definitions = new ListDefinitions();
        package.TryRead(Linked("styles"), "headings are not told from paragraphs", _context.Styles.Read);
        var facing = false;
        package.TryRead(Linked("settings"), "headers of even pages are left out", xml =>
        {
            for (var root = xml.Open(); xml.NextWord(root, "evenAndOddHeaders");)
            {
                facing = xml.Switch();
            }
        });
        package.TryRead(Linked("numbering"), "lists are read without their numbers", definitions.Read);
        var writer = new DocumentWriter(new Headings(_context.Styles), new ListCounter(definitions, _context.Styles), budget);

        var margins = Body(writer, facing);
        Notes(writer);
        Margins(writer, margins);
        Comments(writer);
        var properties = CoreProperties.Of(package);
        return writer.Build((text, blocks) => new SourceText(reader, version, text, blocks)
        {
            Properties = properties,
            Signature = _context.Findings.Signature(package),
            Problems = [.. package.Problems, .. _context.Findings.Problems()],
        });
    }

    private string Linked(string kind) => _links.Find(l => l.Kind == kind)?.Part ?? string.Empty;

    private List<string> Body(DocumentWriter writer, bool facing)
    {
        var margins = new List<string>();
        var flows = new List<Flow>();
        package.ReadMain(xml =>
        {
            var story = new StoryReader(xml, _context);
            flows = story.Read();
            margins = story.Margins.FindAll(m => facing || m.Type != "even").ConvertAll(m => m.Id);
        });
        new EmbeddedGraphics(package, _context).Read(flows, package.Main);
        writer.Body(flows, cancellationToken);
        writer.FindSpeakers(cancellationToken);
        return margins;
    }

    /// <summary>Notes that nothing refers to are not shown on any page.</summary>
    private void Notes(DocumentWriter writer)
    {
        if (writer.Notes.Count == 0)
        {
            return;
        }

        var foot = NotesIn("footnotes", "footnote");
        var end = NotesIn("endnotes", "endnote");
        foreach (var note in writer.Notes.ToList())
        {
            if ((note.AtEnd ? end : foot).Remove(note.Id, out var flows))
            {
                writer.Aside(flows, new Block(BlockKind.Footnote, 0, 0) { Path = note.Path }, $"[{note.Mark}] ");
            }
        }
    }

    private Dictionary<string, List<Flow>> NotesIn(string part, string element)
    {
        var notes = new Dictionary<string, List<Flow>>(StringComparer.Ordinal);
        package.TryRead(Linked(part), "its notes are left out", xml =>
        {
            var story = new StoryReader(xml, _context);
            for (var root = xml.Open(); xml.NextWord(root, element);)
            {
                if (xml.Own("id") is { } id && xml.Own("type") is null or "normal")
                {
                    notes.TryAdd(id, story.Read());
                }
            }
        });
        return notes;
    }

    private void Margins(DocumentWriter writer, List<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var links = _links.DistinctBy(l => l.Id, StringComparer.Ordinal).ToDictionary(l => l.Id, StringComparer.Ordinal);
        foreach (var link in ids.Select(links.GetValueOrDefault))
        {
            if (link is not { Kind: "header" or "footer" } || !seen.Add(link.Part))
            {
                continue;
            }

            // Logos stand here, which nobody needs to read.
            var pictures = _context.Findings.Pictures;
            var model = new Block(link.Kind == "header" ? BlockKind.Header : BlockKind.Footer, 0, 0);
            package.TryRead(link.Part, $"its {link.Kind} is left out", xml =>
            {
                var flows = new StoryReader(xml, _context).Read();
                foreach (var drawn in flows.OfType<Paragraph>().Where(p => p.IsDrawn))
                {
                    _context.Findings.Watermark(string.Concat(drawn.Spans().Select(s => s.Text)));
                }

                writer.Aside(flows.FindAll(f => f is not Paragraph { IsDrawn: true }), model with { Path = link.Kind });
                writer.Aside(flows.FindAll(f => f is Paragraph { IsDrawn: true }), model with { Path = "watermark" });
            });
            _context.Findings.Pictures = pictures;
        }
    }

    private void Comments(DocumentWriter writer) =>
        package.TryRead(Linked("comments"), "its comments are left out", xml =>
        {
            var story = new StoryReader(xml, _context);
            for (var root = xml.Open(); xml.NextWord(root, "comment");)
            {
                _context.Findings.Comments++;
                var model = new Block(BlockKind.Comment, 0, 0)
                {
                    State = BlockState.Comment,
                    Author = xml.Own("author"),
                    SaidAt = xml.Own("date"),
                    Path = writer.PlaceOfComment(xml.Own("id") ?? string.Empty) ?? $"comment {OfficeBudget.Number(_context.Findings.Comments)}",
                };
                writer.Aside(story.Read(), model);
            }
        });
}
