using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft;

/// <summary>A value with the label beside it: a table row, or a line such as <c>Effective Date: 2 March 2026</c>.</summary>
internal sealed record LabelledValue(Document Document, Passage Passage, string Label, string Value)
{
    /// <summary>Of label and value together: a value alone does not say what it is.</summary>
    public Evidence Evidence => Document.Cut(Passage);
}

internal static class LabelledValues
{
    private const int LongestLabel = 70;
    private const int LongestValue = 200;

    public static List<LabelledValue> In(Document document)
    {
        var values = new List<LabelledValue>();
        foreach (var passage in document.Passages)
        {
            if (Pair(passage) is var (label, value) && value.Length <= LongestValue && !Placeholders.In(value))
            {
                values.Add(new LabelledValue(document, passage, Phrases.Plain(label).Trim(' ', '*', '.', '#'), value));
            }
        }

        return values;
    }

    private static (string Label, string Value)? Pair(Passage passage)
    {
        if (passage.Block.Kind == BlockKind.TableRow)
        {
            var cells = passage.Cells();
            var filled = cells.FindAll(c => c.Words.Length > 0);
            return filled.Count >= 2 ? (filled[0].Words, cells.Count == 2 ? filled[1].Words : filled[^1].Words) : null;
        }

        if (passage.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Property))
        {
            return null;
        }

        var words = passage.Words;
        var colon = words.AsSpan(0, Math.Min(words.Length, LongestLabel)).IndexOf(':');
        return colon > 1 && colon + 2 < words.Length && words[colon + 1] is ' ' or '\t' && !words.AsSpan(0, colon).ContainsAny('.', '?', '"') && char.IsLetter(words[0])
            ? (words[..colon], words[(colon + 1)..].Trim())
            : null;
    }
}
