using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Annotations;

/// <summary>What a form field is called and holds. Both may stand on a field further up that it is a part of.</summary>
internal static class FormField
{
    /// <summary>The name meant for people, or the field's own.</summary>
    public static string? Label(PdfDictionary field, ReadingBudget budget) => (Inherited(field, "TU", budget) as PdfString ?? Inherited(field, "T", budget) as PdfString)?.Text;

    /// <summary>The value of a text or choice field; null for buttons and signatures.</summary>
    public static string? Value(PdfDictionary field, ReadingBudget budget)
    {
        if ((Inherited(field, "FT", budget) as PdfName)?.Value is not ("Tx" or "Ch"))
        {
            return null;
        }

        return Inherited(field, "V", budget) switch
        {
            PdfString text => text.Text,
            PdfArray choices => string.Join(", ", Enumerable.Range(0, choices.Count).Select(i => (choices[i] as PdfString)?.Text).OfType<string>()),
            _ => null,
        };
    }

    public static PdfObject Inherited(PdfDictionary field, string key, ReadingBudget budget)
    {
        var at = field;
        for (var depth = 0; at is not null && depth < Math.Min(32, budget.MaxDepth); depth++)
        {
            if (at.Has(key))
            {
                return at[key];
            }

            at = at.Dictionary("Parent");
        }

        return PdfNull.Value;
    }
}
