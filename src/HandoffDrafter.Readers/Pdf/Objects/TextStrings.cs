using System.Text;

namespace HandoffDrafter.Readers.Pdf.Objects;

/// <summary>Text strings: titles, form values, comments.</summary>
internal static class TextStrings
{
    private const string From18 = "\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc";
    private const string From80 = "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFE, 0xFF, ..])
        {
            return WithoutLanguageMarks(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        }

        if (bytes is [0xFF, 0xFE, ..])
        {
            return WithoutLanguageMarks(Encoding.Unicode.GetString(bytes[2..]));
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b switch
            {
                >= 0x18 and <= 0x1F => From18[b - 0x18],
                >= 0x80 and <= 0x9E => From80[b - 0x80],
                0xA0 => '\u20ac',
                _ => (char)b,
            });
        }

        return text.ToString();
    }

    /// <summary>A language is given as ESC, letters, ESC in front of the words.</summary>
    private static string WithoutLanguageMarks(string text)
    {
        while (text.IndexOf('\u001b', StringComparison.Ordinal) is var start and >= 0 && text.IndexOf('\u001b', start + 1) is var end and > 0 && end - start <= 8)
        {
            text = text.Remove(start, end - start + 1);
        }

        return text;
    }
}
