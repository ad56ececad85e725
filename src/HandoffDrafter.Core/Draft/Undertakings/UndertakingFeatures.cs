using HandoffDrafter.Core.Draft.Promises;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Undertakings;

/// <summary>
/// What of a turn tells whether somebody takes something on, as readable names: <c>i-future</c>, <c>does send</c>, <c>words i will just</c>,
/// <c>yes to a request</c>. Each holds or does not; their order means nothing.
/// </summary>
public static class UndertakingFeatures
{
    private static readonly HashSet<string> Filler = [.. Lexicon.Load("fillers").Of(string.Empty)];

    public static HashSet<string> Of(Utterance said, Utterance? before, bool sameSpeaker)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        var words = Fluent(said.Tokens);
        Runs(words, features);
        Clauses(said, features);
        foreach (var cue in said.Cues)
        {
            features.Add("cue " + cue.Name);
        }

        Shape(said, words, features);
        if (before is not null && before.Tokens.Count > 0)
        {
            Adjacent(said, words, before, sameSpeaker, features);
        }

        return features;
    }

    /// <summary>Without "um", cut-off words and words said twice.</summary>
    private static List<string> Fluent(List<Token> tokens)
    {
        var words = new List<string>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Word;
            var cut = i + 1 < tokens.Count && tokens[i + 1].Word == "-" && tokens[i + 1].Start == tokens[i].End;
            if (tokens[i].IsWord && !cut && !Filler.Contains(word) && (words.Count == 0 || words[^1] != word))
            {
                words.Add(char.IsDigit(word[0]) || word[0] is '$' or '€' or '£' ? "#" : word);
            }
        }

        return words;
    }

    private static void Runs(List<string> words, HashSet<string> features)
    {
        for (var i = 0; i < words.Count; i++)
        {
            features.Add("word " + words[i]);
            features.Add($"words {(i == 0 ? "^" : words[i - 1])} {words[i]}");
            if (i + 2 < words.Count && words[i] is "i" or "we" or "let" or "shall" or "can" or "should" or "you")
            {
                features.Add($"words {words[i]} {words[i + 1]} {words[i + 2]}");
            }
        }

        if (words.Count > 0)
        {
            features.Add($"words {words[^1]} $");
        }
    }

    private static void Clauses(Utterance said, HashSet<string> features)
    {
        for (var i = 0; i < said.Clauses.Count; i++)
        {
            var clause = said.Clauses[i];
            var actor = clause.Actor == Actor.Self ? said.AnyWord(clause.Subject, Math.Max(clause.Auxiliary, clause.Subject + 1), ["i"]) ? "i" : "we" : Name(clause.Actor);
            var mood = $"{actor}-{Name(clause.Modality)}{(clause.Inverted ? "-asked" : "")}{(clause.Negated ? "-not" : "")}";
            features.Add("clause " + mood);
            features.Add($"clause {Name(clause.Joint)} {mood}");
            if (i == 0)
            {
                features.Add("opens " + mood);
            }

            if (actor is "i" or "we" && clause.VerbWord.Length > 0)
            {
                features.Add($"does {clause.VerbWord}");
                features.Add($"{mood} {clause.VerbWord}");
            }
        }
    }

    private static void Shape(Utterance said, List<string> words, HashSet<string> features)
    {
        features.Add(words.Count switch { <= 1 => "length 1", 2 => "length 2", <= 4 => "length 3-4", <= 7 => "length 5-7", <= 12 => "length 8-12", <= 20 => "length 13-20", _ => "length over 20" });
        if (said.IsQuestion)
        {
            features.Add("asks");
        }

        if (Facts.In(said.Words) is { Count: > 0 } facts)
        {
            features.Add("figure");
            if (facts.Any(f => f.Kind == FactKind.Money) && words.Contains("i"))
            {
                features.Add("i and money");
            }
        }
    }

    private static void Adjacent(Utterance said, List<string> words, Utterance before, bool sameSpeaker, HashSet<string> features)
    {
        if (sameSpeaker)
        {
            features.Add("goes on");
            return;
        }

        var yes = said.Has("assent") || said.Has("nod");
        var shared = ContentWords.Of(said.Words).Overlaps(ContentWords.Of(before.Words));
        var kind = Requests.IsYesNo(before) ? AsksForSomething(before) ? "a request" : "a yes-no question" : before.IsQuestion ? "an open question" : AsksForSomething(before) ? "a request" : "a statement";
        features.Add("answers " + kind);
        if (yes)
        {
            features.Add("yes to " + kind);
        }

        if (shared)
        {
            features.Add("takes up " + kind);
        }

        if (words.Count > 0 && words.Contains("i"))
        {
            features.Add("i after " + kind);
        }

        if (words.Count <= 4)
        {
            features.Add("short after " + kind);
        }
    }

    /// <summary>"Can you", "would you like to", "will you": somebody is to do something.</summary>
    private static bool AsksForSomething(Utterance before) =>
        before.Clauses.Exists(c => c is { Inverted: true, Actor: Actor.You, Modality: Modality.Ability or Modality.Future or Modality.Would or Modality.Possibility })
        || before.AnyWord(0, before.Tokens.Count, ["willing"]) || before.Has("wish");

    private static string Name<T>(T value)
        where T : struct, Enum => Deals.Words.Of(value);
}
