using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Structure;

/// <summary>What a file says of itself beside its pages.</summary>
internal static class DocumentFacts
{
    private static readonly (string Key, string Name)[] Texts =
        [("Title", "title"), ("Author", "author"), ("Subject", "subject"), ("Keywords", "keywords"), ("Creator", "creator"), ("Producer", "producer")];

    private static readonly (string Key, string Name)[] Dates = [("CreationDate", "created"), ("ModDate", "modified")];

    public static ValueMap<string> Properties(PdfFile file)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (file.Trailer.Dictionary("Info") is { } info)
        {
            foreach (var (key, name) in Texts)
            {
                Add(name, info.Text(key)?.Trim('\0', ' ', '\n', '\r', '\t'));
            }

            foreach (var (key, name) in Dates)
            {
                Add(name, PdfDates.ToIso(info.Text(key)));
            }
        }

        return new ValueMap<string>(facts);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts[name] = value;
            }
        }
    }

    /// <summary>Parts of the file that carry words of their own and are not read.</summary>
    public static IEnumerable<string> Unread(PdfFile file, ReadingBudget budget)
    {
        foreach (var name in AttachedFiles(file, budget))
        {
            yield return $"the attached file \"{name}\" was not read: drop it beside this one";
        }

        if (file.Catalog.Dictionary("AcroForm")?.Has("XFA") == true && file.Catalog.Boolean("NeedsRendering") == true)
        {
            yield return "the form is an XFA form, which only Adobe's programs can show: print it to a new PDF and drop that";
        }
    }

    private static List<string> AttachedFiles(PdfFile file, ReadingBudget budget)
    {
        var names = new List<string>();
        var seen = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<PdfDictionary?>([file.Catalog.Dictionary("Names")?.Dictionary("EmbeddedFiles")]);
        while (pending.TryPop(out var node) && names.Count < 100)
        {
            budget.Work();
            if (node is null || !seen.Add(node))
            {
                continue;
            }

            for (var i = (node.Array("Kids")?.Count ?? 0) - 1; i >= 0; i--)
            {
                budget.Work();
                pending.Push(PdfDictionary.Of(node.Array("Kids")![i]));
            }

            for (var i = 1; i < (node.Array("Names")?.Count ?? 0) && names.Count < 100; i += 2)
            {
                if (node.Array("Names")![i] is PdfDictionary attached)
                {
                    names.Add(attached.Text("UF") ?? attached.Text("F") ?? "without a name");
                }
            }
        }

        return names;
    }
}
