using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>The day that a sentence names for what it says: written out, or by way of the day on which it was said ("by Friday").</summary>
internal static class DueDay
{
    public static DateOnly? Of(Utterance said, DateOnly? on) =>
        Dates.First(Phrases.Plain(said.Words))?.Date
        ?? (on is { } day && !said.Has("recurring") ? RelativeDates.First(said.Words)?.On(day, _ => null) : null);

    /// <summary>The day of a mail or note that has one of its own, else of its document.</summary>
    public static DateOnly? SaidOn(Said said) =>
        said.Passage.Block.SaidAt is { Length: >= 10 } at && DateOnly.TryParseExact(at[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
            ? day : said.Document.Source.Date;
}
