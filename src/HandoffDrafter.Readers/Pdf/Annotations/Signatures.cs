using System.Globalization;
using HandoffDrafter.Readers.Pdf.Objects;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Annotations;

/// <summary>The signature fields of a form, in words. Nothing is verified: it is what the file claims.</summary>
internal static class Signatures
{
    public static string? Describe(PdfFile file, ReadingBudget budget)
    {
        var (signed, empty) = (new List<string>(), 0);
        var seen = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var pending = new Queue<PdfObject>();
        pending.Enqueue(file.Catalog.Dictionary("AcroForm")?["Fields"] ?? PdfNull.Value);
        while (pending.TryDequeue(out var next))
        {
            budget.Work();
            if (next is PdfArray list)
            {
                for (var i = 0; i < list.Count; i++)
                {
                    budget.Work();
                    pending.Enqueue(list[i]);
                }
            }
            else if (next is PdfDictionary field && seen.Add(field))
            {
                pending.Enqueue(field["Kids"]);
                if (field.Name("FT") == "Sig")
                {
                    empty += field["V"] is PdfDictionary ? 0 : 1;
                    signed.AddRange(field["V"] is PdfDictionary value ? [Describe(value)] : []);
                }
            }
        }

        if (signed.Count == 0 && empty == 0)
        {
            return null;
        }

        var open = empty switch
        {
            0 => null,
            1 => "one signature field is empty",
            _ => empty.ToString(CultureInfo.InvariantCulture) + " signature fields are empty",
        };
        return string.Join("; ", open is null ? signed : signed.Append(open));
    }

    private static string Describe(PdfDictionary value)
    {
        var by = value.Text("Name") is { Length: > 0 } name ? " by " + name : string.Empty;
        var on = PdfDates.ToIso(value.Text("M")) is { } date ? " on " + date : string.Empty;
        return $"digitally signed{by}{on} (not verified)";
    }
}
