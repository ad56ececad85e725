using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate;

/// <summary>Names, addresses and numbers that belong to nobody: John Doe, name@example.com, 555-0123.</summary>
internal static class MadeUp
{
    /// <summary>Domains that RFC 2606 keeps for examples, and those that people type.</summary>
    private static readonly string[] Domains = ["@example.com", "@example.org", "@example.net", "@test.com", "@domain.com", "@company.com", "@email.com", "@yourcompany.com", "@customer.com"];

    private static readonly string[] Names =
        ["john doe", "jane doe", "john smith", "joe bloggs", "max mustermann", "erika mustermann", "test test", "first last", "firstname lastname", "your name", "foo bar", "lorem ipsum"];

    /// <summary>The part of the text that is made up; null where none is.</summary>
    public static string? In(string text)
    {
        var plain = Phrases.Plain(text);
        foreach (var domain in Domains)
        {
            var at = plain.IndexOf(domain, StringComparison.Ordinal);
            if (at >= 0 && (at + domain.Length == plain.Length || !(char.IsLetterOrDigit(plain[at + domain.Length]) || plain[at + domain.Length] == '.')))
            {
                return domain;
            }
        }

        return Array.Find(Names, name => Phrases.Contains(plain, name)) ?? Number(text);
    }

    /// <summary>North American numbers from 555-0100 to 555-0199 are kept for fiction; a run of one digit or of counting is nobody's either.</summary>
    private static string? Number(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            var end = i;
            var digits = new System.Text.StringBuilder();
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ' ' or '-' or '.' or '(' or ')' or '\u2011'))
            {
                digits.Append(char.IsAsciiDigit(text[end]) ? text[end] : "");
                end++;
            }

            var number = digits.ToString();
            if (number.Length is 7 or 10 or 11 && IsFiction(number))
            {
                return text[i..end].Trim();
            }

            i = end;
        }

        return null;
    }

    private static bool IsFiction(string digits) =>
        digits[^7..^2] == "55501" || digits is "1234567" or "1234567890" or "0123456789" or "5555555" || digits.TrimStart(digits[0]).Length == 0;
}
