using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Structure;

/// <summary>Lists a file's pages. The tree is walked without recursion, and a node that turns up again is left out.</summary>
internal static class PageTree
{
    private const int MostPages = 100_000;

    public static List<PdfPage> Read(PdfFile file, ReadingBudget budget)
    {
        var pages = Walk(file, budget);
        if (pages.Count == 0 && file.Scan())
        {
            pages = Walk(file, budget);
        }

        return pages.Count > 0 ? pages : Collect(file, budget);
    }

    private static List<PdfPage> Walk(PdfFile file, ReadingBudget budget)
    {
        var pages = new List<PdfPage>();
        if (file.Catalog.Dictionary("Pages") is not { } root)
        {
            return pages;
        }

        var seen = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(PdfDictionary Node, int? Number, Inherited Inherited, int Depth)>();
        pending.Push((root, null, Inherited.Nothing, 0));
        while (pending.TryPop(out var next) && pages.Count < MostPages)
        {
            budget.Work();
            budget.Nest(next.Depth);
            var (node, number, inherited, depth) = next;
            inherited = inherited.With(node);
            if (node.Array("Kids") is not { } kids || (node.Name("Type") == "Page" && node.Has("Contents")))
            {
                if (node.Name("Type") is not "Pages" || node.Has("Contents") || node.Has("MediaBox"))
                {
                    pages.Add(inherited.Page(pages.Count + 1, number, node));
                }

                continue;
            }

            if (!seen.Add(node))
            {
                continue;
            }

            for (var i = kids.Count - 1; i >= 0; i--)
            {
                budget.Work();
                if (PdfDictionary.Of(kids[i]) is { } kid && !seen.Contains(kid))
                {
                    pending.Push((kid, (kids.Raw(i) as PdfReference)?.Number, inherited, depth + 1));
                }
            }
        }

        return pages;
    }

    /// <summary>The pages of a file whose tree is gone, in the order of their object numbers.</summary>
    private static List<PdfPage> Collect(PdfFile file, ReadingBudget budget)
    {
        file.Scan();
        var pages = new List<PdfPage>();
        foreach (var number in file.Numbers)
        {
            budget.Work();
            if (file.Load(number) is PdfDictionary dictionary && dictionary.Name("Type") == "Page")
            {
                pages.Add(Inherited.Nothing.With(dictionary).Page(pages.Count + 1, number, dictionary));
            }
        }

        return pages;
    }

    private sealed record Inherited(PdfDictionary? Resources, Box? MediaBox, Box? CropBox, int Rotation)
    {
        public static readonly Inherited Nothing = new(null, null, null, 0);

        public Inherited With(PdfDictionary node) => new(
            node.Dictionary("Resources") ?? Resources,
            Box.Of(node.Array("MediaBox")) ?? MediaBox,
            Box.Of(node.Array("CropBox")) ?? CropBox,
            node["Rotate"] is PdfNumber rotation ? rotation.Integer : Rotation);

        public PdfPage Page(int number, int? objectNumber, PdfDictionary dictionary)
        {
            var media = MediaBox ?? Box.Letter;
            var visible = CropBox is { } crop ? crop.And(media) ?? media : media;
            return new PdfPage(number, objectNumber, dictionary, Resources ?? PdfDictionary.Empty, visible, ((Rotation % 360) + 360) % 360 / 90 * 90);
        }
    }
}
