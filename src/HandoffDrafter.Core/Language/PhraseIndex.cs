namespace HandoffDrafter.Core.Language;

/// <summary>A turn of phrase of a lexicon where it stands in a sentence: tokens from <see cref="Start"/> (inclusive) to <see cref="End"/> (exclusive).</summary>
public readonly record struct Cue(string Name, int Start, int End);

/// <summary>
/// Finds all phrases of a lexicon in one pass over a sentence's tokens. A phrase that starts with <c>^</c> counts only where the sentence
/// starts, <c>_</c> stands for any one word.
/// </summary>
public sealed class PhraseIndex
{
    private const string AnyWord = "_";

    private readonly Dictionary<string, List<(string Name, bool First, string[] Words)>> _byFirst = new(StringComparer.Ordinal);

    private PhraseIndex(Lexicon lexicon)
    {
        foreach (var (name, phrase) in lexicon.Entries)
        {
            var first = phrase[0] == '^';
            var words = Tokenizer.Of(first ? phrase[1..] : phrase).Select(t => t.Word).ToArray();
            if (!_byFirst.TryGetValue(words[0], out var phrases))
            {
                _byFirst.Add(words[0], phrases = []);
            }

            phrases.Add((name, first, words));
        }
    }

    public static PhraseIndex Load(string lexicon) => new(Lexicon.Load(lexicon));

    public List<Cue> In(List<Token> tokens)
    {
        var cues = new List<Cue>();
        var opening = 0;
        while (opening < tokens.Count && !tokens[opening].IsWord)
        {
            opening++;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (!_byFirst.TryGetValue(tokens[i].Word, out var phrases))
            {
                continue;
            }

            foreach (var (name, first, words) in phrases)
            {
                if ((!first || i == opening || IsBehindLabel(tokens, i)) && Stands(tokens, i, words))
                {
                    cues.Add(new Cue(name, i, i + words.Length));
                }
            }
        }

        return cues;
    }

    /// <summary>"Go-live: yes, somebody will be there" starts behind its label too.</summary>
    private static bool IsBehindLabel(List<Token> tokens, int at)
    {
        const int LongestLabel = 8;
        return at is > 0 and <= LongestLabel && tokens[at - 1].Word == ":";
    }

    private static bool Stands(List<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (words[i] != AnyWord && tokens[at + i].Word != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
