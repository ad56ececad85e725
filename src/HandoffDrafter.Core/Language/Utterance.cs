namespace HandoffDrafter.Core.Language;

/// <summary>A sentence of talk or of a letter as it is understood: its tokens, clauses and turns of phrase.</summary>
public sealed class Utterance
{
    private static readonly PhraseIndex Phrases = PhraseIndex.Load("talk-cues");

    public Utterance(string text, int start, int end)
    {
        Text = text;
        Start = start;
        End = end;
        Tokens = Tokenizer.Of(text, start, end);
        Clauses = ClauseReader.Of(Tokens);
        Cues = Phrases.In(Tokens);
    }

    public Utterance(string text)
        : this(text, 0, text.Length)
    {
    }

    public string Text { get; }

    public int Start { get; }

    public int End { get; }

    public List<Token> Tokens { get; }

    public List<SpokenClause> Clauses { get; }

    public List<Cue> Cues { get; }

    public string Words => Text[Start..End];

    /// <summary>It ends in a question mark, or opens with a verb before its subject.</summary>
    public bool IsQuestion => Text.AsSpan(Start, End - Start).TrimEnd("\"”'’) ").EndsWith("?");

    public bool Has(string cue) => Cues.Exists(c => c.Name == cue);

    public bool HasWithin(string cue, int start, int end) => Cues.Exists(c => c.Name == cue && c.Start >= start && c.Start < end);

    public bool AnyWord(int start, int end, HashSet<string> words)
    {
        for (var i = Math.Max(0, start); i < Math.Min(end, Tokens.Count); i++)
        {
            if (words.Contains(Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text from one token to another (exclusive), as it stands.</summary>
    public string Between(int first, int last) => first >= last || first >= Tokens.Count ? string.Empty : Text[Tokens[first].Start..Tokens[Math.Min(last, Tokens.Count) - 1].End];
}
