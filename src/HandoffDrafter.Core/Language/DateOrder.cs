namespace HandoffDrafter.Core.Language;

/// <summary>Which of two figures a document writes first, where it writes <c>03/02/2026</c>.</summary>
public enum DateOrder
{
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>An order with what decided it, for a person.</summary>
public sealed record DateOrderReading(DateOrder Order, string Reason);

/// <summary>
/// Decides the order once for a document: its own dates tell first (<c>25/03/2026</c> can only be read one way), then the country that
/// its money, postcodes and companies speak of. Where both or neither are found the order stays unknown, and such dates are no facts.
/// </summary>
public static class DateOrders
{
    private static readonly Lexicon Cues = Lexicon.Load("date-order-cues");

    public static DateOrderReading Of(string text)
    {
        string? dayFirst = null, monthFirst = null, either = null;
        for (var slash = text.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = text.IndexOf('/', slash + 1))
        {
            if (At(text, slash) is not var (first, second, words, next))
            {
                continue;
            }

            either ??= words;
            dayFirst ??= first > 12 && second <= 12 ? words : null;
            monthFirst ??= second > 12 && first <= 12 ? words : null;
            slash = next - 1;
        }

        return (dayFirst, monthFirst, either) switch
        {
            (_, _, null) => new DateOrderReading(DateOrder.Unknown, "no date is written in figures with strokes"),
            ({ } day, null, _) => new DateOrderReading(DateOrder.DayFirst, $"the document writes {day}"),
            (null, { } month, _) => new DateOrderReading(DateOrder.MonthFirst, $"the document writes {month}"),
            ({ } day, { } month, _) => new DateOrderReading(DateOrder.Unknown, $"the document writes {day} as well as {month}"),
            _ => ByCountry(text, either),
        };
    }

    private static DateOrderReading ByCountry(string text, string written)
    {
        var plain = Phrases.Plain(text);
        var day = Cues.Of("day-first").FirstOrDefault(cue => Phrases.Contains(plain, cue));
        var month = Cues.Of("month-first").FirstOrDefault(cue => Phrases.Contains(plain, cue));
        return (day, month) switch
        {
            ({ } cue, null) => new DateOrderReading(DateOrder.DayFirst, $"the document speaks of '{cue}', where {written} is day first"),
            (null, { } cue) => new DateOrderReading(DateOrder.MonthFirst, $"the document speaks of '{cue}', where {written} is month first"),
            _ => new DateOrderReading(DateOrder.Unknown, $"nothing in the document tells how {written} is to be read"),
        };
    }

    private static (int First, int Second, string Words, int Next)? At(string text, int slash)
    {
        var start = slash;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        var second = slash + 1;
        while (second < text.Length && char.IsAsciiDigit(text[second]))
        {
            second++;
        }

        if (slash - start is not (1 or 2) || second - slash - 1 is not (1 or 2) || second >= text.Length || text[second] != '/' || (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '/')))
        {
            return null;
        }

        var end = second + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var figures = (First: Figure(text[start..slash]), Second: Figure(text[(slash + 1)..second]));
        return end - second - 1 is 2 or 4 && figures is { First: >= 1 and <= 31, Second: >= 1 and <= 31 } && (figures.First <= 12 || figures.Second <= 12)
            ? (figures.First, figures.Second, text[start..end], end)
            : null;
    }

    private static int Figure(string digits) => int.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}
