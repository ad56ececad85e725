using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft;

/// <summary>
/// Who the two sides of an agreement are, from where it defines them: <c>between Acme GmbH ("Supplier") and Bolt Ltd (the "Customer")</c>.
/// </summary>
internal static class Parties
{
    private const int FirstPassages = 40;
    private const int LongestAlias = 40;

    private static readonly Lexicon Aliases = Lexicon.Load("party-aliases");
    private static readonly string[] Before = [" by and between ", " is between ", " between ", " and ", " by ", " with "];
    private static readonly string[] Behind = [", a ", ", an ", ", with ", ", whose ", ", having ", " (", ", located", ", registered"];

    public static (Party? Vendor, Party? Customer) In(IEnumerable<Document> agreements)
    {
        foreach (var document in agreements)
        {
            var parties = new List<(Party Party, string? Role)>();
            foreach (var passage in document.Passages.Take(FirstPassages))
            {
                foreach (var sentence in passage.Sentences)
                {
                    Define(document, sentence, parties);
                }

                if (parties.Exists(p => p.Role == "customer") && parties.Count >= 2)
                {
                    break;
                }
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

    private static void Define(Document document, Sentence sentence, List<(Party, string?)> parties)
    {
        var words = sentence.In(document.Text.Text).Replace('\n', ' ');
        var from = 0;
        for (var open = words.IndexOf('(', StringComparison.Ordinal); open >= 0; open = words.IndexOf('(', open + 1))
        {
            if (AliasIn(words, open) is not var (alias, close))
            {
                continue;
            }

            var name = NameIn(words[from..open]);
            from = close + 1;
            var role = Aliases.NameIn(Phrases.Plain(alias));
            if (role == "not-a-party" || (name is null && role is null))
            {
                continue;
            }

            parties.Add((new Party(name, alias, document.Cut(sentence)), role));
        }
    }

    private static (string Alias, int Close)? AliasIn(string words, int open)
    {
        var close = words.IndexOf(')', open);
        if (close < 0 || close - open > LongestAlias)
        {
            return null;
        }

        var quote = words.AsSpan(open, close - open).IndexOfAny('"', '“', '”') + open;
        var end = quote < open ? -1 : words.AsSpan(quote + 1, close - quote - 1).IndexOfAny('"', '”', '“') + quote + 1;
        return quote >= open && end > quote + 1 ? (words[(quote + 1)..end], close) : null;
    }

    /// <summary>The company's name at the end of the words ahead of its alias; null where those do not end in a name.</summary>
    private static string? NameIn(string ahead)
    {
        var name = ahead.Trim(' ', ',', ')');
        foreach (var cut in Behind)
        {
            var at = name.LastIndexOf(cut, StringComparison.Ordinal);
            name = at > 0 && cut[0] == ',' ? name[..at] : name;
        }

        foreach (var cut in Before)
        {
            var at = name.LastIndexOf(cut, StringComparison.Ordinal);
            name = at >= 0 ? name[(at + cut.Length)..] : name;
        }

        name = name.Trim(' ', ',');
        name = name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name;
        return name.Length is >= 3 and <= 90 && char.IsUpper(name[0]) && !name.StartsWith("This ", StringComparison.Ordinal) && !Placeholders.In(name) ? name : null;
    }
}
