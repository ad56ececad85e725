using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Reading.Roles;

/// <summary>The day that a document is of: its first mail's, the one in its name, or the first in its opening.</summary>
public static class DocumentDates
{
    private const int Opening = 400;

    /// <summary>Null for agreements: the first date in one may be any of several that it sets.</summary>
    public static DateOnly? Of(DocumentName name, SourceRole role, SourceText text)
    {
        if (role == SourceRole.Sow)
        {
            return null;
        }

        foreach (var block in text.Blocks)
        {
            if (block.SaidAt is { Length: > 10 } at && DateOnly.TryParseExact(at[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var sent))
            {
                return sent;
            }
        }

        return Dates.First(Phrases.Plain(name.File.Replace('_', ' ')))?.Date ?? Dates.First(Phrases.Plain(text.Text.AsSpan(0, Math.Min(Opening, text.Text.Length))))?.Date;
    }
}
