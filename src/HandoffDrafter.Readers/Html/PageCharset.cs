using System.Text;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Readers.Html;

/// <summary>In which character set a page is: its byte order mark says it, then what it declares in its head, then its bytes.</summary>
internal static class PageCharset
{
    // Where browsers look.
    private const int Head = 2048;

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return TextDecoding.Decode(bytes);
        }

        var declared = Declared(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]));

        // What could be read as ASCII up to its declaration is not in UTF-16, whatever it declares.
        return declared is null || declared.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? TextDecoding.Decode(bytes) : Charsets.Decode(bytes, declared);
    }

    /// <summary>The name behind <c>charset=</c> in a meta tag, or behind <c>encoding=</c> in an XML declaration.</summary>
    private static string? Declared(string head)
    {
        for (var at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            var end = head.IndexOf('>', at);
            if (Named(end < 0 ? head[at..] : head[at..end], "charset") is { } charset)
            {
                return charset;
            }
        }

        return head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("?>", StringComparison.Ordinal) is > 0 and var close ? Named(head[..close], "encoding") : null;
    }

    private static string? Named(string tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        var rest = at < 0 ? string.Empty : tag[(at + name.Length)..].TrimStart();
        if (!rest.StartsWith('='))
        {
            return null;
        }

        var value = rest[1..].TrimStart(' ', '"', '\'');
        var end = value.IndexOfAny(['"', '\'', ' ', ';', '/', '>']);
        value = end < 0 ? value : value[..end];
        return value.Length is > 0 and <= 40 ? value : null;
    }
}
