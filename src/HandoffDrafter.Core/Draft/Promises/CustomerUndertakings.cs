using HandoffDrafter.Core.Draft.Undertakings;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>Something that the customer's side takes on or is asked for in talk: delivery waits for it.</summary>
internal sealed record CustomerUndertaking(Said Said, string? Owner);

/// <summary>
/// What the customer's people say they will do, told by the model of undertakings and by the clause that says it; and what the vendor's
/// people ask them for.
/// </summary>
internal static class CustomerUndertakings
{
    /// <summary>Lower than for an undertaking on its own: here the clause has already said who will do what.</summary>
    private const double Likely = 0.2;

    private static readonly Lexicon Verbs = Lexicon.Load("talk-verbs");
    private static readonly HashSet<string> State = [.. Verbs.Of("state")];
    private static readonly HashSet<string> Idle = [.. Verbs.Of("idle")];

    public static IEnumerable<CustomerUndertaking> In(Document document, DealSides sides)
    {
        Said? before = null;
        foreach (var said in document.Speech)
        {
            var side = said.Side(sides);
            if (said.Register is Register.Call or Register.Mail && !said.Words.IsQuestion && !said.Words.Has("joke") && !said.Words.Has("hypothetical"))
            {
                if (side is Side.Customer or Side.ThirdParty && TakesOn(said, before))
                {
                    yield return new CustomerUndertaking(said, said.Name(sides));
                }
                else if (side == Side.Vendor && Asks(said.Words))
                {
                    yield return new CustomerUndertaking(said, null);
                }
            }

            before = said;
        }
    }

    private static bool TakesOn(Said said, Said? before) =>
        !said.Words.Has("hedge") && said.Words.Clauses.Exists(c => IsWork(said.Words, c))
        && UndertakingModel.BuiltIn.Judge(said.Words, before?.Words, before?.Turn == said.Turn).Score >= Likely;

    private static bool IsWork(Utterance said, SpokenClause clause) =>
        clause is { Actor: Actor.Self, Negated: false, Joint: Joint.Main, Modality: Modality.Future or Modality.Would } && !Idle.Contains(clause.VerbWord)
        && (!State.Contains(clause.VerbWord) || clause.VerbWord is "have" or "ask" or "own" or "pay" or "buy") && (clause.Modality == Modality.Future || clause.VerbWord == "have")
        && ContentWords.Of(said.Between(clause.Verb + 1, said.Tokens.Count)).Count > 0;

    /// <summary>"Please send us the rate sheets", "you'll need to clear the floor".</summary>
    private static bool Asks(Utterance said) =>
        said.AnyWord(0, said.Tokens.Count, ["please"]) && said.AnyWord(0, said.Tokens.Count, ["us", "me"]) && ContentWords.Of(said.Words).Count >= 3
        || said.Clauses.Exists(c => c is { Actor: Actor.You, Modality: Modality.Obligation, Negated: false, Joint: Joint.Main, VerbWord: "need" or "have" } && ContentWords.Of(said.Words).Count >= 3);
}
