using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Structure;

/// <summary>The table of contents that a viewer shows beside the pages: the level of each title, 1 the highest.</summary>
internal sealed class Outline
{
    private const int MostEntries = 20_000;

    private readonly Dictionary<string, int> _levels = new(StringComparer.OrdinalIgnoreCase);

    public Outline(PdfFile file, ReadingBudget budget)
    {
        var seen = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(PdfDictionary Entry, int Level)>();
        Push(file.Catalog.Dictionary("Outlines")?.Dictionary("First"), 1);
        while (pending.TryPop(out var next) && seen.Count < MostEntries)
        {
            budget.Work();
            if (!seen.Add(next.Entry))
            {
                continue;
            }

            if (Key(next.Entry.Text("Title") ?? string.Empty) is { Length: > 0 } title)
            {
                _levels.TryAdd(title, next.Level);
            }

            Push(next.Entry.Dictionary("Next"), next.Level);
            Push(next.Entry.Dictionary("First"), next.Level + 1);
        }

        void Push(PdfDictionary? entry, int level)
        {
            if (entry is not null)
            {
                pending.Push((entry, level));
            }
        }
    }

    public int? LevelOf(string heading) => _levels.Count > 0 && _levels.TryGetValue(Key(heading), out var level) ? level : null;

    private static string Key(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
