namespace HandoffDrafter.Core.Assessing;

/// <summary>
/// A text as its words in order, without punctuation. Two are alike where they differ in articles and sounds of hesitation, and in spellings of one
/// word ("organise", "occured") alone.
/// </summary>
internal sealed class LooseText
{
    /// <summary>Doubled letters make other words of short ones: "later" and "latter".</summary>
    private const int LongWord = 7;

    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal) { "a", "an", "the", "um", "uh", "er", "erm" };

    private readonly List<string> _words = [];
    private readonly List<(int Start, int End)> _places = [];
    private readonly List<bool> _capital = [];

    public static LooseText Of(string text)
    {
        var loose = new LooseText();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && IsInWord(text, i);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                loose._words.Add(NormalText.Of(text[start..i], keepHyphens: true).Text);
                loose._places.Add((start, i));
                loose._capital.Add(char.IsUpper(text[start]));
                start = -1;
            }
        }

        return loose;
    }

    /// <summary>Where these words stand here, first place first.</summary>
    public IEnumerable<(int Start, int End)> Find(LooseText quote)
    {
        var wanted = Enumerable.Range(0, quote._words.Count).Where(i => !Passed.Contains(quote._words[i])).ToList();
        if (wanted.Count == 0)
        {
            yield break;
        }

        for (var at = 0; at < _words.Count; at++)
        {
            if (!Passed.Contains(_words[at]) && IsOne(quote, wanted[0], at) && EndOf(quote, wanted, at) is { } end)
            {
                yield return (_places[at].Start, _places[end].End);
            }
        }
    }

    private int? EndOf(LooseText quote, List<int> wanted, int from)
    {
        var at = from;
        for (var i = 0; i < wanted.Count; i++)
        {
            while (i > 0 && at < _words.Count && Passed.Contains(_words[at]))
            {
                at++;
            }

            if (at >= _words.Count || !IsOne(quote, wanted[i], at))
            {
                return null;
            }

            at++;
        }

        return at - 1;
    }

    private bool IsOne(LooseText quote, int theirs, int ours)
    {
        var (a, b) = (quote._words[theirs], _words[ours]);
        return a == b || (!(quote._capital[theirs] && _capital[ours]) && a.Length >= LongWord && b.Length >= LongWord && Spelt(a) == Spelt(b));
    }

    /// <summary>One spelling for "organise" and "organize", "colour" and "color", "occurred" and "occured".</summary>
    private static string Spelt(string word)
    {
        if (word.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0)
        {
            return word;
        }

        var spelt = new System.Text.StringBuilder(word.Length);
        foreach (var c in word.Replace("our", "or", StringComparison.Ordinal))
        {
            var next = c == 'z' ? 's' : c;
            if (spelt.Length == 0 || spelt[^1] != next)
            {
                spelt.Append(next);
            }
        }

        return spelt.ToString();
    }

    /// <summary>Letters and digits, signs of money and per cent, and marks inside numbers and words: each of them can turn what is said.</summary>
    private static bool IsInWord(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || text[i] is '$' or '€' or '£' or '¥' or '%' or '+' or '<' or '>' or '±' or '§' or '/'
        || (text[i] is '.' or ',' or ':' or '\'' or '’' or '-' or '\u2010' or '\u2011' or '\u2013' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]));
}
