namespace HandoffDrafter.Core.Review.Merging;

/// <summary>How much two sentences share, word for word, and whether they give the same numbers.</summary>
internal sealed class Likeness
{
    private readonly HashSet<string> _words;

    private Likeness(HashSet<string> words, string numbers)
    {
        _words = words;
        Numbers = numbers;
    }

    /// <summary>Every word with a digit in it, sorted: dates, amounts, counts.</summary>
    public string Numbers { get; }

    public static Likeness Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new SortedSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsPartOfWord(text, i))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                var word = text[start..i].Replace(",", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
                words.Add(word);
                if (word.Any(char.IsDigit))
                {
                    numbers.Add(word);
                }

                start = -1;
            }
        }

        return new Likeness(words, string.Join(' ', numbers));
    }

    /// <summary>From 0, nothing in common, to 1, the same words in any order (Dice's coefficient).</summary>
    public double To(Likeness other)
    {
        var both = _words.Count + other._words.Count;
        return both == 0 ? 1 : 2.0 * _words.Count(other._words.Contains) / both;
    }

    /// <summary>Points, commas and hyphens hold a number together: <c>86,400.50</c>, <c>2026-03-02</c>.</summary>
    private static bool IsPartOfWord(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '.' or ',' or '-' && at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));
}
