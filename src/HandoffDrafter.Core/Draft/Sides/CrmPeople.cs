using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Sides;

/// <summary>A CRM belongs to the vendor: whoever owns the deal or writes its notes is theirs, its contacts are the customer's.</summary>
internal static class CrmPeople
{
    private static readonly Lexicon Titles = Lexicon.Load("side-titles");

    public static IEnumerable<Participant> In(Document document)
    {
        foreach (var passage in document.Passages)
        {
            if (passage.Block.Speaker is { } writer && PersonNames.In(writer).Any())
            {
                yield return new Participant(writer) { Side = Side.Vendor, Because = "writes the notes of the vendor's CRM" };
            }

            var colon = passage.Words.IndexOf(": ", StringComparison.Ordinal);
            if (passage.Block.Kind != BlockKind.Property || colon <= 0 || PersonNames.In(passage.Words[(colon + 2)..]).FirstOrDefault() is not { } name)
            {
                continue;
            }

            var label = Phrases.Plain(passage.Words.AsSpan(0, colon));
            var side = Titles.Of("crm-vendor").Any(l => Phrases.Contains(label, l)) ? Side.Vendor
                : Titles.Of("crm-customer").Any(l => Phrases.Contains(label, l)) ? Side.Customer : (Side?)null;
            if (side is not null && passage.Words.AsSpan(colon + 2).StartsWith(name, StringComparison.Ordinal))
            {
                yield return new Participant(name) { Side = side, Because = $"the CRM has them as {label}", Evidence = document.Cut(passage) };
            }
        }
    }
}
