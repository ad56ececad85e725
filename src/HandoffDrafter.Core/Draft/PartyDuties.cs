using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft;

/// <summary>
/// Which party sells and which buys, where an agreement calls both by their own names: by what it has each of them do. Whoever pays,
/// appoints and approves buys; whoever delivers, configures and invoices sells.
/// </summary>
internal static class PartyDuties
{
    // One sentence may be the odd one; a lead of two is a pattern.
    private const int Lead = 2;

    private static readonly Lexicon Duties = Lexicon.Load("party-duties");

    public static List<(Party Party, string? Role)> Told(Document document, List<(Party Party, string? Role)> parties)
    {
        var lean = new int[parties.Count];
        foreach (var passage in document.Passages)
        {
            foreach (var (_, plain) in passage.Lines)
            {
                for (var i = 0; i < parties.Count; i++)
                {
                    lean[i] += Leaning(plain, parties[i].Party);
                }
            }
        }

        var vendor = Array.IndexOf(lean, lean.Max());
        var customer = Array.IndexOf(lean, lean.Min());
        return lean[vendor] - lean[customer] < Lead || vendor == customer
            ? parties
            : [.. parties.Select((p, i) => (p.Party, i == vendor ? "vendor" : i == customer ? "customer" : p.Role))];
    }

    /// <summary>Above 0 for a sentence in which the party delivers, below for one in which it buys.</summary>
    private static int Leaning(string plain, Party party)
    {
        foreach (var name in party.Names)
        {
            var at = Phrases.Find(plain, name);
            if (at < 0)
            {
                continue;
            }

            var ahead = plain[..at].TrimEnd();
            ahead = ahead == "the" || ahead.EndsWith(" the", StringComparison.Ordinal) ? ahead[..^3].TrimEnd() : ahead;
            if (ahead.Length == 0 && Verb(plain, at + name.Length) is { } verb)
            {
                return Duties.Of("vendor").Any(v => StartsWith(verb, v)) ? 1 : Duties.Of("customer").Any(v => StartsWith(verb, v)) ? -1 : 0;
            }

            return Duties.Of("by-vendor").Any(w => ahead.EndsWith(w, StringComparison.Ordinal)) ? 1 : Duties.Of("by-customer").Any(w => ahead.EndsWith(w, StringComparison.Ordinal)) ? -1 : 0;
        }

        return 0;
    }

    private static string? Verb(string plain, int at)
    {
        var rest = plain[at..].TrimStart(' ', '"');
        foreach (var modal in (ReadOnlySpan<string>)["will ", "shall ", "must ", "agrees to ", "undertakes to ", "is to ", "may "])
        {
            rest = rest.StartsWith(modal, StringComparison.Ordinal) ? rest[modal.Length..] : rest;
        }

        rest = rest.StartsWith("also ", StringComparison.Ordinal) ? rest[5..] : rest;
        return rest.Length > 0 ? rest : null;
    }

    private static bool StartsWith(string words, string phrase) =>
        words.StartsWith(phrase, StringComparison.Ordinal) && (words.Length == phrase.Length || !char.IsLetter(words[phrase.Length]) || words[phrase.Length] == 's');
}
