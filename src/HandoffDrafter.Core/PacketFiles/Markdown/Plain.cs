using System.Globalization;
using System.Text;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>
/// A line's words with its escapes undone. <see cref="Shape"/> is the same line with every escaped character blotted out: what may be
/// structure is looked for there and cut from <see cref="Text"/> at the same offsets, so that escaped words are never structure.
/// </summary>
internal readonly record struct Plain(string Text, string Shape)
{
    public const char Blot = '\uFFFC';

    public static readonly Plain Empty = new(string.Empty, string.Empty);

    public int Length => Text.Length;

    public bool IsEmpty => Text.Length == 0;

    public Plain Slice(int start, int end)
    {
        while (start < end && Shape[start] == ' ')
        {
            start++;
        }

        while (end > start && Shape[end - 1] == ' ')
        {
            end--;
        }

        return start >= end ? Empty : new Plain(Text[start..end], Shape[start..end]);
    }

    /// <summary>Without these words at the end, where they stand there as words of their own.</summary>
    public Plain Without(Plain ending) =>
        !ending.IsEmpty && Text.EndsWith(ending.Text, StringComparison.Ordinal) && (Length == ending.Length || Shape[Length - ending.Length - 1] == ' ')
            ? Slice(0, Length - ending.Length)
            : this;

    public Plain From(int start) => Slice(start, Length);

    /// <param name="keepLines">A line break stays one; otherwise all white space is a single space.</param>
    public static Plain Of(ReadOnlySpan<char> markdown, bool keepLines = false)
    {
        var text = new StringBuilder(markdown.Length);
        var shape = new StringBuilder(markdown.Length);
        for (var i = 0; i < markdown.Length;)
        {
            var run = markdown[i..].IndexOfAny(Marks);
            run = run < 0 ? markdown.Length - i : run;
            text.Append(markdown.Slice(i, run));
            shape.Append(markdown.Slice(i, run));
            i += run;
            if (i < markdown.Length)
            {
                i += Mark(markdown, i, text, shape, keepLines);
            }
        }

        while (text.Length > 0 && shape[^1] is ' ' or '\n')
        {
            text.Length--;
            shape.Length--;
        }

        return new Plain(text.ToString(), shape.ToString());
    }

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(
        "\\&\u27E6 \t\n\r\v\f\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

    private static int Mark(ReadOnlySpan<char> from, int i, StringBuilder text, StringBuilder shape, bool keepLines)
    {
        var c = from[i];
        var next = i + 1 < from.Length ? from[i + 1] : '\0';
        if (c == '\\')
        {
            if (next == '\n')
            {
                // A backslash at the end of a line is a hard break.
                return 1;
            }

            var escapes = char.IsAscii(next) && (char.IsPunctuation(next) || char.IsSymbol(next));
            text.Append(escapes ? next : c);
            shape.Append(escapes ? Blot : c);
            return escapes ? 2 : 1;
        }

        if (c is '&' or MarkdownText.VisibleStart)
        {
            var (length, decoded) = c == '&' ? Entity(from[i..]) : Visible(from[i..]);
            text.Append(decoded ?? c.ToString());
            shape.Append(decoded is null ? c : Blot, decoded?.Length ?? 1);
            return length;
        }

        if (c == '\n' && keepLines)
        {
            while (text.Length > 0 && shape[^1] == ' ')
            {
                text.Length--;
                shape.Length--;
            }

            text.Append('\n');
            shape.Append('\n');
        }
        else if (text.Length > 0 && shape[^1] is not (' ' or '\n'))
        {
            text.Append(' ');
            shape.Append(' ');
        }

        return 1;
    }

    private static (int Length, string? Decoded) Visible(ReadOnlySpan<char> from)
    {
        var end = from.IndexOf(MarkdownText.VisibleEnd);
        return end is >= 7 and <= 9 && from[1] == 'U' && from[2] == '+'
            && int.TryParse(from[3..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code) && code != 0
                ? (end + 1, new Rune(code).ToString())
                : (1, null);
    }

    /// <summary>The few that an editor writes in place of what was there; any other stays as it was typed.</summary>
    private static (int Length, string? Decoded) Entity(ReadOnlySpan<char> from)
    {
        var end = from[..Math.Min(from.Length, 12)].IndexOf(';');
        if (end < 2)
        {
            return (1, null);
        }

        var name = from[1..end];
        if (name[0] == '#')
        {
            var hex = name.Length > 1 && name[1] is 'x' or 'X';
            return int.TryParse(name[(hex ? 2 : 1)..], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                && Rune.IsValid(code) && code is not (0 or '\r')
                    ? (end + 1, new Rune(code).ToString())
                    : (1, null);
        }

        var decoded = name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            "nbsp" => "\u00A0",
            _ => null,
        };
        return decoded is null ? (1, null) : (end + 1, decoded);
    }
}
