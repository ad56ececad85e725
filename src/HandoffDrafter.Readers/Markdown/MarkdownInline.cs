using System.Net;

namespace HandoffDrafter.Readers.Markdown;

/// <summary>
/// What a reader sees of a line's markup: emphasis, code marks, links and tags gone, their words kept. Goes over the line once, however
/// its brackets and marks nest.
/// </summary>
internal sealed class MarkdownInline(string markup, Action<string> struck, Action<string> hidden)
{
    // Longer link targets and tags are not looked for, so that a line of brackets costs no more than its length.
    private const int LongestMarkup = 2_000;

    /// <summary>Takes the place of a bracket that turned out to open a link; no canonical text holds it.</summary>
    private const char Gone = '\0';

    private readonly char[] _text = new char[markup.Length];
    private readonly Stack<int> _brackets = new();
    private int _length;

    public static string Visible(string markup, Action<string> struck, Action<string> hidden) => new MarkdownInline(markup, struck, hidden).Read();

    private string Read()
    {
        for (var i = 0; i < markup.Length; i++)
        {
            i = At(i);
        }

        return WebUtility.HtmlDecode(new string(_text, 0, _length).Replace(Gone.ToString(), "", StringComparison.Ordinal));
    }

    /// <returns>The last character that was used up.</returns>
    private int At(int i)
    {
        var c = markup[i];
        var next = i + 1 < markup.Length ? markup[i + 1] : ' ';
        switch (c)
        {
            case '\\' when char.IsAscii(next) && (char.IsPunctuation(next) || char.IsSymbol(next)):
                Append(next);
                return i + 1;
            case '`':
                return i;
            case '*' or '_':
                return Emphasis(i);
            case '~' when Enclosed(i, "~~", "~~") is { } end:
                Take(i + 2, end, struck);
                return end + 1;
            case '<' when Enclosed(i, "<!--", "-->") is { } end:
                Take(i + 4, end, hidden);
                return end + 2;
            case '<' when TagEnd(i) is { } end:
                if (markup.AsSpan(i + 1).StartsWith("br", StringComparison.OrdinalIgnoreCase))
                {
                    Append(' ');
                }

                return end;
            case '!' when next == '[':
                return i;
            case ']' when next == '(' && _brackets.TryPop(out var open) && markup.AsSpan(i, Math.Min(LongestMarkup, markup.Length - i)).IndexOf(')') is > 0 and var length:
                _text[open] = Gone;
                return i + length;
            default:
                if (c == '[')
                {
                    _brackets.Push(_length);
                }

                Append(c);
                return i;
        }
    }

    private void Append(char c) => _text[_length++] = c;

    private void Take(int start, int end, Action<string> taken)
    {
        var words = markup[start..end].Trim();
        if (words.Length > 0)
        {
            taken(words);
        }
    }

    /// <summary>
    /// A run of marks with a word on at least one side marks emphasis; between spaces it is meant, and underscores inside a word are its own.
    /// </summary>
    private int Emphasis(int start)
    {
        var end = start;
        while (end + 1 < markup.Length && markup[end + 1] == markup[start])
        {
            end++;
        }

        var before = start > 0 ? markup[start - 1] : ' ';
        var after = end + 1 < markup.Length ? markup[end + 1] : ' ';
        var beside = !char.IsWhiteSpace(before) || !char.IsWhiteSpace(after);
        var inside = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if (!beside || (markup[start] == '_' && (inside || end - start > 2)))
        {
            for (var i = start; i <= end; i++)
            {
                Append(markup[i]);
            }
        }

        return end;
    }

    private int? Enclosed(int at, string open, string close)
    {
        if (string.CompareOrdinal(markup, at, open, 0, open.Length) != 0)
        {
            return null;
        }

        var from = at + open.Length;
        var found = markup.IndexOf(close, from, Math.Min(LongestMarkup, markup.Length - from), StringComparison.Ordinal);
        return found < 0 ? null : found;
    }

    /// <summary>A tag goes; an address in angle brackets stays.</summary>
    private int? TagEnd(int at)
    {
        if (at + 1 >= markup.Length || !(char.IsAsciiLetter(markup[at + 1]) || markup[at + 1] == '/'))
        {
            return null;
        }

        var inside = markup.AsSpan(at, Math.Min(LongestMarkup, markup.Length - at));
        var end = inside.IndexOf('>');
        return end < 0 || inside[..end].Contains('@') || inside[..end].IndexOf("://") is >= 0 and < 8 ? null : at + end;
    }
}
