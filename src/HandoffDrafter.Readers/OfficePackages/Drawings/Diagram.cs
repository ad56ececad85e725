namespace HandoffDrafter.Readers.OfficePackages.Drawings;

/// <summary>The words of a SmartArt diagram: those of its points, each after the one that it hangs on.</summary>
internal static class Diagram
{
    private const int DeepestLevel = 16;

    public static List<(int Level, string Words)> Read(PartReader xml, OfficeBudget budget)
    {
        var points = new Dictionary<string, string>(StringComparer.Ordinal);
        var order = new List<string>();
        var children = new Dictionary<string, List<(int Order, string Id)>>(StringComparer.Ordinal);
        var hanging = new HashSet<string>(StringComparer.Ordinal);
        for (var root = xml.Open(); xml.Next(root);)
        {
            if (xml.Is(Vocabulary.Diagram, "ptLst"))
            {
                for (var list = xml.Open(); xml.Next(list, Vocabulary.Diagram, "pt");)
                {
                    // Points for how the others are drawn repeat their words.
                    if (xml.Plain("modelId") is { } id && xml.Plain("type") is null or "node" or "asst" or "doc" && points.TryAdd(id, string.Empty))
                    {
                        budget.Piece();
                        order.Add(id);
                        for (var point = xml.Open(); xml.Next(point, Vocabulary.Diagram, "t");)
                        {
                            points[id] = new DrawnText(xml, budget).Words();
                        }
                    }
                }
            }
            else if (xml.Is(Vocabulary.Diagram, "cxnLst"))
            {
                for (var list = xml.Open(); xml.Next(list, Vocabulary.Diagram, "cxn");)
                {
                    if (xml.Plain("type") is null or "parOf" && xml.Plain("srcId") is { } from && xml.Plain("destId") is { } to && hanging.Add(to))
                    {
                        budget.Piece();
                        if (!children.TryGetValue(from, out var below))
                        {
                            children[from] = below = [];
                        }

                        below.Add((xml.PlainNumber("srcOrd") ?? 0, to));
                    }
                }
            }
        }

        return Walk(points, order, children, hanging);
    }

    private static List<(int Level, string Words)> Walk(
        Dictionary<string, string> points, List<string> order, Dictionary<string, List<(int Order, string Id)>> children, HashSet<string> hanging)
    {
        var words = new List<(int, string)>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<(int Level, string Id)>();
        // Those on a circle hang on each other; they come last.
        foreach (var start in order.Where(id => !hanging.Contains(id)).Concat(order))
        {
            pending.Push((0, start));
            while (pending.TryPop(out var at))
            {
                if (!points.TryGetValue(at.Id, out var own) || !visited.Add(at.Id))
                {
                    continue;
                }

                var level = at.Level;
                if (own.Length > 0)
                {
                    words.Add((level, own));
                    level = Math.Min(level + 1, DeepestLevel);
                }

                foreach (var (_, id) in children.GetValueOrDefault(at.Id, []).OrderByDescending(c => c.Order))
                {
                    pending.Push((level, id));
                }
            }
        }

        return words;
    }
}
