using HandoffDrafter.Readers.Docx.Content;
using HandoffDrafter.Readers.Docx.Formatting;
using HandoffDrafter.Readers.Docx.Numbering;

namespace HandoffDrafter.Readers.Docx;

/// <summary>
/// Tells headings from clauses. A heading's words name a section and are looked through for nothing else, so that doubt makes a clause.
/// </summary>
internal sealed class Headings(StyleSheet styles)
{
    private const int LongestStyled = 150;
    private const int MostWordsOfSentence = 5;
    private const int LongestUnstyled = 80;
    private const int MostWordsOfNumbered = 6;

    /// <summary>Below the title, above nothing that a style names.</summary>
    private const int UnstyledLevel = 2;

    /// <param name="paragraph">Outside tables.</param>
    /// <param name="label">Its counted label.</param>
    /// <param name="words">What is seen of it, with the label.</param>
    /// <param name="next">What follows it.</param>
    /// <returns>1 for the highest heading, null for what is none.</returns>
    public int? LevelOf(Paragraph paragraph, ListLabel? label, string words, Flow? next)
    {
        if (words.Contains('\n', StringComparison.Ordinal))
        {
            return null;
        }

        if (styles.HeadingLevel(paragraph.Format) is { } level)
        {
            return words.Length <= LongestStyled && (words[^1] is not ('.' or ';') || words.Count(c => c == ' ') < MostWordsOfSentence) ? level : null;
        }

        return label is not { IsItem: true } && NamesSection(words) && (IsBoldAbove(paragraph, next) || IsNumberedAbove(paragraph, label, words, next)) ? UnstyledLevel : null;
    }

    /// <summary>Labels with values (<c>Total: $900</c>) are set in bold too, and say something.</summary>
    private static bool NamesSection(string words) =>
        words.Length <= LongestUnstyled && words[^1] is not ('.' or ';' or ',') && !words.AsSpan().ContainsAny(":$€£\t") && words.Any(char.IsLetter);

    private static bool IsBoldAbove(Paragraph paragraph, Flow? next) => paragraph.IsBold == true && next is (TableRow or Paragraph { IsBold: false });

    /// <summary><c>1. Fees</c> above <c>1.1</c> of the same list.</summary>
    private static bool IsNumberedAbove(Paragraph paragraph, ListLabel? label, string words, Flow? next) =>
        label is not null && words.Count(c => c == ' ') <= MostWordsOfNumbered && (paragraph.Format.ListLevel ?? 0) == 0
        && next is Paragraph { Format: { ListLevel: > 0, ListId: { } list } } && list == paragraph.Format.ListId;
}
