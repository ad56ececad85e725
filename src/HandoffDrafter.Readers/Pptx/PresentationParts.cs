using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Pptx;

/// <summary>Reads a presentation part by part: slides in the order of the show, each with what belongs to it.</summary>
internal sealed class PresentationParts(OfficePackage package, OfficeBudget budget, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, SlideLayout> _layouts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _authors = new(StringComparer.Ordinal);

    public SourceText Read(string reader, int version)
    {
        var links = package.Links(package.Main);
        var (ids, page) = Contents();
        Authors(links);
        var writer = new PresentationWriter(package, budget, page);
        var number = 0;
        foreach (var id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            if (links.Find(l => l.Id == id) is not { Kind: "slide" } link)
            {
                package.Problems.Add($"slide {OfficeBudget.Number(number)} is listed, but not in the file");
                continue;
            }

            var slideLinks = package.Links(link.Part);
            var layout = slideLinks.Find(l => l.Kind == "slideLayout") is { } own ? Layout(own.Part, "slideMaster") : SlideLayout.None;
            Slide? slide = null;
            package.Read(link.Part, xml => slide = Slide.Read(xml, budget, number, layout, slideLinks));
            writer.Write(slide!);
            Notes(slide!, writer);
            Comments(slide!, writer);
        }

        return writer.Build(reader, version, CoreProperties.Of(package));
    }

    /// <summary>The slides' ids in order, and the size of all of them.</summary>
    private (List<string> Ids, (double Width, double Height)? Page) Contents()
    {
        var ids = new List<string>();
        (double, double)? page = null;
        package.ReadMain(xml =>
        {
            for (var root = xml.Open(); xml.Next(root);)
            {
                if (xml.Is(Vocabulary.Slides, "sldSz") && Size(xml.Plain("cx")) is { } width && Size(xml.Plain("cy")) is { } height)
                {
                    page = (width, height);
                }
                else if (xml.Is(Vocabulary.Slides, "sldIdLst"))
                {
                    for (var list = xml.Open(); xml.Next(list, Vocabulary.Slides, "sldId");)
                    {
                        budget.Piece();
                        ids.Add(xml.Qualified("id") ?? string.Empty);
                    }
                }
            }
        });
        return (ids, page);
    }

    private static double? Size(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : null;

    /// <summary>A layout, or its master, which is read once for all slides.</summary>
    private SlideLayout Layout(string part, string? above)
    {
        if (_layouts.TryGetValue(part, out var known))
        {
            return known;
        }

        var master = above is not null && package.Links(part).Find(l => l.Kind == above) is { } link ? Layout(link.Part, null) : null;
        var layout = SlideLayout.None;
        package.TryRead(part, "places of its slides are not known", xml => layout = SlideLayout.Read(xml, budget, part, master));
        return _layouts[part] = layout;
    }

    private void Notes(Slide slide, PresentationWriter writer)
    {
        if (slide.Links.Find(l => l.Kind == "notesSlide") is { } link)
        {
            package.TryRead(link.Part, "its notes are left out", xml => writer.Notes(slide, Slide.Shapes(xml, budget)));
        }
    }

    private void Comments(Slide slide, PresentationWriter writer)
    {
        foreach (var link in slide.Links.Where(l => l.Kind == "comments"))
        {
            package.TryRead(link.Part, "its comments are left out", xml =>
            {
                foreach (var comment in SlideComments.Read(xml, budget, _authors))
                {
                    writer.Comment(slide, comment);
                }
            });
        }
    }

    private void Authors(List<Relationship> links)
    {
        foreach (var link in links.Where(l => l.Kind is "commentAuthors" or "authors"))
        {
            package.TryRead(link.Part, "the authors of its comments are not known", xml =>
            {
                for (var root = xml.Open(); xml.Next(root);)
                {
                    if (xml.Plain("id") is { } id && xml.Plain("name") is { } name)
                    {
                        _authors.TryAdd(id, name);
                    }
                }
            });
        }
    }
}
