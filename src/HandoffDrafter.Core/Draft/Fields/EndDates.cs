using System.Globalization;
using HandoffDrafter.Core.Draft.Terms;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>
/// The last day of an agreement. Where it gives a length instead of a day, the day is counted from the effective date, and the evidence
/// shows both: the sentence with the length, and the day it is counted from.
/// </summary>
internal static class EndDates
{
    private static readonly Lexicon Cues = Lexicon.Load("date-cues");

    public static FieldValue? In(IEnumerable<AgreementTerms> agreements, Func<Document, FieldValue?> labelled)
    {
        foreach (var terms in agreements)
        {
            if ((labelled(terms.Document) ?? Stated(terms) ?? Counted(terms)) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private static FieldValue? Stated(AgreementTerms terms)
    {
        var document = terms.Document;
        foreach (var passage in document.Passages.Where(p => p.Topic is not ("boilerplate" or "signatures")))
        {
            foreach (var (place, plain) in passage.Lines)
            {
                if (Cues.Of("end-subject").Any(subject => Phrases.Contains(plain, subject)) && DatedSentences.After(plain, Cues.Of("end-date"), terms.Order) is { } date)
                {
                    return new FieldValue(Written(date), document.Cut(place));
                }
            }
        }

        return null;
    }

    /// <summary><c>for three (3) years from the Effective Date</c>, <c>concludes thirty days after the SOW Effective Date</c>.</summary>
    private static FieldValue? Counted(AgreementTerms terms)
    {
        if (terms.Term is not { } term || (terms.EffectiveOn ?? terms.MadeOn) is not { } start)
        {
            return null;
        }

        var plain = Phrases.Plain(term.Quote);
        DateOnly? end = RelativeDates.In(plain).OfType<OffsetDate>().FirstOrDefault(o => !o.Before && Anchored(o.Anchor)) is { } offset ? CalendarDays.Add(start.Day, offset.Number, offset.Unit) : null;

        // "… for an initial term of twelve months" runs up to the day before its anniversary.
        end ??= Cues.Of("term-of").Any(cue => Phrases.Contains(plain, cue)) && Lengths(plain) is [var length]
            ? CalendarDays.Add(start.Day, length.Number, length.Unit)?.AddDays(length.Unit >= TimeUnit.Month ? -1 : 0)
            : null;
        return end is { } day && day > start.Day ? new FieldValue(Written(day), term) { Also = [start.Evidence] } : null;
    }

    private static List<DurationValue> Lengths(string plain) => [.. StatedValues.In(plain).OfType<DurationValue>().Where(d => d.Unit >= TimeUnit.Month && d.Disagrees is null)];

    private static bool Anchored(string anchor) => Cues.Of("term-anchor").Any(cue => Phrases.Contains(anchor, cue));

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
