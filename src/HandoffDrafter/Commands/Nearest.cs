namespace HandoffDrafter.Commands;

/// <summary>Guesses which valid word was meant.</summary>
internal static class Nearest
{
    /// <summary>The valid word at the smallest edit distance, ignoring case; the first of several; null where there is none at all.</summary>
    public static string? To(string word, IEnumerable<string> valid)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in valid)
        {
            var distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours. Words beyond 200 characters count by their start.</summary>
    private static int Distance(string a, string b)
    {
        a = a.Length > 200 ? a[..200] : a;
        var (twoBack, oneBack, now) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            oneBack[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, oneBack[j] + 1), oneBack[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], twoBack[j - 2] + 1);
                }
            }

            (twoBack, oneBack, now) = (oneBack, now, twoBack);
        }

        return oneBack[b.Length];
    }
}
