using System.Text;

namespace HandoffDrafter.Core.Deals;

/// <summary>The form in which every source's text is kept, so that offsets mean the same everywhere.</summary>
public static class CanonicalText
{
    /// <summary>
    /// CR LF and CR become LF, U+0000 and lone surrogates become U+FFFD. Nothing else changes: no Unicode normalisation, no trimming.
    /// </summary>
    public static string From(string text)
    {
        if (IsCanonical(text))
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

    public static bool IsCanonical(string text)
    {
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
