namespace HandoffDrafter.Core.Language;

/// <summary>
/// Cuts a sentence into clauses by readable rules: an auxiliary or a pronoun with a word behind it makes a clause, what stands before it
/// is the subject, commas and conjunctions are borders. It is no grammar of English; what it does not find stays a fragment.
/// </summary>
public static class ClauseReader
{
    private static readonly Lexicon Words = Lexicon.Load("clause-words");

    private static readonly HashSet<string> Modals = Set("modal");
    private static readonly HashSet<string> Be = Set("be");
    private static readonly HashSet<string> Have = Set("have");
    private static readonly HashSet<string> Do = Set("do");
    private static readonly HashSet<string> Adverbs = Set("adverb");
    private static readonly HashSet<string> Pronouns = Set("pronoun");
    private static readonly HashSet<string> PastVerbs = Set("past");
    private static readonly HashSet<string> Singular = Set("third-person");
    private static readonly HashSet<string> Plural = Set("plural");
    private static readonly HashSet<string> PeopleNouns = Set("people");
    private static readonly HashSet<string> BehindIs = Set("behind-is");
    private static readonly HashSet<string> Base = Set("imperative");
    private static readonly HashSet<string> Yours = Set("yours");
    private static readonly HashSet<string> Determiners = Set("determiner");
    private static readonly Dictionary<string, Joint> Joints = new(
        Words.Of("if").Select(w => KeyValuePair.Create(w, Joint.Condition))
            .Concat(Words.Of("because").Select(w => KeyValuePair.Create(w, Joint.Reason)))
            .Concat(Words.Of("when").Select(w => KeyValuePair.Create(w, Joint.Time)))
            .Concat(Words.Of("who").Select(w => KeyValuePair.Create(w, Joint.Relative)))
            .Concat(Words.Of("and").Select(w => KeyValuePair.Create(w, Joint.Main))), StringComparer.Ordinal);

    public static List<SpokenClause> Of(List<Token> tokens)
    {
        ReadIs(tokens);
        var clauses = new List<SpokenClause>();
        var (start, joint) = (0, Joint.Main);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Word;
            if (IsBorder(tokens[i]))
            {
                // "If you sign by June, we'll": the comma ends the condition.
                (start, joint) = (i + 1, Joint.Main);
            }
            else if (Joints.TryGetValue(word, out var joins) && !(word is "that" or "this" && StartsWithVerb(tokens, i + 1)) && !(word == "so" && i + 1 < tokens.Count && tokens[i + 1].Word == "far"))
            {
                (start, joint) = (i + 1, joins);
            }
            else if (ClauseAt(tokens, start, i, joint, clauses.Count == 0) is { } clause)
            {
                if (clauses.Count > 0)
                {
                    clauses[^1] = clauses[^1] with { End = Math.Min(clauses[^1].End, EndBefore(tokens, clause.Subject)) };
                }

                clauses.Add(clause);
                i = Math.Max(i, clause.Verb);
                (start, joint) = (i + 1, Joint.Main);
            }
        }

        if (clauses.Count == 0 && tokens.Count > 0)
        {
            clauses.Add(Verbless(tokens));
        }

        return clauses;
    }

    /// <summary>"The inverter's covered" is no inverter's: what stands behind tells the verb from the genitive.</summary>
    private static void ReadIs(List<Token> tokens)
    {
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Word == "'s" && (BehindIs.Contains(tokens[i + 1].Word) || tokens[i + 1].Word.EndsWith("ed", StringComparison.Ordinal) || Determiners.Contains(tokens[i + 1].Word)))
            {
                tokens[i] = tokens[i] with { Word = "is" };
            }
        }
    }

    private static SpokenClause Verbless(List<Token> tokens)
    {
        var first = tokens.FindIndex(t => t.IsWord && !Adverbs.Contains(t.Word) && !Joints.ContainsKey(t.Word));
        return first >= 0 && Base.Contains(tokens[first].Word)
            ? new SpokenClause(first, first, first, tokens.Count) { Actor = Actor.None, Modality = Modality.Imperative, VerbWord = tokens[first].Word }
            : new SpokenClause(0, 0, 0, tokens.Count) { Actor = Actor.None, Modality = Modality.Fragment };
    }

    private static SpokenClause? ClauseAt(List<Token> tokens, int start, int at, Joint joint, bool clauseless)
    {
        var word = tokens[at].Word;
        if (!tokens[at].IsWord)
        {
            return null;
        }

        // "Mid May" is a month, "to be" an infinitive.
        if (at > 0 && (tokens[at - 1].Word == "to" || (word == "may" && (tokens[at - 1].Word is "of" or "mid" or "in" or "late" or "early" or "by" or "until" or "since" or "last" or "next" || char.IsDigit(tokens[at - 1].Word[0])))))
        {
            return null;
        }

        if (Modals.Contains(word) || Be.Contains(word) || (Have.Contains(word) && at > start) || (Do.Contains(word) && at > start))
        {
            return at == start || AllAdverbs(tokens, start, at) ? Inverted(tokens, at, joint) : WithAuxiliary(tokens, start, at, joint);
        }

        if (at == start || AllAdverbs(tokens, start, at))
        {
            if (joint == Joint.Main && at + 1 < tokens.Count && !IsBorder(tokens[at + 1]) && PastVerbs.Contains(word) && clauseless)
            {
                // Notes leave out who: "Promised them a dry run".
                return new SpokenClause(at, at, at, tokens.Count) { Actor = Actor.None, Modality = Modality.Past, VerbWord = word };
            }

            return Do.Contains(word) && Inverted(tokens, at, joint) is { } question ? question
                : joint == Joint.Main && IsImperative(tokens, at) ? new SpokenClause(at, at, at, tokens.Count) { Actor = Actor.None, Modality = Modality.Imperative, Joint = joint, VerbWord = word }
                : null;
        }

        var subject = at - 1;
        while (subject > start && Adverbs.Contains(tokens[subject].Word))
        {
            subject--;
        }

        var pronoun = Pronouns.Contains(tokens[subject].Word) && !Adverbs.Contains(word) && !Determiners.Contains(word) && !Pronouns.Contains(word);
        var noun = !pronoun && Singular.Contains(word) && !Determiners.Contains(tokens[at - 1].Word) && !Adverbs.Contains(tokens[subject].Word);
        noun |= !pronoun && Plural.Contains(word) && at + 1 < tokens.Count && IsPlural(tokens[at - 1].Word);
        var past = !pronoun && PastVerbs.Contains(word) && !Determiners.Contains(tokens[at - 1].Word) && char.IsLetter(tokens[subject].Word[0]);
        if (!pronoun && !noun && !past)
        {
            return null;
        }

        if (pronoun)
        {
            (start, joint) = FromPronoun(tokens, start, at, joint);
        }

        return new SpokenClause(start, subject + 1, at, tokens.Count)
        {
            Actor = ActorOf(tokens, pronoun && tokens[subject].Word is "i" or "we" or "you" ? subject : start, subject + 1),
            Modality = PastVerbs.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) ? Modality.Past : Modality.Present,
            Joint = joint,
            Negated = Enumerable.Range(start, at - start).Any(i => tokens[i].Word is "never" or "nothing" or "nobody"),
            VerbWord = word,
        };
    }

    private static bool IsPlural(string word) =>
        PeopleNouns.Contains(word) || (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or '\'' or 'u' or 'i') && !Adverbs.Contains(word) && !Determiners.Contains(word) && !Singular.Contains(word));

    /// <summary>A known verb at the start, or any open-class word with its object's article behind it: "swap the names".</summary>
    private static bool IsImperative(List<Token> tokens, int at)
    {
        var word = tokens[at].Word;
        if (at + 1 >= tokens.Count || IsBorder(tokens[at + 1]) || Adverbs.Contains(word) || Pronouns.Contains(word) || Determiners.Contains(word) || !char.IsLetter(word[0]))
        {
            return false;
        }

        return Base.Contains(word) || (tokens[at + 1].Word is "the" or "your" or "them" or "it" or "whoever" or "whatever" && !PastVerbs.Contains(word) && !Joints.ContainsKey(word)
            && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal));
    }

    private static SpokenClause WithAuxiliary(List<Token> tokens, int start, int at, Joint joint)
    {
        (start, joint) = FromPronoun(tokens, start, at, joint);
        var (modality, negated, verb) = VerbGroup(tokens, at);
        for (var i = start; i < at; i++)
        {
            negated |= tokens[i].Word is "never" or "nobody" or "nothing" or "no";
        }

        return new SpokenClause(start, at, verb, tokens.Count)
        {
            Actor = ActorOf(tokens, start, at), Modality = modality, Joint = joint, Negated = negated, VerbWord = tokens[verb].Word,
        };
    }

    /// <summary>"When the site opens we'll": what stands between the joint and the pronoun is a clause whose verb was not known.</summary>
    private static (int Start, Joint Joint) FromPronoun(List<Token> tokens, int start, int at, Joint joint)
    {
        var subject = at - 1;
        while (subject > start && Adverbs.Contains(tokens[subject].Word))
        {
            subject--;
        }

        return subject - start >= 2 && tokens[subject].Word is "i" or "we" or "you" or "he" or "she" or "they" or "it" && tokens[subject - 1].Word is not ("and" or "or" or "of" or "for" or "to" or "with")
            ? (subject, joint is Joint.Condition or Joint.Time or Joint.Reason ? Joint.Main : joint)
            : (start, joint);
    }

    private static SpokenClause? Inverted(List<Token> tokens, int at, Joint joint)
    {
        var next = at + 1;
        var negated = next < tokens.Count && tokens[next].Word == "not";
        next += negated ? 1 : 0;
        if (next >= tokens.Count || !tokens[next].IsWord)
        {
            return null;
        }

        // "Will send the file" is a note without its subject, "will you" a question.
        if (!Pronouns.Contains(tokens[next].Word) && !Determiners.Contains(tokens[next].Word) && tokens[next].Word is not "there")
        {
            var (modality, not, verb) = VerbGroup(tokens, at);
            return Modals.Contains(tokens[at].Word) || Be.Contains(tokens[at].Word)
                ? new SpokenClause(at, at, verb, tokens.Count) { Actor = Actor.None, Modality = modality, Joint = joint, Negated = not, VerbWord = tokens[verb].Word }
                : null;
        }

        var behind = Math.Min(next + 1, tokens.Count - 1);
        var group = VerbGroup(tokens, at);
        return new SpokenClause(next, next, behind, tokens.Count)
        {
            Actor = ActorOf(tokens, next, next + 1), Modality = group.Modality, Joint = joint, Negated = negated, Inverted = true, VerbWord = tokens[behind].Word,
        };
    }

    /// <summary>What the auxiliaries from here on say, and where the verb that they lead to stands.</summary>
    private static (Modality Modality, bool Negated, int Verb) VerbGroup(List<Token> tokens, int at)
    {
        var first = tokens[at].Word;
        var modality = first switch
        {
            "will" or "shall" => Modality.Future,
            "can" => Modality.Ability,
            "could" or "may" or "might" => Modality.Possibility,
            "would" => Modality.Would,
            "must" or "should" or "ought" => Modality.Obligation,
            "was" or "were" or "did" or "had" => Modality.Past,
            _ => Modality.Present,
        };
        var negated = false;
        var verb = at;
        for (var i = at + 1; i < tokens.Count && tokens[i].IsWord; i++)
        {
            var word = tokens[i].Word;
            if (word is "not" or "never")
            {
                negated = true;
                continue;
            }

            if (Adverbs.Contains(word))
            {
                continue;
            }

            var before = tokens[verb].Word;
            if (word == "going" && Be.Contains(before) && i + 1 < tokens.Count && tokens[i + 1].Word == "to")
            {
                (modality, verb, i) = (modality == Modality.Past ? modality : Modality.Future, i, i + 1);
                continue;
            }

            if ((word is "have" or "need" or "got" && i + 1 < tokens.Count && tokens[i + 1].Word == "to" && (verb == at || Do.Contains(before) || Have.Contains(before)))
                || (Have.Contains(before) && word == "to"))
            {
                (modality, verb) = (modality == Modality.Past ? modality : Modality.Obligation, i);
                continue;
            }

            if (word == "to" && modality == Modality.Obligation)
            {
                continue;
            }

            if (Be.Contains(before) && word.EndsWith("ing", StringComparison.Ordinal) && modality is Modality.Present or Modality.Future)
            {
                return (modality == Modality.Future ? modality : Modality.Progressive, negated, i);
            }

            if (Have.Contains(before) && Have.Contains(tokens[at].Word) && (word is "been" || PastVerbs.Contains(word) || word.EndsWith("ed", StringComparison.Ordinal)))
            {
                modality = word == "got" ? Modality.Present : Modality.Past;
            }

            // Behind "be" and "have" only a participle goes on with the verb; what else follows is what they say of their subject.
            var participle = word.EndsWith("ed", StringComparison.Ordinal) || PastVerbs.Contains(word) || Be.Contains(word);
            if (((Be.Contains(before) || Have.Contains(before)) && !participle) || (Do.Contains(before) && !negated))
            {
                break;
            }

            verb = i;
            if (!Be.Contains(word) && !Have.Contains(word))
            {
                break;
            }
        }

        return (modality, negated, verb);
    }

    private static Actor ActorOf(List<Token> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            switch (tokens[i].Word)
            {
                case "i" or "we" or "our" or "my" or "us":
                    return Actor.Self;
                case "you":
                    return Actor.You;
                case "your":
                    // Your people are you; your data is a thing.
                    return i + 1 < end && Yours.Contains(tokens[i + 1].Word) ? Actor.You : Actor.Thing;
                case "he" or "she" or "they" or "somebody" or "someone":
                    return Actor.Other;
            }
        }

        return end > start ? Actor.Thing : Actor.None;
    }

    private static bool AllAdverbs(List<Token> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Adverbs.Contains(tokens[i].Word) && tokens[i].IsWord)
            {
                return false;
            }
        }

        return true;
    }

    private static bool StartsWithVerb(List<Token> tokens, int at) =>
        at < tokens.Count && (Modals.Contains(tokens[at].Word) || Be.Contains(tokens[at].Word) || Singular.Contains(tokens[at].Word));

    private static int EndBefore(List<Token> tokens, int subject)
    {
        var end = subject;
        while (end > 0 && (!tokens[end - 1].IsWord || Joints.ContainsKey(tokens[end - 1].Word)))
        {
            end--;
        }

        return end;
    }

    private static bool IsBorder(Token token) => token.Word is "," or ";" or ":" or "." or "(" or ")" or "?" or "!" or "…" or "-" or "—" or "\"";

    private static HashSet<string> Set(string name) => [.. Words.Of(name)];
}
