using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>The people whose side or title a document states.</summary>
internal static class StakeholderLines
{
    private const int Most = 25;

    public static IEnumerable<DraftLine> In(DealSides sides)
    {
        var lines = new LineList(Most);
        foreach (var person in sides.People.Where(p => p.Evidence is not null && p.Name.Contains(' ', StringComparison.Ordinal) && (p.Side ?? (object?)p.Title) is not null))
        {
            var details = ValueMap<string>.Empty;
            details = person.Side is { } side ? details.With("side", side == Side.ThirdParty ? "third party" : Words.Of(side)) : details;
            details = person.Title is { } title ? details.With("role", title) : details;
            details = person.Email is { } email && person.Evidence!.Quote.Contains(email, StringComparison.OrdinalIgnoreCase) ? details.With("email", email) : details;
            details = person.Phone is { } phone ? details.With("phone", phone) : details;
            lines.Add(new DraftLine("stakeholders", person.Title is null ? person.Name : $"{person.Name}, {person.Title}", person.Evidence!) { Details = details });
        }

        return lines.Lines;
    }
}
