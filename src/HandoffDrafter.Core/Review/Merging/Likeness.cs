using System.Runtime.InteropServices;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>How much two sentences share, word for word, and whether they give the same numbers.</summary>
internal sealed class Likeness
{
    /// <summary>The sentence's words as numbers of the vocabulary, sorted, each once: comparing packets of thousands of lines compares millions of pairs.</summary>
    private readonly int[] _words;

    private Likeness(int[] words, string numbers)
    {
        _words = words;
        Numbers = numbers;
    }

    /// <summary>Every word with a digit in it, sorted: dates, amounts, counts.</summary>
    public string Numbers { get; }

    /// <param name="vocabulary">Shared by all sentences that are compared with each other; it grows.</param>
    public static Likeness Of(string text, Dictionary<string, int> vocabulary)
    {
        var words = new SortedSet<int>();
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
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(vocabulary, word, out var known);
                number = known ? number : vocabulary.Count;
                words.Add(number);
                if (word.Any(char.IsDigit))
                {
                    numbers.Add(word);
                }

                start = -1;
            }
        }

        return new Likeness([.. words], string.Join(' ', numbers));
    }

    /// <summary>From 0, nothing in common, to 1, the same words in any order (Dice's coefficient).</summary>
    public double To(Likeness other)
    {
        var both = _words.Length + other._words.Length;
        var (common, i, j) = (0, 0, 0);
        while (i < _words.Length && j < other._words.Length)
        {
            var order = _words[i].CompareTo(other._words[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return both == 0 ? 1 : 2.0 * common / both;
    }

    /// <summary>Points, commas and hyphens hold a number together: <c>86,400.50</c>, <c>2026-03-02</c>.</summary>
    private static bool IsPartOfWord(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '.' or ',' or '-' && at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));
}
