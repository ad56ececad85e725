using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>
/// What a sentence is about, as terms that talk and contracts share: words of one meaning have one name (<c>bring over</c>, <c>import</c>
/// and <c>conversion</c> are <c>migrate</c>), other words are stems. Numbers are left to <see cref="Measures"/>.
/// </summary>
internal static class Terms
{
    private static readonly PhraseTable Concepts = PhraseTable.Load("concepts", stemmed: true);
    private static readonly HashSet<string> Empty = [.. Lexicon.Load("empty-words").Of(string.Empty)];
    private static readonly HashSet<string> Chatter = [.. Lexicon.Load("chatter").Of(string.Empty).SelectMany(word => new[] { word, Roots.Of(word) })];
    private static readonly HashSet<string> Weak = [.. Lexicon.Load("weak-words").Of(string.Empty).SelectMany(word => new[] { word, Roots.Of(word) })];

    /// <summary>How much less a word tells that any clause may hold.</summary>
    private const double WeightOfWeak = 0.25;

    public static double Weight(string term) => Weak.Contains(term) ? WeightOfWeak : 1;

    public static bool IsWeak(string term) => Weak.Contains(term);

    /// <summary>"Moves" and "moving" are "move"; a movement is a thing.</summary>
    private static bool IsChatter(string word, string stem) =>
        Chatter.Contains(word) || (Chatter.Contains(stem) && !(word.EndsWith("ment", StringComparison.Ordinal) || word.EndsWith("ments", StringComparison.Ordinal)
            || word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ers", StringComparison.Ordinal) || word.EndsWith("ation", StringComparison.Ordinal)));

    /// <summary>In the order of the text, each as often as it stands there.</summary>
    public static List<string> InOrder(WordRun run, int from, int to)
    {
        var terms = new List<string>();
        for (var i = from; i < to;)
        {
            if (Concepts.At(run, i) is { } concept && i + concept.Words.Length <= to)
            {
                terms.Add(concept.Name);
                i += concept.Words.Length;
                continue;
            }

            var word = run.Words[i];
            if (word.Length > 1 && !char.IsDigit(word[0]) && !Empty.Contains(word) && !IsChatter(word, run.Stems[i]) && Numbers.At(word, 0) is null)
            {
                terms.Add(run.Stems[i]);
            }

            i++;
        }

        return terms;
    }

    public static HashSet<string> Of(string text) => WordRun.Of(text) is var run ? [.. InOrder(run, 0, run.Words.Count)] : [];
}
