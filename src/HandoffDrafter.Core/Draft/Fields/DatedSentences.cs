using System.Globalization;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>Dates that a sentence gives: "takes effect on 6 May 2026", "March 2, 2026 (the "Effective Date")", "and ends on March 1, 2028".</summary>
internal static class DatedSentences
{
    private const int Reach = 60;

    private static readonly Lexicon Cues = Lexicon.Load("date-cues");

    public static FieldValue? In(IEnumerable<Document> documents, string field)
    {
        var before = Cues.Of(field);
        var defined = Cues.Of(field + "-defined");
        foreach (var document in before.Count + defined.Count == 0 ? [] : documents)
        {
            foreach (var passage in document.Passages.Where(p => p.Topic is not ("boilerplate" or "signatures")))
            {
                foreach (var (sentence, plain) in passage.Lines)
                {
                    if ((After(plain, before) ?? Ahead(plain, defined)) is { } date)
                    {
                        return new FieldValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), document.Cut(sentence));
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The first date close behind a cue.</summary>
    internal static DateOnly? After(string plain, IEnumerable<string> cues, DateOrder order = DateOrder.Unknown)
    {
        foreach (var cue in cues)
        {
            if (Phrases.Find(plain, cue) is >= 0 and var at && Dates.First(plain, at + cue.Length, order) is { } found && found.Start - at - cue.Length <= Reach)
            {
                return found.Date;
            }
        }

        return null;
    }

    /// <summary>The last date right ahead of the name it is given.</summary>
    private static DateOnly? Ahead(string plain, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var at = plain.IndexOf(name, StringComparison.Ordinal);
            DateOnly? last = null;
            for (var found = Dates.First(plain); at >= 0 && found is { } date && date.End <= at; found = Dates.First(plain, date.End))
            {
                last = at - date.End <= 12 ? date.Date : last;
            }

            if (last is not null)
            {
                return last;
            }
        }

        return null;
    }
}
