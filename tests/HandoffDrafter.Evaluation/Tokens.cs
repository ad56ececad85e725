namespace HandoffDrafter.Evaluation;

/// <summary>How two quotes are compared: by their words, whatever stands between them.</summary>
internal static class Tokens
{
    public const double Alike = 0.6;

    private const int Run = 4;

    public static List<string> Of(string? text)
    {
        var tokens = new List<string>();
        var lower = (text ?? string.Empty).ToLowerInvariant();
        var start = -1;
        for (var i = 0; i <= lower.Length; i++)
        {
            var inside = i < lower.Length && char.IsLetterOrDigit(lower[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                tokens.Add(lower[start..i]);
                start = -1;
            }
        }

        return tokens;
    }

    /// <summary>The share of the shorter quote's words that the other has, 0 where too few are in one run.</summary>
    public static double Overlap(string? a, string? b)
    {
        var (x, y) = (Of(a), Of(b));
        var shorter = Math.Min(x.Count, y.Count);
        if (shorter == 0)
        {
            return 0;
        }

        var share = Common(x, y) / (double)shorter;
        return share < Alike || LongestRun(x, y) < Math.Min(Run, shorter) ? 0 : share;
    }

    /// <summary>Common words over all words of both.</summary>
    public static double Closeness(string? a, string? b)
    {
        var (x, y) = (Of(a), Of(b));
        var common = Common(x, y);
        var all = x.Count + y.Count - common;
        return all == 0 ? 0 : common / (double)all;
    }

    public static int LongestRun(List<string> a, List<string> b)
    {
        var best = 0;
        var before = new int[b.Count + 1];
        foreach (var word in a)
        {
            var row = new int[b.Count + 1];
            for (var j = 0; j < b.Count; j++)
            {
                row[j + 1] = word == b[j] ? before[j] + 1 : 0;
                best = Math.Max(best, row[j + 1]);
            }

            before = row;
        }

        return best;
    }

    private static int Common(List<string> a, List<string> b)
    {
        var left = b.GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var common = 0;
        foreach (var word in a)
        {
            if (left.TryGetValue(word, out var count) && count > 0)
            {
                left[word] = count - 1;
                common++;
            }
        }

        return common;
    }
}
