using HandoffDrafter.Core.Draft.Promises;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Sides;

/// <summary>
/// Which side somebody is on whom no document places, from how they talk: one side tells what "you will have" and speaks of "our product",
/// the other asks "can you" and speaks of "your price". Somebody introduced as "our architect" is on the side of whoever says so. Unless
/// the one outweighs the other clearly, the side stays unknown.
/// </summary>
internal static class SpokenSides
{
    private const int Enough = 3;

    private static readonly Lexicon Titles = Lexicon.Load("side-titles");
    private static readonly HashSet<string> Wares = [.. Titles.Of("wares")];

    // Either side hands things to the other.
    private static readonly HashSet<string> Handing = ["send", "get", "give", "share", "ask", "tell", "let", "show", "have", "find", "forward", "email", "call", "check", "see"];

    public static IEnumerable<Participant> In(Document document, DealSides sides)
    {
        var unknown = new Dictionary<string, (int Sells, int Buys)>(StringComparer.Ordinal);
        Said? before = null;
        foreach (var said in document.Speech.Where(s => s.Speaker is not null))
        {
            var (sells, buys) = Weigh(said.Words);
            Count(said, sells, buys);
            if (before is not null && Grants(before, said))
            {
                var (asker, granter) = (sides.SideOf(before.Speaker), sides.SideOf(said.Speaker));
                Count(said, asker is Side.Vendor ? 0 : asker is null ? 2 : 3, 0);
                Count(before, 0, granter is Side.Customer ? 0 : granter is null ? 2 : 3);
            }

            before = said;
        }

        foreach (var (speaker, (sells, buys)) in unknown)
        {
            if (Introduced(document, speaker, sides) is { } introduced)
            {
                yield return introduced;
            }
            else if (Math.Max(sells, buys) >= Enough && Math.Max(sells, buys) >= 2 * Math.Min(sells, buys) + 1)
            {
                yield return new Participant(speaker)
                {
                    Side = sells > buys ? Side.Vendor : Side.Customer,
                    Because = sells > buys ? $"talks as one who sells ({sells} signs against {buys})" : $"talks as one who buys ({buys} signs against {sells})",
                };
            }
        }

        void Count(Said said, int sells, int buys)
        {
            if (sides.SideOf(said.Speaker) is null)
            {
                var (s, b) = unknown.GetValueOrDefault(said.Speaker!);
                unknown[said.Speaker!] = (s + sells, b + buys);
            }
        }
    }

    /// <summary>"Ludvik, who is our architect", "Tendai's our engineer": said by somebody whose side is known.</summary>
    private static Participant? Introduced(Document document, string speaker, DealSides sides)
    {
        const int Near = 6;
        var name = speaker.Split(' ')[0].ToLowerInvariant();
        if (name.Length < 3)
        {
            return null;
        }

        foreach (var said in document.Speech)
        {
            if (said.Speaker is null || said.Speaker == speaker || sides.Find(said.Speaker) is not { Side: { } side } host)
            {
                continue;
            }

            var tokens = said.Words.Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Word == name && said.Words.AnyWord(i + 1, i + Near, ["our", "my"]) && !said.Words.AnyWord(i + 1, i + Near, ["your", "you"]))
                {
                    return new Participant(speaker) { Side = side, Because = $"{host.Name} introduces them as one of theirs" };
                }
            }
        }

        return null;
    }

    /// <summary>A request, and in the next breath a yes: whoever grants sells, and whoever is granted buys.</summary>
    private static bool Grants(Said asked, Said answer) =>
        answer.Turn == asked.Turn + 1 && Requests.GivesOnYes(asked.Words) && answer.Words.Has("assent") && !answer.Words.Has("hedge");

    private static (int Sells, int Buys) Weigh(Utterance said)
    {
        var (sells, buys) = (0, 0);
        var tokens = said.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            // "Our standard package", "your monthly price": one word may stand between.
            var ware = Wares.Contains(tokens[i + 1].Word) || (i + 2 < tokens.Count && Wares.Contains(tokens[i + 2].Word));
            sells += ware && tokens[i].Word == "our" ? 2 : 0;
            buys += ware && tokens[i].Word == "your" ? 2 : 0;
        }

        if (said.IsQuestion)
        {
            return (sells, buys + (said.Clauses.Exists(c => c is { Inverted: true, Actor: Actor.You, Modality: Modality.Ability or Modality.Future or Modality.Would or Modality.Possibility }) ? 1 : 0));
        }

        foreach (var clause in said.Clauses)
        {
            sells += clause is { Actor: Actor.You, Modality: Modality.Future, Joint: not Joint.Condition } ? 2 : 0;
            sells += clause is { Actor: Actor.Self, Modality: Modality.Future } && said.AnyWord(clause.Verb, clause.End, ["you", "your"]) && !said.Has("sales-paper") && !Handing.Contains(clause.VerbWord) ? 1 : 0;
        }

        return (sells, buys + (said.Has("wish") ? 1 : 0));
    }
}
