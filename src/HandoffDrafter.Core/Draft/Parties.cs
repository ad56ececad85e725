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

    private static readonly System.Buffers.SearchValues<char> Quotes = System.Buffers.SearchValues.Create("\"“”'‘’");
    private static readonly Lexicon Aliases = Lexicon.Load("party-aliases");
    private static readonly string[] Before = [" by and between ", " by and among ", " is between ", " between ", " among ", " and ", " AND ", " And ", " by ", " with "];
    private static readonly string[] Behind =
        [", a ", ", an ", ", with ", ", whose ", ", having ", " having ", " (", ", located", ", registered", ", on behalf", " whose ", " with its ", ", the ", ", individual", ", residing", ", of "];

    public static (Party? Vendor, Party? Customer) In(IEnumerable<Document> agreements)
    {
        foreach (var document in agreements)
        {
            var parties = Defined(document);
            if (!parties.Exists(p => p.Role is "customer" or "vendor") && parties.Count(p => p.Party.Name is not null) >= 2)
            {
                parties = PartyDuties.Told(document, parties);
            }

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
            if (parties.Count < 2)
            {
                Pair(document, preamble, parties);
            }

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

    /// <summary><c>between Larkfield Primary School and Bright Kite Theatre</c>: two names with neither a legal form nor an alias.</summary>
    private static void Pair(Document document, Preamble preamble, List<(Party Party, string? Role)> parties)
    {
        var text = document.Text.Text;
        var at = text.IndexOf("between ", preamble.Start, preamble.End - preamble.Start, StringComparison.OrdinalIgnoreCase);
        foreach (var _ in (ReadOnlySpan<int>)[1, 2])
        {
            var start = at < 0 ? -1 : at + (text.AsSpan(at).StartsWith("between ", StringComparison.OrdinalIgnoreCase) ? "between ".Length : " and ".Length);
            start = start > 0 && text.AsSpan(start).StartsWith("the ", StringComparison.Ordinal) ? start + "the ".Length : start;
            var end = start < 0 ? start : NameFrom(text, start, preamble.End);
            if (end <= start)
            {
                return;
            }

            var place = new NamePlace(start, end);
            if (!parties.Exists(p => p.Party.Name is { } name && text[start..end].Contains(name, StringComparison.OrdinalIgnoreCase)))
            {
                parties.Add((PartyAt(document, place), null));
            }

            at = text.IndexOf(" and ", end, Math.Min(preamble.End, end + Preamble.Near) - end, StringComparison.Ordinal);
        }
    }

    /// <summary>The end of a run of capitalised words; the start itself where there are fewer than two.</summary>
    private static int NameFrom(string text, int start, int limit)
    {
        var (end, words) = (start, 0);
        for (var i = start; i < limit;)
        {
            var stop = i;
            while (stop < limit && !char.IsWhiteSpace(text[stop]) && text[stop] is not (',' or '(' or ')' or ';' or ':'))
            {
                stop++;
            }

            var word = text[i..stop].TrimEnd('.');
            if (word.Length == 0 || !(char.IsUpper(word[0]) || (words > 0 && word is "of" or "for" or "the" or "&" or "de")))
            {
                break;
            }

            (end, words) = (char.IsUpper(word[0]) ? i + word.Length : end, words + 1);
            if (stop >= limit || text[stop] != ' ')
            {
                break;
            }

            i = stop + 1;
        }

        return words >= 2 ? end : start;
    }

    /// <summary>A table or list on top: <c>Supplier: Acme GmbH</c>, <c>Party A (Shipper): Bolt Ltd</c>.</summary>
    private static void Label(Document document, List<(Party Party, string? Role)> parties)
    {
        foreach (var value in LabelledValues.In(document).Where(v => v.Passage.Block.Start <= FirstWords))
        {
            var role = Aliases.NameIn(value.Label);
            var whole = Aliases.Of(role ?? string.Empty).Contains(value.Label) || value.Label.StartsWith("party ", StringComparison.Ordinal) || value.Label.Contains("legal name", StringComparison.Ordinal);
            var start = document.Text.Text.IndexOf(value.Value, value.Passage.Block.Start, value.Passage.Block.Length, StringComparison.Ordinal);
            if (!(role is "customer" or "vendor" || value.Label.StartsWith("party ", StringComparison.Ordinal)) || start < 0 || (role is not null && parties.Exists(p => p.Role == role)))
            {
                continue;
            }

            var name = CompanyNames.In(document.Text.Text, start, start + value.Value.Length) is [var first, ..] && first.Start == start ? first
                : whole && value.Value.Split(',')[0] is { Length: <= 80 } bare && IsName(bare) && bare.Contains(' ', StringComparison.Ordinal) ? new NamePlace(start, start + bare.Length)
                : (NamePlace?)null;
            if (name is { } place)
            {
                parties.Add((PartyAt(document, place), role));
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

    /// <summary><c>(the "Client")</c>, <c>('Client')</c>, and as agreements set in bold have it, <c>(the Client)</c>.</summary>
    private static (string Alias, int Close)? AliasIn(string words, int open, int end)
    {
        var close = words.IndexOf(')', open, end - open);
        if (close < 0 || close - open > LongestAlias)
        {
            return null;
        }

        var quote = words.AsSpan(open, close - open).IndexOfAny(Quotes) + open;
        var stop = quote < open ? -1 : words.AsSpan(quote + 1, close - quote - 1).IndexOfAny(Quotes) + quote + 1;
        if (quote >= open && stop > quote + 1)
        {
            return (words[(quote + 1)..stop], close);
        }

        var bare = words[(open + 1)..close];
        foreach (var lead in (ReadOnlySpan<string>)["hereinafter ", "hereafter ", "referred to as ", "called ", "the ", "The "])
        {
            bare = bare.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? bare[lead.Length..] : bare;
        }

        // "(Nordic)" inside a name and "(2014)" are none: an unmarked alias is a word that agreements use for a side.
        return bare.Length is > 2 and < 30 && char.IsUpper(bare[0]) && Aliases.NameIn(Phrases.Plain(bare)) is "customer" or "vendor" ? (bare, close) : null;
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
