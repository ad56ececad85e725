namespace HandoffDrafter.Core.Language;

/// <summary>The words that carry what a sentence is about, stemmed lightly so that "invoices" meets "invoice" and "configured" "configure".</summary>
public static class ContentWords
{
    private static readonly (string Ending, string With)[] Endings =
    [
        ("ations", "at"), ("ation", "at"), ("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""), ("ies", "y"), ("ied", "y"),
        ("sses", "ss"), ("ers", "er"), ("ed", ""), ("es", ""), ("s", ""),
    ];

    private static readonly HashSet<string> Empty = [.. Lexicon.Load("empty-words").Of(string.Empty)];

    private static readonly Dictionary<string, string> Same = Lexicon.Load("same-words").Entries.Select(e => (Key: Stem(e.Phrase), e.Name))
        .DistinctBy(e => e.Key).ToDictionary(e => e.Key, e => e.Name, StringComparer.Ordinal);

    public static HashSet<string> Of(ReadOnlySpan<char> text) => [.. InOrder(text)];

    public static IEnumerable<string> InOrder(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        foreach (var word in Words(Phrases.Plain(text)))
        {
            if (word.Length > 1 && !Empty.Contains(word) && !char.IsDigit(word[0]))
            {
                var stem = Stem(word);
                words.Add(Same.GetValueOrDefault(stem, stem));
            }
        }

        return words;
    }

    /// <summary>Runs of letters and digits of a plain text, apostrophes inside them included.</summary>
    public static IEnumerable<string> Words(string plain)
    {
        var start = -1;
        for (var i = 0; i <= plain.Length; i++)
        {
            var inside = i < plain.Length && (char.IsLetterOrDigit(plain[i]) || (plain[i] == '\'' && start >= 0 && i + 1 < plain.Length && char.IsLetter(plain[i + 1])));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return plain[start..i];
                start = -1;
            }
        }
    }

    public static string Stem(string word)
    {
        word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        foreach (var (ending, with) in Endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return Undouble(word[..^ending.Length] + with);
            }
        }

        return word.Length > 3 && word[^1] == 'e' ? word[..^1] : word;
    }

    private static string Undouble(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'e') ? stem[..^1] : stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
}
