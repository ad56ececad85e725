namespace HandoffDrafter.Core.Language;

/// <summary>
/// A word or a mark of a sentence, in lower case, with its place in the text. A contraction is two tokens of one place: <c>we'll</c> is
/// "we will", <c>won't</c> "will not".
/// </summary>
public readonly record struct Token(string Word, int Start, int End)
{
    /// <summary>Words and numbers, as against commas, brackets and stops.</summary>
    public bool IsWord => char.IsLetterOrDigit(Word[0]) || Word[0] is '$' or '€' or '£' or '\'';
}

public static class Tokenizer
{
    private static readonly Dictionary<string, string[]> Spoken = new(StringComparer.Ordinal)
    {
        ["won't"] = ["will", "not"], ["can't"] = ["can", "not"], ["cannot"] = ["can", "not"], ["shan't"] = ["shall", "not"], ["ain't"] = ["is", "not"],
        ["let's"] = ["let", "us"], ["lemme"] = ["let", "me"], ["gonna"] = ["going", "to"], ["gotta"] = ["got", "to"], ["wanna"] = ["want", "to"],
        ["i'm"] = ["i", "am"], ["y'all"] = ["you", "all"],
    };

    private static readonly HashSet<string> BeforeIs = ["it", "he", "she", "that", "this", "there", "here", "what", "who", "where", "how", "when", "everything", "everyone", "everybody"];

    public static List<Token> Of(string text) => Of(text, 0, text.Length);

    public static List<Token> Of(string text, int start, int end)
    {
        var tokens = new List<Token>();
        for (var i = start; i < end;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < end && IsInside(text, i, from, end))
            {
                i++;
            }

            if (i == from)
            {
                i++;
                tokens.Add(new Token(Phrases.Plain(text.AsSpan(from, 1)), from, i));
                continue;
            }

            Add(tokens, Phrases.Plain(text.AsSpan(from, i - from)), from, i);
        }

        return tokens;
    }

    private static bool IsInside(string text, int i, int from, int end)
    {
        var c = text[i];
        return char.IsLetterOrDigit(c) || (i == from && c is '$' or '€' or '£')
            || (i > from && i + 1 < end && char.IsLetterOrDigit(text[i + 1])
                && (c is '\'' or '’' or '-' or '‑' or '&' || (c is '.' or ',' or ':' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))));
    }

    private static void Add(List<Token> tokens, string word, int start, int end)
    {
        var mark = word.IndexOf('\'', StringComparison.Ordinal);
        if (mark < 0 && word is not ("cannot" or "lemme" or "gonna" or "gotta" or "wanna"))
        {
            tokens.Add(new Token(word, start, end));
            return;
        }

        if (Spoken.TryGetValue(word, out var parts))
        {
            tokens.AddRange(parts.Select(part => new Token(part, start, end)));
            return;
        }

        var (stem, ending) = word.EndsWith("n't", StringComparison.Ordinal) ? (word[..^3], "not")
            : word[mark..] switch
            {
                "'ll" => (word[..mark], "will"),
                "'re" => (word[..mark], "are"),
                "'ve" => (word[..mark], "have"),
                "'d" => (word[..mark], "would"),
                "'s" => (word[..mark], BeforeIs.Contains(word[..mark]) ? "is" : "'s"),
                _ => (word, string.Empty),
            };
        tokens.Add(new Token(stem, start, end));
        if (ending.Length > 0)
        {
            tokens.Add(new Token(ending, start, end));
        }
    }
}
