using System.Buffers;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Screening;

/// <summary>What concerns a person beyond how to reach them at work: numbers of states and banks by their checksums, health, where they live.</summary>
internal static class PersonalData
{
    private static readonly Lexicon Words = Lexicon.Load("personal-data");

    private static readonly SearchValues<string> TalkWords = SearchValues.Create([.. Words.Entries.Where(e => e.Name != "number").Select(e => e.Phrase)], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> NumberWords = SearchValues.Create([.. Words.Of("number")], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <param name="text">The words of a source.</param>
    /// <param name="talk">People speak for themselves here; elsewhere an account is where payments go, and illness is a clause.</param>
    public static List<Noticed> In(string text, bool talk)
    {
        var found = new List<Noticed>();
        for (var at = Number(text, 0); at >= 0;)
        {
            var card = CardNumbers.At(text, at);
            var account = talk ? BankAccounts.At(text, at) : null;
            if (account is { } iban)
            {
                found.Add(new Noticed(iban.Start, iban.End, "a bank account"));
            }
            else if (card is { } end)
            {
                found.Add(new Noticed(at, end, "a payment card number"));
            }

            at = Number(text, EndOfRun(text, at));
        }

        foreach (var (start, end) in Stretches.Around(text, NumberWords))
        {
            if (text.AsSpan(start, end - start).ContainsAnyInRange('0', '9') && HasNumber(text.AsSpan(start, end - start)))
            {
                found.Add(new Noticed(start, end, "a national identity or tax number"));
            }
        }

        foreach (var (start, end) in talk ? Stretches.Around(text, TalkWords) : [])
        {
            var plain = Phrases.Plain(text.AsSpan(start, end - start));
            if (Words.Of("health").Any(word => Phrases.Contains(plain, word)))
            {
                found.Add(new Noticed(start, end, "somebody's health"));
            }
            else if (Words.Of("home").Any(word => Phrases.Contains(plain, word)) && plain.AsSpan().ContainsAny(Digits))
            {
                found.Add(new Noticed(start, end, "where somebody lives"));
            }
        }

        return found;
    }

    private static int Number(string text, int from)
    {
        var at = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(Digits);
        return at < 0 ? -1 : from + at;
    }

    private static int EndOfRun(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is ' ' or '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>Seven characters at least in a row that hold five digits: <c>123-45-6789</c>, <c>QQ 12 34 56 C</c>, but no year and no page.</summary>
    private static bool HasNumber(ReadOnlySpan<char> sentence)
    {
        var digits = 0;
        foreach (var c in sentence)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : c is '-' or ' ' or '.' or '/' ? digits : char.IsAsciiLetterUpper(c) ? digits : 0;
            if (digits >= 6)
            {
                return true;
            }
        }

        return false;
    }
}
