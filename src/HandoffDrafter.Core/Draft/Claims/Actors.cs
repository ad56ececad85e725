using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>What somebody does in a sentence of an agreement or an offer: the one who acts, and the words behind them.</summary>
internal readonly record struct Act(Side Side, string Rest);

/// <summary>
/// Who acts in a sentence. Agreements name their sides by company, by alias or by the word for the side; letters and offers say "we"
/// and "you".
/// </summary>
internal sealed class Actors
{
    private static readonly Lexicon Words = Lexicon.Load("actors");

    private static readonly string[] Openings = ["after", "before", "from", "following", "during", "until", "for", "in", "on", "at", "within", "as", "upon", "once", "when", "every", "each", "by", "subject", "if", "to", "in addition", "additionally", "further", "where", "throughout", "prior"];

    private readonly List<string> _vendor;
    private readonly List<string> _customer;

    public Actors(Dossier dossier, DealSides sides)
    {
        var (vendor, customer) = ActingSubjects.In(dossier.Agreements);
        _vendor = ByLength((sides.Vendor?.Names ?? []).Concat(Words.Of("vendor")).Concat(vendor));
        _customer = ByLength((sides.Customer?.Names ?? []).Concat(Words.Of("customer")).Concat(customer).Except(_vendor));
    }

    /// <summary>The side with which the plain sentence starts; a date or a condition of a few words may come first.</summary>
    public Act? In(string plain)
    {
        var from = 0;
        for (var tried = 0; tried < 2; tried++)
        {
            if ((Behind(plain, from, _vendor, Side.Vendor) ?? Behind(plain, from, _customer, Side.Customer)) is { } act)
            {
                return act;
            }

            // "After each trial, Acme will …", "From 1 June we clean …", "Following cutover Acme assists …".
            from = tried == 0 ? Later(plain) : -1;
            if (from < 0)
            {
                return null;
            }
        }

        return null;
    }

    public static bool Binds(Act act) => Words.Of("modal").Any(modal => StartsWith(act.Rest, modal));

    /// <summary>Delivers something, bound by a modal or in the plain present of an agreement.</summary>
    public static bool Serves(Act act) => act.Side == Side.Vendor && (Binds(act) || Words.Of("serves").Any(verb => StartsWith(act.Rest, verb)));

    public static bool Owes(Act act) => act.Side == Side.Customer && (Binds(act) || Words.Of("owes").Any(verb => StartsWith(act.Rest, verb)));

    /// <summary>"Analysts are trained by the Supplier", "The hall will be cleaned": what is done, whoever does it but the customer.</summary>
    public bool IsServed(string plain)
    {
        if (_customer.Exists(name => Phrases.Contains(plain, "by " + name) || Phrases.Contains(plain, "by the " + name)))
        {
            return false;
        }

        foreach (var auxiliary in (ReadOnlySpan<string>)[" is ", " are ", " will be ", " shall be "])
        {
            for (var at = plain.IndexOf(auxiliary, StringComparison.Ordinal); at > 0; at = plain.IndexOf(auxiliary, at + 1, StringComparison.Ordinal))
            {
                var verb = ContentWords.Words(plain[(at + auxiliary.Length)..]).FirstOrDefault() ?? string.Empty;
                if ((verb.Length > 4 && verb.EndsWith("ed", StringComparison.Ordinal) && !Words.Of("idle").Contains(verb)) || Words.Of("participle").Contains(verb))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public bool Names(string plain, Side side) => (side == Side.Vendor ? _vendor : _customer).Exists(name => Phrases.Contains(plain, name));

    /// <summary>Whether the words are about conduct, money or law rather than about what is sold.</summary>
    public static bool IsNoScope(string plain) => Words.Of("no-scope").Any(word => plain.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether the plain words right behind a product's name say what it gives: "Rounds gives each clinic a diary".</summary>
    public static bool GivesSomething(string plain)
    {
        var second = plain.Split(' ', 6);
        return second.Skip(1).Take(4).Any(word => Words.Of("serves").Any(verb => verb == word && word.EndsWith('s')));
    }

    private static List<string> ByLength(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length)];

    private static Act? Behind(string plain, int from, List<string> names, Side side)
    {
        var words = plain.AsSpan(from);
        words = words.StartsWith("the ") ? words[4..] : words;
        foreach (var name in names)
        {
            if (words.StartsWith(name, StringComparison.Ordinal) && words.Length > name.Length + 1 && words[name.Length] == ' ')
            {
                var rest = words[(name.Length + 1)..].ToString();
                rest = StartsWith(rest, "also") ? rest[5..] : rest;
                return new Act(side, rest);
            }
        }

        return null;
    }

    /// <summary>Where the subject may start behind an opening phrase; -1 where the sentence has none.</summary>
    private int Later(string plain)
    {
        if (!Openings.Any(word => StartsWith(plain, word)))
        {
            return -1;
        }

        var nearest = -1;
        foreach (var name in _vendor.Concat(_customer))
        {
            var at = plain.IndexOf(' ' + name + ' ', StringComparison.Ordinal);
            nearest = at > 0 && at < 90 && (nearest < 0 || at + 1 < nearest) ? at + 1 : nearest;
        }

        return nearest;
    }

    private static bool StartsWith(string words, string phrase) =>
        words.StartsWith(phrase, StringComparison.Ordinal) && (words.Length == phrase.Length || !char.IsLetter(words[phrase.Length]));
}
