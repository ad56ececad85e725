using System.Buffers;
using System.Globalization;
using System.Text;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>
/// Turns words of sources and people into markdown that shows them and does nothing else: no link, image, HTML, heading, list or label of
/// ours can come out of it. White space becomes single spaces; characters that would not show, or would turn the line around, are written
/// as <c>⟦U+202E⟧</c>.
/// </summary>
internal static class MarkdownText
{
    public const char VisibleStart = '\u27E6';
    public const char VisibleEnd = '\u27E7';

    /// <summary>What stands in round brackets and is ours; in other words the bracket is escaped.</summary>
    public static readonly string[] Tokens = ["(HD", "(blocks kickoff)", "(unsourced)", "(partly sourced)"];

    private static readonly SearchValues<char> Special =
        SearchValues.Create("\\`*_[]<>&~^|:.(-+#!\u00AD\u27E6\u200B\u200C\u200D\u200E\u200F\u2060\u2028\u2029\u2066\u2067\u2068\u2069\uFEFF");

    private static readonly SearchValues<char> PlainRun =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,;'\"/$%?=€§“”’");

    public static string Escape(string text, Labels labels)
    {
        var to = new StringBuilder(text.Length + 16);
        Append(to, text, labels);
        return to.ToString();
    }

    /// <param name="allColons">For a field's label, which ends at its colon.</param>
    public static void Append(StringBuilder to, ReadOnlySpan<char> text, Labels labels, bool allColons = false)
    {
        var start = to.Length;
        for (var i = 0; i < text.Length;)
        {
            var run = text[i..].IndexOfAnyExcept(PlainRun);
            if (run != 0)
            {
                run = run < 0 ? text.Length - i : run;
                to.Append(text.Slice(i, run));
                i += run;
                continue;
            }

            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (to.Length > start && to[^1] != ' ')
                {
                    to.Append(' ');
                }

                i++;
            }
            else if (Special.Contains(c))
            {
                AppendSpecial(to, text, i, start, labels, allColons);
                i++;
            }
            else
            {
                Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
                if (IsShown(rune))
                {
                    to.Append(text.Slice(i, length));
                }
                else
                {
                    AppendVisible(to, rune.Value);
                }

                i += length;
            }
        }

        if (to.Length > start && to[^1] == ' ')
        {
            to.Length--;
        }
    }

    private static void AppendSpecial(StringBuilder to, ReadOnlySpan<char> text, int i, int start, Labels labels, bool allColons)
    {
        var c = text[i];
        if (c == VisibleStart || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        {
            // Joiners hold emoji and some scripts together; alone they do no harm.
            if (c is '\u200C' or '\u200D' || (c == VisibleStart && !text[(i + 1)..].StartsWith("U+", StringComparison.Ordinal)))
            {
                to.Append(c);
            }
            else
            {
                AppendVisible(to, c);
            }

            return;
        }

        if (NeedsBackslash(text, i, to.Length == start, labels, allColons))
        {
            to.Append('\\');
        }

        to.Append(c);
    }

    private static bool NeedsBackslash(ReadOnlySpan<char> text, int i, bool first, Labels labels, bool allColons)
    {
        var c = text[i];
        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        var last = i > 0 ? text[i - 1] : ' ';
        return c switch
        {
            '\\' or '`' or '*' or '[' or ']' or '<' or '~' or '^' or '|' => true,
            '_' => !char.IsLetterOrDigit(last) || !char.IsLetterOrDigit(next),
            '&' => next == '#' || char.IsAsciiLetter(next),
            ':' => allColons || next == '/' || labels.EndsWithLabel(text[..i]),
            // "www." starts a link in many renderers, even without a scheme.
            '.' => i >= 3 && text[(i - 3)..i].Equals("www", StringComparison.OrdinalIgnoreCase),
            '(' => first || StartsWithToken(text[i..]),
            // Alone between spaces these would start a list, a quote or a heading once somebody re-wraps the line.
            '-' or '+' or '>' or '#' => char.IsWhiteSpace(last) && (char.IsWhiteSpace(next) || next == c || c == '>'),
            _ => false,
        };
    }

    /// <summary>A bracket that a source's words open is only a bracket, even where the words in it are ours.</summary>
    private static bool StartsWithToken(ReadOnlySpan<char> text)
    {
        foreach (var token in Tokens)
        {
            if (text.StartsWith(token, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShown(Rune rune) =>
        // Tags and supplementary variation selectors spell out whole sentences that nobody sees.
        rune.Value is not (>= 0xE0000 and <= 0xE0FFF)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static void AppendVisible(StringBuilder to, int codePoint) =>
        to.Append(VisibleStart).Append("U+").Append(codePoint.ToString("X4", CultureInfo.InvariantCulture)).Append(VisibleEnd);
}
