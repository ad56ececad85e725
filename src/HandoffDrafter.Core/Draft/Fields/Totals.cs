using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>What the whole deal costs: a row or line called total, else the one fixed fee that a sentence states.</summary>
internal static class Totals
{
    private static readonly Lexicon Labels = Lexicon.Load("total-labels");

    public static FieldValue? In(Dossier dossier, List<LabelledValue> labelled)
    {
        foreach (var label in Labels.Of("row"))
        {
            foreach (var value in labelled)
            {
                if (value.Document.Is(SourceRole.Sow, SourceRole.Proposal, SourceRole.Crm) && Phrases.Contains(value.Label, label)
                    && !Labels.Of("not").Any(n => Phrases.Contains(value.Label, n)) && Amount(value.Value) is { } amount)
                {
                    return new FieldValue(amount, value.Evidence);
                }
            }
        }

        foreach (var document in dossier.Defining)
        {
            foreach (var passage in document.Passages.Where(p => p.Block.Kind is not (BlockKind.TableRow or BlockKind.Heading)))
            {
                foreach (var sentence in passage.Sentences)
                {
                    var words = sentence.In(document.Text.Text);
                    if (Labels.Of("sentence").Any(l => Phrases.Contains(Phrases.Plain(words), l)) && Facts.In(words).Count(f => f.Kind == FactKind.Money) == 1)
                    {
                        return new FieldValue(Amount(words)!, document.Cut(sentence));
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The first amount with its currency, as written.</summary>
    internal static string? Amount(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var signed = words[i] is '$' or '€' or '£' or '¥';
            var coded = !signed && i + 4 < words.Length && (i == 0 || !char.IsLetter(words[i - 1])) && words.AsSpan(i, 4) is "USD " or "EUR " or "GBP " or "CHF " or "AUD " or "CAD ";
            var end = i + (coded ? 4 : 1);
            while ((signed || coded) && end < words.Length && words[end] == ' ')
            {
                end++;
            }

            var digits = end;
            while ((signed || coded) && end < words.Length && (char.IsAsciiDigit(words[end]) || (words[end] is '.' or ',' && end + 1 < words.Length && char.IsAsciiDigit(words[end + 1]))))
            {
                end++;
            }

            if (end > digits && (signed || coded) && char.IsAsciiDigit(words[digits]))
            {
                return words[i..end];
            }
        }

        return null;
    }
}
