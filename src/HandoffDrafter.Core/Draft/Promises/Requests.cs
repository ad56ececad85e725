using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>What the customer asked just before, and whether a bare "yes" to it gives them something.</summary>
public static class Requests
{
    private static readonly HashSet<string> Tags = ["right", "correct", "yes", "yeah", "no", "ok", "okay"];

    // "Would it hurt", "do you know", "are you based": a yes to these gives nothing.
    private static readonly HashSet<string> SmallVerbs = [.. Lexicon.Load("talk-verbs").Of("talk"), "hear", "based", "free", "raining", "joking", "kidding", "done", "finished", "listening", "recording", "calling", "sitting", "using", "still"];

    private static readonly HashSet<string> Openers = ["can", "could", "would", "will", "is", "are", "do", "does", "am", "shall", "may", "has", "have", "did"];

    /// <summary>It asks for yes or no, or says what the customer needs.</summary>
    public static bool WantsAssent(Utterance said) => IsYesNo(said) || (said.Has("wish") && !said.Has("small-talk"));

    public static bool IsYesNo(Utterance said)
    {
        if (!said.IsQuestion || IsOpen(said))
        {
            return false;
        }

        return said.Clauses.Exists(c => c.Inverted) || EndsInTag(said) || said.Has("given") || said.Clauses.Exists(c => c.Modality != Modality.Fragment && c.Actor != Actor.None);
    }

    /// <summary>A yes to it, with no word more, gives the customer what it speaks of.</summary>
    public static bool GivesOnYes(Utterance said)
    {
        if (said.Has("small-talk") || said.Has("past") || ContentWords.Of(said.Words).Count < (said.Has("wish") ? 1 : 2))
        {
            return false;
        }

        if (!said.IsQuestion)
        {
            return said.Has("wish");
        }

        var asks = said.Clauses.Find(c => c.Inverted);
        if (asks is null)
        {
            return IsYesNo(said) && (said.Has("given") || said.Has("wish") || said.Clauses.Exists(c => c.Modality is Modality.Future or Modality.Would or Modality.Ability));
        }

        return !SmallVerbs.Contains(asks.VerbWord) && asks.Modality is not Modality.Past
            && (asks.Modality is Modality.Ability or Modality.Possibility or Modality.Future or Modality.Would || (said.Has("given") || asks.Actor is Actor.Thing or Actor.Self || (asks.Actor == Actor.You && asks.VerbWord is not ("are" or "have"))));
    }

    /// <summary>Asks how fast, when, how often or how many of what the customer is to get: a few words answer it.</summary>
    public static bool AsksHowMuch(Utterance said) =>
        said.IsQuestion && !said.Has("small-talk") && !said.Has("past") && said.Tokens.Exists(t => t.Word is "when" or "how")
        && said.AnyWord(0, said.Tokens.Count, OfDegree) && !said.Clauses.Exists(c => c.Modality == Modality.Past)
        && (said.AnyWord(0, said.Tokens.Count, Ours) || said.Clauses.Exists(c => c.Modality == Modality.Future || (c is { Inverted: true, Actor: Actor.You } && Service.Contains(c.VerbWord))));

    private static readonly HashSet<string> OfDegree = ["when", "fast", "quick", "quickly", "soon", "often", "long", "many", "much", "early", "late", "far"];
    private static readonly HashSet<string> Ours = ["we", "us", "our", "i", "me", "my"];
    private static readonly HashSet<string> Service = [.. Lexicon.Load("talk-verbs").Of("service")];

    /// <summary>"What if it breaks?": what follows is what will be done then.</summary>
    public static bool AsksWhatIf(Utterance said) => said.IsQuestion && said.Tokens.Exists(t => t.Word == "if") && !said.Clauses.Exists(c => c.Inverted && c.Actor == Actor.You);

    /// <summary>Asks which, how, when: a yes is no answer to it.</summary>
    private static bool IsOpen(Utterance said)
    {
        foreach (var token in said.Tokens)
        {
            if (!token.IsWord || token.Word is "so" or "and" or "but" or "yeah" or "yes" or "no" or "right" or "oh" or "great" or "cool" or "hi" or "now" or "just" or "okay" or "ok" or "well" or "then" or "sorry" or "um" or "uh" or "or")
            {
                continue;
            }

            return token.Word is "how" or "when" or "where" or "who" or "why" or "which" or "whose" || (token.Word == "what" && !said.Has("wish"));
        }

        return false;
    }

    private static bool EndsInTag(Utterance said)
    {
        var words = said.Tokens.FindAll(t => t.IsWord);
        return words.Count > 2 && (Tags.Contains(words[^1].Word) || (words.Count > 3 && Openers.Contains(words[^2].Word)));
    }
}
