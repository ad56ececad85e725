using System.Buffers;

namespace HandoffDrafter.Core.Gate;

/// <summary>Text that stands where a value should be: <c>TBD</c>, <c>[customer name]</c>, <c>August __, 2026</c>, <c>n/a</c>.</summary>
internal static class Placeholder
{
    /// <summary>Placeholders wherever they stand as a word.</summary>
    private static readonly string[] Words =
        ["tbd", "tbc", "tba", "xxx", "xxxx", "todo", "lorem", "to be determined", "to be confirmed", "to be decided", "to be announced", "fill in", "insert here"];

    /// <summary>Placeholders where nothing else stands.</summary>
    private static readonly string[] Whole =
        ["n/a", "na", "n.a.", "not applicable", "unknown", "pending", "later", "see above", "asap", "same", "test", "x", "missing", "empty", "none yet", "?", "null"];

    private static readonly SearchValues<char> Openers = SearchValues.Create("[<{");

    /// <summary>The part of the text that is one; null where it is a value.</summary>
    public static string? In(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || !trimmed.Any(char.IsLetterOrDigit))
        {
            return trimmed.Length == 0 ? "nothing" : trimmed;
        }

        var bare = trimmed.TrimEnd('.', '!', '?', ' ');
        foreach (var whole in Whole)
        {
            if (bare.Equals(whole, StringComparison.OrdinalIgnoreCase) || trimmed.Equals(whole, StringComparison.OrdinalIgnoreCase))
            {
                return trimmed;
            }
        }

        foreach (var word in Words)
        {
            if (WordAt(trimmed, word) is >= 0 and var at)
            {
                return trimmed.Substring(at, word.Length);
            }
        }

        return Blank(trimmed) ?? Bracketed(trimmed);
    }

    private static int WordAt(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private static string? Blank(string text)
    {
        var start = text.IndexOf("__", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var end = start;
        while (end < text.Length && text[end] == '_')
        {
            end++;
        }

        // snake__case is a name; a blank has room around it.
        var apart = (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
        return apart ? text[start..end] : null;
    }

    /// <summary><c>[Customer Name]</c>, <c>{{date}}</c>, <c>&lt;amount&gt;</c>: but not a mail address in angle brackets, or a reference such as [1].</summary>
    private static string? Bracketed(string text)
    {
        var open = text.AsSpan().IndexOfAny(Openers);
        if (open < 0)
        {
            return null;
        }

        var closer = text[open] switch { '[' => ']', '<' => '>', _ => '}' };
        var close = text.IndexOf(closer, open + 1);
        var inside = close < 0 ? [] : text.AsSpan(open + 1, close - open - 1);
        return inside.Length == 0 || inside.Contains('@') || inside.Contains(':') || !ContainsLetters(inside) || IsCitation(inside)
            ? null
            : text[open..Behind(text, close, closer)];
    }

    private static int Behind(string text, int close, char closer) =>
        close + 1 < text.Length && text[close + 1] == closer ? close + 2 : close + 1;

    private static bool ContainsLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCitation(ReadOnlySpan<char> text) => text[0] == 'S' && text.Length > 1 && char.IsAsciiDigit(text[1]);
}
