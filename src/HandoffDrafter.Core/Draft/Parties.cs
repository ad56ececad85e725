using HandoffDrafter.Core.Draft.Terms;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft;

/// <summary>
/// Who the sides of an agreement are, from where it defines them: <c>between Acme GmbH ("Supplier") and Bolt Ltd (the "Customer")</c>.
/// </summary>
internal static class Parties
{
    private const int FirstPassages = 40;
    private const int FirstWords = 6_000;
    private const int LongestAlias = 90;
    private const int LongestSigning = 5_000;

    private static readonly Lexicon Aliases = Lexicon.Load("party-aliases");
    private static readonly string[] Before = [" by and between ", " by and among ", " is between ", " between ", " among ", " and ", " AND ", " And ", " by ", " with "];
    private static readonly string[] Behind =
        [", a ", ", an ", ", with ", ", whose ", ", having ", " having ", " (", ", located", ", registered", ", on behalf", " whose ", " with its ", ", the ", ", individual", ", residing", ", of "];

    public static (Party? Vendor, Party? Customer) In(IEnumerable<Document> agreements)
    {
        foreach (var document in agreements)
        {
            var parties = Defined(document);
            var customer = parties.Find(p => p.Role == "customer").Party;
            var vendor = parties.Find(p => p.Role == "vendor").Party ?? (customer is null ? null : parties.Find(p => p.Role is null && p.Party.Name is not null).Party);
            customer ??= vendor is null ? null : parties.Find(p => p.Role is null && p.Party.Name is not null).Party;
            if (customer is not null || vendor is not null)
            {
                return (vendor, customer);
            }
        }

        return (null, null);
    }

    /// <summary>Every party that the agreement names, in its order.</summary>
    public static List<Party> Of(Document agreement) =>
        [.. Defined(agreement).Select(p => p.Party).Where(p => p.Name is not null).DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase)];

    private static List<(Party Party, string? Role)> Defined(Document document)
    {
        if (Preamble.In(document) is { } preamble)
        {
            var parties = new List<(Party, string?)>();
            Define(document, preamble.Start, preamble.End, parties, alone: true);
            if (parties.Count > 1)
            {
                return parties;
            }
        }

        var defined = new List<(Party Party, string? Role)>();
        foreach (var passage in document.Passages.Take(FirstPassages).TakeWhile(p => p.Block.Start <= FirstWords))
        {
            foreach (var sentence in passage.Sentences)
            {
                Define(document, sentence.Start, sentence.End, defined, alone: false);
            }

            if (defined.Exists(p => p.Role == "customer") && defined.Count >= 2)
            {
                break;
            }
        }

        if (!defined.Exists(p => p.Party.Name is not null))
        {
            Label(document, defined);
        }

        if (defined.Count == 0 && SignersAt(document) is { } at)
        {
            Define(document, at, Math.Min(document.Passages[^1].Block.End, at + LongestSigning), defined, alone: true);
        }

        return defined;
    }

    /// <summary>A table or list on top: <c>Supplier: Acme GmbH</c>, <c>Party A (Shipper): Bolt Ltd</c>.</summary>
    private static void Label(Document document, List<(Party Party, string? Role)> parties)
    {
        foreach (var value in LabelledValues.In(document).Where(v => v.Passage.Block.Start <= FirstWords))
        {
            var role = Aliases.NameIn(value.Label);
            var start = document.Text.Text.IndexOf(value.Value, value.Passage.Block.Start, value.Passage.Block.Length, StringComparison.Ordinal);
            if ((role is "customer" or "vendor" || value.Label.StartsWith("party ", StringComparison.Ordinal)) && start >= 0 && CompanyNames.In(document.Text.Text, start, start + value.Value.Length) is [var name, ..] && name.Start == start
                && !parties.Exists(p => p.Role == role && role is not null))
            {
                parties.Add((PartyAt(document, name), role));
            }
        }
    }

    /// <summary>Where "the undersigned" of a letter or filing sign, when nothing else names them.</summary>
    private static int? SignersAt(Document document)
    {
        foreach (var passage in document.Passages)
        {
            foreach (var (place, plain) in passage.Lines)
            {
                if ((Phrases.Contains(plain, "undersigned") && (Phrases.Contains(plain, "execute") || Phrases.Contains(plain, "executed"))) || plain.Contains("in witness whereof", StringComparison.Ordinal))
                {
                    return place.End;
                }
            }
        }

        return null;
    }

    /// <param name="document">The agreement.</param>
    /// <param name="start">Where to look, inclusive.</param>
    /// <param name="end">Exclusive.</param>
    /// <param name="parties">Those found are added.</param>
    /// <param name="alone">Whether a company that is given no alias is a party too, as it is in a preamble.</param>
    private static void Define(Document document, int start, int end, List<(Party Party, string? Role)> parties, bool alone)
    {
        var text = document.Text.Text;
        var companies = CompanyNames.In(text, start, end);
        var from = start;
        var next = 0;
        for (var open = text.IndexOf('(', start, end - start); open >= 0; open = open + 1 < end ? text.IndexOf('(', open + 1, end - open - 1) : -1)
        {
            if (AliasIn(text, open, end) is not var (alias, close))
            {
                continue;
            }

            var role = Aliases.NameIn(Phrases.Plain(alias));
            if (role == "not-a-party")
            {
                from = close + 1;
                continue;
            }

            // Several companies may stand before one alias: "A LLC, B LLC and C LLC (together, the "Sellers")".
            NamePlace? last = null;
            for (; next < companies.Count && companies[next].Start < open; next++)
            {
                if (alone && last is { } earlier)
                {
                    parties.Add((PartyAt(document, earlier), null));
                }

                last = companies[next];
            }

            var name = last is { } place ? Written(text[place.Start..place.End]) : NameIn(text[from..open].ReplaceLineEndings(" "));
            var nameAt = last?.Start ?? (name is not null && text.IndexOf(name, from, open - from, StringComparison.Ordinal) is >= 0 and var at ? at : open);
            var evidence = document.Cut(nameAt, close + 1);
            from = close + 1;
            if (name is not null || role is not null)
            {
                parties.Add((new Party(name, alias, evidence), role));
            }
        }

        for (; alone && next < companies.Count; next++)
        {
            parties.Add((PartyAt(document, companies[next]), null));
        }
    }

    private static Party PartyAt(Document document, NamePlace place) =>
        new(Written(document.Text.Text[place.Start..place.End]), null, document.Cut(place.Start, place.End));

    private static string Written(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (string Alias, int Close)? AliasIn(string words, int open, int end)
    {
        var close = words.IndexOf(')', open, end - open);
        if (close < 0 || close - open > LongestAlias)
        {
            return null;
        }

        var quote = words.AsSpan(open, close - open).IndexOfAny('"', '“', '”') + open;
        var stop = quote < open ? -1 : words.AsSpan(quote + 1, close - quote - 1).IndexOfAny('"', '”', '“') + quote + 1;
        return quote >= open && stop > quote + 1 ? (words[(quote + 1)..stop], close) : null;
    }

    /// <summary>The name at the end of the words ahead of its alias; null where those do not end in a name.</summary>
    private static string? NameIn(string ahead)
    {
        // The space lets a preposition at the very start count.
        var name = ' ' + ahead.Trim(' ', ',', ')');
        foreach (var cut in Behind)
        {
            var at = name.LastIndexOf(cut, StringComparison.Ordinal);
            name = at > 0 ? name[..at] : name;
        }

        foreach (var cut in Before)
        {
            var at = name.LastIndexOf(cut, StringComparison.Ordinal);
            name = at >= 0 ? name[(at + cut.Length)..] : name;
        }

        name = name.Trim(' ', ',');
        foreach (var lead in (ReadOnlySpan<string>)["and ", "between "])
        {
            name = name.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? name[lead.Length..] : name;
        }

        return name.Length is >= 3 and <= 90 && !name.StartsWith("This ", StringComparison.Ordinal) && IsName(name) && !Placeholders.In(name) ? Written(name) : null;
    }

    /// <summary>Every word with a capital but those that join them: "Pursuant to the Plan" is none.</summary>
    private static bool IsName(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 10 && char.IsUpper(name[0]) && words.All(w => char.IsUpper(w[0]) || char.IsAsciiDigit(w[0]) || w.Contains('.', StringComparison.Ordinal) || w is "of" or "and" or "the" or "for" or "de" or "&" or "/" or "dba" or "d/b/a" or "van" or "von" or "inc" or "plc");
    }
}
