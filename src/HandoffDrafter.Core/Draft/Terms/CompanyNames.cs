using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Terms;

/// <summary>A company's name in a text, start inclusive and end exclusive.</summary>
internal readonly record struct NamePlace(int Start, int End);

/// <summary>
/// Names that end in a legal form: <c>Acme, Inc.</c>, <c>Bolt GmbH &amp; Co. KG</c>, <c>THE VICTORY FUND</c>. The form is found first and the
/// name read backwards from it, since only its end is certain.
/// </summary>
internal static class CompanyNames
{
    private const int MostWords = 10;
    private const int Before = 48;

    private static readonly Lexicon LegalForms = Lexicon.Load("legal-forms");
    private static readonly HashSet<string> Forms = [.. LegalForms.Of("form"), .. LegalForms.Of("institution")];
    private static readonly HashSet<string> Institutions = [.. LegalForms.Of("institution")];
    private static readonly HashSet<string> Capitals = [.. LegalForms.Of("capitals")];
    private static readonly Lexicon Aside = Lexicon.Load("companies-aside");

    /// <summary>Those that are named for their own sake: not a parent, a former name, or the law of a state.</summary>
    public static List<NamePlace> In(string text, int start, int end)
    {
        var words = WordsOf(text, start, end);
        var names = new List<NamePlace>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsForm(text, words[i]) || i == 0 || (IsInstitution(text, words[i]) && IsArticle(text, words[i - 1])))
            {
                continue;
            }

            var last = i;
            while (last + 1 < words.Count && JoinsForms(text, words, last))
            {
                last++;
            }

            while (last > i && !IsForm(text, words[last]))
            {
                last--;
            }

            var first = FirstOf(text, words, i);
            if (first < i && NamePlaceOf(text, words[first], words[last]) is { } place && !IsAside(text, start, place))
            {
                if (names.Count == 0 || names[^1].End <= place.Start)
                {
                    names.Add(place);
                }
            }

            i = last;
        }

        return names;
    }

    /// <summary>"Pty Ltd", "Co., Ltd.", "GmbH &amp; Co. KG" are one form.</summary>
    private static bool JoinsForms(string text, List<NamePlace> words, int at) =>
        IsForm(text, words[at + 1]) || (text.AsSpan(words[at + 1].Start, words[at + 1].End - words[at + 1].Start) is "&" && at + 2 < words.Count && IsForm(text, words[at + 2]));

    private static int FirstOf(string text, List<NamePlace> words, int form)
    {
        var first = form;
        for (var i = form - 1; i >= 0 && form - i <= MostWords; i--)
        {
            var word = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
            var closes = word[^1] is ';' or ':' or ')' or '"' or '”' || (word[^1] == ',' && i != form - 1) || (word[^1] == '.' && !IsAbbreviation(word));
            if (closes && !(word[0] == '(' && word[^1] == ')'))
            {
                break;
            }

            if (Continues(word) && i > 0)
            {
                continue;
            }

            if (!StartsName(word))
            {
                break;
            }

            first = i;
        }

        return first;
    }

    /// <summary>Lower-case words inside a name; a name does not start with one.</summary>
    private static bool Continues(ReadOnlySpan<char> word) => word is "of" or "for" or "the" or "de" or "&" or "/" or "du" or "la" or "van" or "von" or "d/b/a";

    private static bool StartsName(ReadOnlySpan<char> word)
    {
        var bare = word.TrimStart("(\"“").TrimEnd(".,)");
        return bare.Length > 0 && (char.IsUpper(bare[0]) || char.IsAsciiDigit(bare[0]) || (bare.Contains('.') && char.IsLower(bare[0])))
            && !bare.SequenceEqual("AND") && !bare.SequenceEqual("BETWEEN") && !bare.SequenceEqual("Between") && !bare.SequenceEqual("And") && !bare.SequenceEqual("AMONG")
            && !bare.SequenceEqual("BY") && !bare.SequenceEqual("By") && !bare.SequenceEqual("This") && !bare.SequenceEqual("THIS") && !bare.SequenceEqual("A") && !bare.SequenceEqual("An")
            && !bare.SequenceEqual("Agreement") && !bare.SequenceEqual("AGREEMENT");
    }

    private static NamePlace? NamePlaceOf(string text, NamePlace first, NamePlace last)
    {
        var (start, end) = (first.Start, last.End);
        while (start < end && text[start] is '(' or '"' or '“')
        {
            start++;
        }

        while (end > start && text[end - 1] is ',' or ';' or ':' or ')' or '"' or '”')
        {
            end--;
        }

        // Inside brackets or quotes it is an alias or an aside; "a Delaware Corporation" is a description.
        var opens = first.Start < start;
        return opens || end - start < 4 ? null : new NamePlace(start, end);
    }

    private static bool IsAside(string text, int from, NamePlace place)
    {
        var ahead = Phrases.Plain(text.AsSpan(Math.Max(from, place.Start - Before), place.Start - Math.Max(from, place.Start - Before)));
        foreach (var words in Aside.Of("ahead"))
        {
            if (ahead.AsSpan().TrimEnd().EndsWith(words))
            {
                return true;
            }
        }

        return Aside.Of("itself").Any(words => Phrases.Plain(text.AsSpan(place.Start, place.End - place.Start)) == words);
    }

    private static bool IsForm(string text, NamePlace word)
    {
        var letters = text.AsSpan(word.Start, word.End - word.Start).TrimEnd(".,;:)\"”").TrimStart('(');
        if (letters.Length is 0 or > 20 || (char.IsLower(letters[0]) && letters is not ("plc" or "inc" or "llc" or "ltd" or "gmbh")))
        {
            return false;
        }

        var bare = Bare(letters);
        return Forms.Contains(bare) || (Capitals.Contains(bare) && letters.IndexOfAnyInRange('a', 'z') < 0);
    }

    private static bool IsInstitution(string text, NamePlace word) => Institutions.Contains(Bare(text.AsSpan(word.Start, word.End - word.Start).TrimEnd(".,;:)\"”")));

    private static bool IsArticle(string text, NamePlace word) => text.AsSpan(word.Start, word.End - word.Start) is "the" or "The" or "THE" or "a" or "such" or "this" or "our";

    private static string Bare(ReadOnlySpan<char> letters) => letters.ToString().Replace(".", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal).ToLowerInvariant();

    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length <= 3 || word[..^1].Contains('.') || word is "Corp." or "Bros." or "Intl." or "Univ.";

    private static List<NamePlace> WordsOf(string text, int start, int end)
    {
        var words = new List<NamePlace>();
        for (var i = start; i < end;)
        {
            var stop = i;
            while (stop < end && !char.IsWhiteSpace(text[stop]))
            {
                stop++;
            }

            if (stop > i)
            {
                words.Add(new NamePlace(i, stop));
            }

            i = stop + 1;
        }

        return words;
    }
}
