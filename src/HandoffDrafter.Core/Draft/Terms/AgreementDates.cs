using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Terms;

/// <summary>The day an agreement was made and the day it takes effect. A blank or a redaction mark where the day should stand leaves it open.</summary>
internal static class AgreementDates
{
    private const int Near = 40;
    private const int FirstPassages = 12;

    private static readonly Lexicon Cues = Lexicon.Load("agreement-dates");

    /// <summary>By its first sentence, else the date on its top, else the one at its end.</summary>
    public static StatedDay? MadeOn(Document document, Preamble? preamble, DateOrder order)
    {
        if (preamble is not null)
        {
            if (Behind(document, preamble.Start, preamble.End, Cues.Of("made"), order) is { } made)
            {
                return made;
            }
        }

        foreach (var passage in document.Passages.Take(FirstPassages))
        {
            // A line that is a date and next to nothing else.
            if (passage.Block.Length <= Near && passage.Block.Kind != BlockKind.TableRow && Dates.First(passage.Words, 0, order) is { } date && date.End - date.Start >= passage.Block.Length / 2)
            {
                return new StatedDay(date.Date, document.Cut(passage.Block.Start + date.Start, passage.Block.Start + date.End));
            }
        }

        foreach (var passage in document.Passages)
        {
            foreach (var (place, plain) in passage.Lines)
            {
                if ((plain.Contains("in witness whereof", StringComparison.Ordinal) || plain.Contains("in evidence whereof", StringComparison.Ordinal) || plain.StartsWith("dated:", StringComparison.Ordinal))
                    && Behind(document, place.Start, place.End, Cues.Of("closing"), order) is { } closing)
                {
                    return closing;
                }
            }
        }

        return null;
    }

    /// <summary>Where the agreement names its effective date, or says that it or its term begins on a day.</summary>
    public static StatedDay? EffectiveOn(Document document, Preamble? preamble, DateOrder order)
    {
        if (preamble is not null && (Named(document, preamble.Start, preamble.End, order) ?? Behind(document, preamble.Start, preamble.End, Cues.Of("effective"), order)) is { } effective)
        {
            return effective;
        }

        foreach (var passage in document.Passages)
        {
            if (passage.Topic is "signatures" or "fees" or "milestones" || (passage.Block.Kind == BlockKind.TableRow && !passage.IsProseRow))
            {
                continue;
            }

            foreach (var (place, plain) in passage.Lines)
            {
                if (!OfTheAgreement(plain))
                {
                    continue;
                }

                if ((Named(document, place.Start, place.End, order) ?? Behind(document, place.Start, place.End, Cues.Of("effective"), order)) is { } named)
                {
                    return named;
                }
            }
        }

        return null;
    }

    private static bool OfTheAgreement(string plain) =>
        plain.Contains("effective date", StringComparison.Ordinal) || plain.Contains("commencement date", StringComparison.Ordinal)
        || (Phrases.Contains(plain, "term") && (Phrases.Contains(plain, "agreement") || Phrases.Contains(plain, "initial term")))
        || Phrases.Contains(plain, "this agreement shall") || Phrases.Contains(plain, "this agreement will") || Phrases.Contains(plain, "this agreement is effective") || Phrases.Contains(plain, "this agreement becomes");

    /// <summary>The first date close behind one of the cues.</summary>
    private static StatedDay? Behind(Document document, int start, int end, ValueList<string> cues, DateOrder order)
    {
        var text = document.Text.Text;
        var words = text[start..end];
        var folded = Phrases.Folded(words);
        for (var found = Dates.First(words, 0, order); found is { } date; found = Dates.First(words, date.End, order))
        {
            var near = Math.Max(0, date.Start - Near);
            var ahead = string.Join(' ', folded[near..date.Start].Split(' ', StringSplitOptions.RemoveEmptyEntries));

            // "as of the Lease dated …" is another document's day; a blank ahead of it is another one's place.
            if (cues.Any(cue => EndsNear(ahead, cue)) && !ahead.Contains("__", StringComparison.Ordinal))
            {
                return new StatedDay(date.Date, document.Cut(start + date.Start, start + date.End));
            }
        }

        return null;
    }

    /// <summary>The cue with at most a few words between it and the end.</summary>
    private static bool EndsNear(string ahead, string cue)
    {
        var at = ahead.LastIndexOf(cue, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(ahead[at - 1])) && (at + cue.Length == ahead.Length || !char.IsLetterOrDigit(ahead[at + cue.Length]))
            && ahead.AsSpan(at + cue.Length).Count(' ') <= 4;
    }

    /// <summary><c>March 2, 2026 (the "Effective Date")</c>.</summary>
    private static StatedDay? Named(Document document, int start, int end, DateOrder order)
    {
        var words = document.Text.Text[start..end];
        for (var found = Dates.First(words, 0, order); found is { } date; found = Dates.First(words, date.End, order))
        {
            var behind = Phrases.Plain(words.AsSpan(date.End, Math.Min(Near, words.Length - date.End))).TrimStart(' ', ',', '_', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (behind.StartsWith('(') || behind.StartsWith("the (", StringComparison.Ordinal) || behind.StartsWith('"'))
            {
                var name = behind.TrimStart('t', 'h', 'e', ' ', '(');
                if (Cues.Of("effective-name").Any(n => name.Contains(n, StringComparison.Ordinal) && name.IndexOf(n, StringComparison.Ordinal) <= 24))
                {
                    return new StatedDay(date.Date, document.Cut(start + date.Start, start + date.End));
                }
            }
        }

        return null;
    }
}
