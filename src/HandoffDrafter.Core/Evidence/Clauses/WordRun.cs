using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>The words of a text in plain form, each with its stem, its place in the plain text, and whether it was written with a capital.</summary>
internal sealed class WordRun
{
    private WordRun(string plain, List<string> words, List<int> starts, List<bool> capitals, List<string> acronyms)
    {
        Acronyms = acronyms;
        Plain = plain;
        Words = words;
        Starts = starts;
        Capitals = capitals;
        Stems = words.ConvertAll(Roots.Of);
    }

    public string Plain { get; }

    public List<string> Words { get; }

    public List<string> Stems { get; }

    public List<int> Starts { get; }

    /// <summary>A capital that is not the sentence's: it may be a name.</summary>
    public List<bool> Capitals { get; }

    /// <summary>Words of capitals alone, in plain form.</summary>
    public List<string> Acronyms { get; }

    /// <summary>Whether the first letters of some words in a row are these: "work in progress" is wip.</summary>
    public bool HasInitials(string acronym)
    {
        for (var i = 0; i + acronym.Length <= Words.Count; i++)
        {
            var j = 0;
            while (j < acronym.Length && Words[i + j][0] == acronym[j])
            {
                j++;
            }

            if (j == acronym.Length)
            {
                return true;
            }
        }

        return false;
    }

    public static WordRun Of(string text)
    {
        var straight = Phrases.Plain(text);
        var (words, starts, capitals, acronyms) = (new List<string>(), new List<int>(), new List<bool>(), new List<string>());
        var cased = Cased(text);
        var start = -1;
        for (var i = 0; i <= straight.Length; i++)
        {
            var inside = i < straight.Length && (char.IsLetterOrDigit(straight[i]) || (straight[i] == '\'' && start >= 0 && i + 1 < straight.Length && char.IsLetter(straight[i + 1])));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(straight[start..i]);
                starts.Add(start);
                if (i - start is >= 3 and <= 5 && cased.AsSpan(start, i - start).IndexOfAnyExceptInRange('A', 'Z') < 0)
                {
                    acronyms.Add(straight[start..i]);
                }

                capitals.Add(char.IsUpper(cased[start]) && !OpensSentence(straight, start));
                start = -1;
            }
        }

        return new WordRun(straight, words, starts, capitals, acronyms);
    }

    /// <summary>The text with single spaces, so that it lies letter for letter over its plain form.</summary>
    private static string Cased(string text)
    {
        var cased = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            var next = char.IsWhiteSpace(c) ? ' ' : c;
            if (next != ' ' || (cased.Length > 0 && cased[^1] != ' '))
            {
                cased.Append(next);
            }
        }

        return cased.ToString();
    }

    private static bool OpensSentence(string plain, int at)
    {
        var i = at - 1;
        while (i >= 0 && plain[i] is ' ' or '"' or '(' or '\'' or '-' or '*')
        {
            i--;
        }

        return i < 0 || plain[i] is '.' or '?' or '!' or ':' or '|' or ';';
    }
}
