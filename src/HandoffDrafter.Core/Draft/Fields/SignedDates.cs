using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Reading.Signing;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>The day on which the last party signed, from the signature block of an agreement that shows it was signed.</summary>
internal static class SignedDates
{
    public static FieldValue? In(IEnumerable<Document> agreements)
    {
        foreach (var document in agreements.Where(d => d.Source.Signed != false))
        {
            (DateOnly Date, Passage Where)? last = null;
            foreach (var passage in document.Passages.Where(p => p.Topic == "signatures" || p.Block.Kind == BlockKind.Signature))
            {
                var plain = passage.Plain;
                for (var found = Dates.First(plain); found is { } date; found = Dates.First(plain, date.End))
                {
                    last = last is { } earlier && earlier.Date >= date.Date ? last : (date.Date, passage);
                }
            }

            // Signed in lines of a text without a block of its own: "Signed for the Buyer: /s/ Ada Quist, 6 March 2026".
            last ??= Signatures.In(document.Text).On is { } on && document.Passages.FindLast(p => Dates.First(p.Words)?.Date == on) is { } line ? (on, line) : null;
            if (last is { } signed)
            {
                return new FieldValue(signed.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), document.Cut(signed.Where));
            }
        }

        return null;
    }
}
