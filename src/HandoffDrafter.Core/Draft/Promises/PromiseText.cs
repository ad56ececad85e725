using System.Text;
using HandoffDrafter.Core.Draft.Claims;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>
/// A promise as a line somebody can act on: "We'll load two years of it for you" is "Load two years of it for the customer". The packet is the
/// vendor's own, so that "we" and "our" stay; "you" is the customer. Where a bare "sure" was said, the line is made of the question.
/// </summary>
internal static class PromiseText
{
    /// <summary>An answer of no more words than this says less than its question.</summary>
    private const int FewWords = 4;

    private static readonly HashSet<string> Verbs = [.. Lexicon.Load("talk-verbs").Of("service"), .. Lexicon.Load("clause-words").Of("imperative"), "work", "are", "have", "do", "will", "would", "can", "could", "may", "might", "must", "should", "need", "want", "like", "sign", "choose", "upgrade", "decide", "love", "agree", "accept", "approve", "own", "pay", "receive", "enjoy", "hire", "buy", "switch", "order", "request", "require", "prefer", "never", "always"];

    private static readonly HashSet<string> Openers = [.. Lexicon.Load("openers").Of(string.Empty)];

    public static string Of(Utterance said, Judgement judged, Utterance? asked, string? speaker, HashSet<string> hearers)
    {
        var fromQuestion = asked is not null && (judged.Bare || (!judged.Explicit && judged.Clause >= 0 && said.Clauses[judged.Clause] is { Modality: Modality.Present or Modality.Fragment } && ContentWords.Of(said.Between(said.Clauses[judged.Clause].Subject, said.Clauses[judged.Clause].End)).Count <= FewWords && asked.Clauses.Exists(c => c is { Inverted: true, Modality: Modality.Ability or Modality.Possibility or Modality.Future or Modality.Would })));
        var text = fromQuestion ? OfQuestion(asked!, said) : OfStatement(said, judged, speaker, hearers);
        return LineText.Of(text);
    }

    private static string OfStatement(Utterance said, Judgement judged, string? speaker, HashSet<string> hearers)
    {
        if (judged.Clause < 0)
        {
            return Customer(said, First(said, hearers), said.Tokens.Count);
        }

        var clause = said.Clauses[judged.Clause];
        var line = clause switch
        {
            { Modality: Modality.Past, VerbWord: "promised" or "offered" or "agreed" or "assured" or "committed" or "guaranteed" } => Customer(said, clause.Verb + 1, said.Tokens.Count),
            { Actor: Actor.Self, Modality: Modality.Future } when Being(said, clause) is { } being => $"{(IsI(said, clause) ? speaker ?? "We" : "We")} will {Customer(said, being, said.Tokens.Count)}",
            { Actor: Actor.Self, Modality: Modality.Future or Modality.Present or Modality.Ability or Modality.Would } when !NoOrder.Contains(clause.VerbWord) => Order(said, clause),
            _ => Customer(said, Opening(said, clause, hearers), said.Tokens.Count),
        };
        line = WithoutYes(line);
        return Condition(said, judged.Clause) is { } condition ? $"{condition}: {Lower(line)}" : line;
    }

    /// <summary>Verbs that give no order: "have you live", "are there".</summary>
    private static readonly HashSet<string> NoOrder = ["are", "am", "is", "have", "would", "can", "will"];

    private static string Order(Utterance said, SpokenClause clause)
    {
        var words = Customer(said, clause.Verb, said.Tokens.Count);
        return !clause.Negated ? words : (said.AnyWord(clause.Subject, clause.Verb, ["never"]) ? "Never " : "Do not ") + words;
    }

    private static bool IsI(Utterance said, SpokenClause clause) => said.AnyWord(clause.Subject, clause.Auxiliary, ["i"]);

    /// <summary>"Will be leading", "will be your contact": where "be" stands.</summary>
    private static int? Being(Utterance said, SpokenClause clause) =>
        clause.VerbWord == "be" ? clause.Verb : clause.Verb > 0 && said.Tokens[clause.Verb - 1].Word == "be" ? clause.Verb - 1 : null;

    /// <summary>The start of the sentence; behind "told Ann", what Ann was told.</summary>
    private static int Opening(Utterance said, SpokenClause clause, HashSet<string> hearers)
    {
        var at = said.Clauses.IndexOf(clause);
        if (at == 0 || !said.HasWithin("reported", 0, clause.Subject))
        {
            return at > 0 && said.Clauses[at - 1].Joint == Joint.Condition ? clause.Subject : First(said, hearers);
        }

        for (var i = clause.Subject; i < clause.Auxiliary; i++)
        {
            if (said.Tokens[i].Word is "he" or "she" or "they" or "it" or "we" or "you" or "a" or "an" or "the" or "their" or "our" or "every" or "each" or "all")
            {
                return i;
            }
        }

        return clause.Subject;
    }

    /// <summary>"If it comes in our sheet, we'll load it": what has to be so first stays in front.</summary>
    private static string? Condition(Utterance said, int main)
    {
        for (var i = 0; i < main; i++)
        {
            if (said.Clauses[i].Joint == Joint.Condition)
            {
                var from = Math.Max(0, said.Clauses[i].Subject - 1);
                return Customer(said, from, said.Clauses[i].End).TrimEnd(',', ' ');
            }
        }

        return null;
    }

    /// <summary>"Could you pull the times in as well?" with "sure": "Pull the times in as well".</summary>
    private static string OfQuestion(Utterance asked, Utterance said)
    {
        var at = asked.Clauses.FindIndex(c => c is { Inverted: true, Modality: Modality.Ability or Modality.Possibility or Modality.Future or Modality.Would });
        at = at >= 0 ? at : asked.Clauses.FindIndex(c => c is { Actor: Actor.Self, Modality: Modality.Ability } && asked.IsQuestion);
        if (at < 0 || asked.Clauses[at].VerbWord.Length == 0)
        {
            return $"{WithoutYes(said.Words.Trim())} (asked: \"{asked.Words.Trim()}\")";
        }

        var asks = asked.Clauses[at];
        var end = asked.Tokens.FindIndex(asks.Verb, t => t.Word == "?") is > 0 and var stop ? stop : asked.Tokens.Count;
        var words = Theirs(asked, asks.Verb, end, asks.Actor == Actor.Self);
        return asks.Actor switch
        {
            Actor.You => words,
            Actor.Self => $"The customer can {words}",
            _ => $"{Theirs(asked, asks.Subject, asks.Verb, named: false)} will {words}",
        };
    }

    /// <summary>The words from one token on, with "you" as the customer: named the first time, "they" after that.</summary>
    private static string Customer(Utterance said, int from, int to)
    {
        var text = new StringBuilder();
        var named = false;
        var at = from >= said.Tokens.Count ? said.End : said.Tokens[from].Start;
        for (var i = from; i < Math.Min(to, said.Tokens.Count); i++)
        {
            var token = said.Tokens[i];
            if (token.Word is not ("you" or "your" or "yours" or "yourself" or "yourselves") || token.Start < at)
            {
                continue;
            }

            text.Append(said.Text, at, token.Start - at);
            var next = i + 1 < said.Tokens.Count ? said.Tokens[i + 1] : default;
            var subject = token.Word == "you" && next.Word is not null && (next.Start == token.Start || Verbs.Contains(next.Word) || said.Clauses.Exists(c => c.Actor == Actor.You && c.Auxiliary == i + 1));
            var agrees = next.Word is not null && next.Start != token.Start;
            text.Append(token.Word switch
            {
                "your" => named ? "their" : "the customer's",
                "yours" => named ? "theirs" : "the customer's",
                "you" => named ? subject ? "they" : "them" : "the customer",
                _ => "themselves",
            });
            at = token.End;
            for (; i + 1 < said.Tokens.Count && said.Tokens[i + 1].Start == token.Start; i++)
            {
                text.Append(' ').Append(named ? said.Tokens[i + 1].Word : Singular(said.Tokens[i + 1].Word));
            }

            if (!named && subject && agrees && Singular(said.Tokens[i + 1].Word) is var agreed && agreed != said.Tokens[i + 1].Word)
            {
                text.Append(said.Text, at, said.Tokens[i + 1].Start - at).Append(agreed);
                at = said.Tokens[++i].End;
                if (i + 1 < said.Tokens.Count && said.Tokens[i + 1].Start == said.Tokens[i].Start)
                {
                    text.Append(" not");
                    i++;
                }
            }

            named = true;
        }

        var end = to >= said.Tokens.Count ? said.End : said.Tokens[to - 1].End;
        return text.Append(said.Text, at, Math.Max(0, end - at)).ToString();
    }

    /// <summary>A customer's words as the vendor would write them down.</summary>
    private static string Theirs(Utterance asked, int from, int to, bool named)
    {
        var text = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            var token = asked.Tokens[i];
            if (i > from && token.Start == asked.Tokens[i - 1].Start)
            {
                continue;
            }

            var own = token.Word switch
            {
                "i" or "we" => named ? "they" : "the customer",
                "me" or "us" => named ? "them" : "the customer",
                "my" or "our" => named ? "their" : "the customer's",
                "you" => i + 1 < to && Verbs.Contains(asked.Tokens[i + 1].Word) ? "we" : "us",
                "your" => "our",
                _ => null,
            };
            named |= own is not null and not ("us" or "our");
            text.Append(i == from || token.Start == asked.Tokens[i - 1].End ? string.Empty : " ").Append(own ?? asked.Text[token.Start..token.End]);
        }

        return text.ToString();
    }

    private static string Singular(string verb) => verb switch { "are" => "is", "have" => "has", "get" => "gets", "keep" => "keeps", "own" => "owns", "do" => "does", "need" => "needs", "want" => "wants", "see" => "sees", "pay" => "pays", "go" => "goes", "carry" => "carries", "will" or "would" or "can" or "could" or "may" or "might" or "must" or "should" or "shall" or "did" or "had" or "were" or "always" or "never" or "just" or "also" => verb, _ => Verbs.Contains(verb) ? verb + "s" : verb };

    private static int First(Utterance said, HashSet<string> hearers)
    {
        var first = 0;
        while (first < said.Tokens.Count - 1 && ((hearers.Contains(said.Tokens[first].Word) && said.Tokens[first + 1].Word == ",") || Openers.Contains(said.Tokens[first].Word) || !said.Tokens[first].IsWord))
        {
            first++;
        }

        return first;
    }

    /// <summary>Without a "yes" or "okay" at the end, and without a bracketed noise.</summary>
    private static string WithoutYes(string line)
    {
        var words = line.TrimEnd('.', ' ', '!').Replace(": yes, ", ": ", StringComparison.Ordinal).Replace(" myself", " in person", StringComparison.Ordinal);
        foreach (var tail in (string[])[", yes", ", yeah", ", absolutely", ", of course", ", definitely", ", okay", ", I'll tell you that"])
        {
            words = words.EndsWith(tail, StringComparison.OrdinalIgnoreCase) ? words[..^tail.Length] : words;
        }

        return words;
    }

    private static string Lower(string line) => line.Length > 1 && char.IsUpper(line[0]) && char.IsLower(line[1]) ? char.ToLowerInvariant(line[0]) + line[1..] : line;
}
