using System.Net;
using System.Text;

namespace HandoffDrafter.Readers.Markdown;

/// <summary>What a reader sees of a line's markup: emphasis, code marks, links and tags gone, their words kept.</summary>
internal static class MarkdownInline
{
    // Longer link targets and tags are not looked for, so that a line of brackets costs no more than its length.
    private const int LongestMarkup = 2_000;

    public static string Visible(string markup, Action<string> struck, Action<string> hidden)
    {
        var text = new StringBuilder(markup.Length);
        for (var i = 0; i < markup.Length; i++)
        {
            var c = markup[i];
            switch (c)
            {
                case '\\' when i + 1 < markup.Length && char.IsAsciiLetterOrDigit(markup[i + 1]) is false && markup[i + 1] is > ' ' and < '\u007f':
                    text.Append(markup[++i]);
                    break;
                case '`':
                    break;
                case '*' when IsEmphasis(markup, i, '*'):
                    break;
                case '_' when IsEmphasis(markup, i, '_') && IsWordEdge(markup, i):
                    break;
                case '~' when Enclosed(markup, i, "~~", "~~") is { } end:
                    Take(markup, i + 2, end, struck);
                    i = end + 1;
                    break;
                case '<' when Enclosed(markup, i, "<!--", "-->") is { } end:
                    Take(markup, i + 4, end, hidden);
                    i = end + 2;
                    break;
                case '<' when TagEnd(markup, i) is { } end:
                    text.Append(markup.AsSpan(i + 1).StartsWith("br", StringComparison.OrdinalIgnoreCase) ? " " : "");
                    i = end;
                    break;
                case '!' when i + 1 < markup.Length && markup[i + 1] == '[':
                    break;
                case ']' when i + 1 < markup.Length && markup[i + 1] == '(' && markup.AsSpan(i, Math.Min(LongestMarkup, markup.Length - i)).IndexOf(')') is > 0 and var length
                    && Opener(text) is >= 0 and var open:
                    text.Remove(open, 1);
                    i += length;
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    private static void Take(string markup, int start, int end, Action<string> taken)
    {
        var words = markup[start..end].Trim();
        if (words.Length > 0)
        {
            taken(words);
        }
    }

    /// <summary>A run of marks with a word on at least one side, and not between two spaces.</summary>
    private static bool IsEmphasis(string text, int at, char mark)
    {
        var (before, after) = (at, at);
        while (before > 0 && text[before - 1] == mark)
        {
            before--;
        }

        while (after + 1 < text.Length && text[after + 1] == mark)
        {
            after++;
        }

        var left = before > 0 && !char.IsWhiteSpace(text[before - 1]);
        var right = after + 1 < text.Length && !char.IsWhiteSpace(text[after + 1]);
        return left || right;
    }

    private static bool IsWordEdge(string text, int at) =>
        at == 0 || at + 1 == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]);

    private static int? Enclosed(string text, int at, string open, string close)
    {
        if (string.CompareOrdinal(text, at, open, 0, open.Length) != 0)
        {
            return null;
        }

        var from = at + open.Length;
        var found = text.IndexOf(close, from, Math.Min(LongestMarkup, text.Length - from), StringComparison.Ordinal);
        return found < 0 ? null : found;
    }

    /// <summary>A tag goes; an address in angle brackets stays.</summary>
    private static int? TagEnd(string text, int at)
    {
        if (at + 1 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/'))
        {
            return null;
        }

        var inside = text.AsSpan(at, Math.Min(LongestMarkup, text.Length - at));
        var end = inside.IndexOf('>');
        return end < 0 || inside[..end].Contains('@') || inside[..end].IndexOf("://") is >= 0 and < 8 ? null : at + end;
    }

    private static int Opener(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0 && i > text.Length - LongestMarkup; i--)
        {
            if (text[i] == '[')
            {
                return i;
            }
        }

        return -1;
    }
}
