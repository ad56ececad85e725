using System.Text;

namespace HandoffDrafter.Core.Language;

/// <summary>Looks for words as a person reads them: without regard to case, typographic quotes and runs of white space.</summary>
public static class Phrases
{
    /// <summary>Lower case, straight quotes, single spaces.</summary>
    public static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var next = Fold(c);
            if (next != ' ' || (plain.Length > 0 && plain[^1] != ' '))
            {
                plain.Append(next);
            }
        }

        return plain.ToString();
    }

    /// <summary>Lower case with straight quotes and hyphens, every character in its place: an offset here is an offset in the text.</summary>
    public static string Folded(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            folded[i] = Fold(from[i]);
        }
    });

    /// <summary>Both in plain form; the phrase must not be part of a longer word. A phrase that starts with <c>^</c> must start the text.</summary>
    public static bool Contains(string plain, string phrase) => Find(plain, phrase) >= 0;

    public static int Find(string plain, string phrase)
    {
        if (phrase[0] == '^')
        {
            return plain.StartsWith(phrase.AsSpan(1), StringComparison.Ordinal) && EndsWord(plain, phrase.Length - 1) ? 0 : -1;
        }

        for (var at = plain.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsWord(plain[at - 1]) || !IsWord(phrase[0])) && (EndsWord(plain, at + phrase.Length) || !IsWord(phrase[^1])))
            {
                return at;
            }
        }

        return -1;
    }

    private static char Fold(char c) => c switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        '“' or '”' => '"',
        '‐' or '‑' or '–' => '-',
        _ => char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c),
    };

    private static bool EndsWord(string text, int at) => at >= text.Length || !IsWord(text[at]) || !IsWord(text[at - 1]);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);
}
