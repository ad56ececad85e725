namespace HandoffDrafter.Core.Deals;

/// <summary>What to tell somebody who wrote a name that does not exist.</summary>
public static class Suggestion
{
    /// <summary><c>did you mean 'title'? Valid: id, title, type</c>; without the question where no name is near.</summary>
    public static string For(string unknown, IReadOnlyCollection<string> valid)
    {
        var list = valid.Count == 0 ? "none is valid here" : $"valid: {string.Join(", ", valid)}";
        return Nearest(unknown, valid) is { } nearest ? $"did you mean '{nearest}'? ({list})" : list;
    }

    /// <summary>The name that takes the fewest typing errors to become <paramref name="unknown"/>, the earlier of two; null when none is near.</summary>
    public static string? Nearest(string unknown, IEnumerable<string> valid)
    {
        // A slip or two is near; half of a word is another word.
        var least = Math.Max(1, Math.Min(unknown.Length, 24) / 3) + 1;
        string? nearest = null;
        foreach (var name in valid)
        {
            if (Math.Abs(name.Length - unknown.Length) < least && Distance(unknown, name, least) is var distance && distance < least)
            {
                least = distance;
                nearest = name;
            }
        }

        return nearest;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, without regard to case.</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (a.Length > 64 || b.Length > 64)
        {
            return limit;
        }

        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
