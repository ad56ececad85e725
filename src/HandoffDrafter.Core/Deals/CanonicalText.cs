using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace HandoffDrafter.Core.Deals;

/// <summary>
/// The form of every text in a packet: of a source's text, so that offsets mean the same everywhere, and of whatever a person wrote, so
/// that each file that holds it can be written and read back unchanged. The types of a packet apply it to what they are given.
/// </summary>
public static class CanonicalText
{
    /// <summary>
    /// CR LF and CR become LF, U+0000 and lone surrogates become U+FFFD. Nothing else changes: no Unicode normalisation, no trimming.
    /// </summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? From(string? text)
    {
        if (text is null || IsCanonical(text))
        {
            return text;
        }

        var canonical = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                canonical.Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                canonical.Append(c).Append(text[++i]);
            }
            else
            {
                canonical.Append(c == '\0' || char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        return canonical.ToString();
    }

    internal static ValueList<string> From(ValueList<string> texts)
    {
        foreach (var text in texts.AsSpan())
        {
            if (!IsCanonical(text))
            {
                return texts.Select(t => From(t)).ToValueList();
            }
        }

        return texts;
    }

    /// <exception cref="ArgumentException">Two names become one.</exception>
    internal static ValueMap<string> From(ValueMap<string> texts)
    {
        foreach (var (name, text) in texts)
        {
            if (!IsCanonical(name) || !IsCanonical(text))
            {
                return new(texts.Select(t => KeyValuePair.Create(From(t.Key), From(t.Value))));
            }
        }

        return texts;
    }

    public static bool IsCanonical(string text)
    {
        var span = text.AsSpan();
        if (!span.ContainsAny('\0', '\r') && !span.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return true;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (c is '\0' or '\r' || char.IsSurrogate(c))
            {
                return false;
            }
        }

        return true;
    }

    internal static void Require(string text)
    {
        if (!IsCanonical(text))
        {
            throw new ArgumentException("A source's text must be canonical: LF line ends, well-formed, without U+0000.", nameof(text));
        }
    }

    internal static bool SplitsSurrogates(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]);
}
