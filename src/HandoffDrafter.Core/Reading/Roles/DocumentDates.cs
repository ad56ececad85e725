using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Reading.Roles;

/// <summary>The day that a document is of: its first mail's, the one in its name, or the first in its opening. An export's is the day it was made.</summary>
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

        if (role == SourceRole.Crm)
        {
            return OfExport(name, text);
        }

        foreach (var block in text.Blocks)
        {
            if (block.SaidAt is { Length: > 10 } at && Day(at) is { } sent)
            {
                return sent;
            }
        }

        return InName(name) ?? Dates.First(Phrases.Plain(text.Text.AsSpan(0, Math.Min(Opening, text.Text.Length))))?.Date;
    }

    /// <summary>An export is as new as it says or as its last entry. The other dates in it are the deal's.</summary>
    private static DateOnly? OfExport(DocumentName name, SourceText text) =>
        (text.Properties.TryGetValue("created", out var exported) ? Day(exported) : null) ?? InName(name) ?? text.Blocks.Max(b => b.SaidAt is { } at ? Day(at) : null);

    private static DateOnly? InName(DocumentName name) => Dates.First(Phrases.Plain(name.File.Replace('_', ' ')))?.Date;

    private static DateOnly? Day(string time) =>
        time.Length >= 10 && DateOnly.TryParseExact(time[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
