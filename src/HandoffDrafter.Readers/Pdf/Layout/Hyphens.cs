using System.Text;

namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>
/// Hyphens at the ends of lines. A program that splits words does so all over the page; elsewhere a hyphen belongs to its word, as in
/// "person-days".
/// </summary>
internal static class Hyphens
{
    /// <summary>Invisible, and the break can still be told.</summary>
    private const char BrokenHere = '\u00ad';

    private const int FewestSplits = 3;

    public static bool SplitWords(List<Row> rows) =>
        rows.Count(r => r.Segments.Exists(s => s.Text.Length > 2 && IsHyphen(s.Text[^1]) && char.IsLower(s.Text[^2]))) >= FewestSplits;

    public static bool GoOn(StringBuilder text, string next) =>
        text.Length >= 2 && IsHyphen(text[^1]) && char.IsLower(text[^2]) && next.Length > 0 && char.IsLower(next[0]);

    /// <summary>What is one letter before the hyphen, such as "e-mail", keeps it in any case.</summary>
    public static void Join(StringBuilder text, bool splitsWords)
    {
        if (splitsWords && text.Length >= 3 && char.IsLetter(text[^3]))
        {
            text[^1] = BrokenHere;
        }
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010';
}
