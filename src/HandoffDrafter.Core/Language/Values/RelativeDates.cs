namespace HandoffDrafter.Core.Language.Values;

/// <summary>Finds days that a text gives by way of another, in its order and without overlap.</summary>
public static class RelativeDates
{
    // "within thirty (30) days after the date of receipt of the invoice": an anchor is named in a few words or not at all.
    private const int LongestAnchor = 60;

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth",
        "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
    ];

    public static List<RelativeDate> In(ReadOnlySpan<char> text)
    {
        var folded = Phrases.Folded(text);
        var dates = new List<RelativeDate>();
        for (var i = 0; i < folded.Length;)
        {
            if (char.IsLetterOrDigit(folded[i]) && (i == 0 || !char.IsLetterOrDigit(folded[i - 1])) && At(folded, i) is { } date)
            {
                dates.Add(date);
                i = Math.Max(date.End, i + 1);
            }
            else
            {
                i++;
            }
        }

        return dates;
    }

    public static RelativeDate? First(ReadOnlySpan<char> text) => In(text) is [var first, ..] ? first : null;

    private static RelativeDate? At(string text, int at) =>
        Dates.At(text, at) is not null ? null
        : PeriodEnd(text, at) ?? Counted(text, at) ?? StartPlus(text, at) ?? Weekday(text, at) ?? (RelativeDate?)Yearless(text, at);

    /// <summary><c>ten (10) days after X</c>, with <c>within</c> or <c>in</c> ahead of it.</summary>
    private static OffsetDate? Counted(string text, int at)
    {
        var lead = StatedValues.WordAt(text, at);
        var ahead = lead is "within" or "in";
        var number = ahead ? StatedValues.Spaces(text, at + lead.Length) : at;
        if (number >= text.Length || Length(text, number) is not { } length || length.Unit < TimeUnit.Day)
        {
            return null;
        }

        var i = StatedValues.Spaces(text, length.End);
        var word = StatedValues.WordAt(text, i);
        if (word is "after" or "from" or "of" or "following" or "before" or "prior")
        {
            i = StatedValues.Spaces(text, i + word.Length);
            i = word == "prior" && StatedValues.WordAt(text, i) == "to" ? StatedValues.Spaces(text, i + 2) : i;
            var (anchor, end) = AnchorAt(text, i);
            return anchor.Length == 0 || (word == "of" && !ahead) ? null : new OffsetDate(at, end, length.Number, length.Unit, word is "before" or "prior", anchor);
        }

        return ahead && lead == "in" ? new OffsetDate(at, length.End, length.Number, length.Unit, false, string.Empty) : null;
    }

    /// <summary><c>T0 + 3 months</c>, <c>T+10 days</c>, <c>kickoff + 2 weeks</c>.</summary>
    private static OffsetDate? StartPlus(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var plus = StatedValues.Spaces(text, end);
        return plus < text.Length && text[plus] == '+' && StatedValues.Spaces(text, plus + 1) is var number && number < text.Length && Length(text, number) is { } length && length.Unit >= TimeUnit.Day
            ? new OffsetDate(at, length.End, length.Number, length.Unit, false, text[at..end])
            : null;
    }

    private static DurationValue? Length(string text, int at) =>
        Numbers.At(text, at) is null ? null : StatedValues.In(text.AsSpan(at, Math.Min(LongestAnchor, text.Length - at))) is [DurationValue { Start: 0 } length, ..]
            ? length with { Start = at, End = at + length.End }
            : null;

    /// <summary>The words of an event up to the end of its phrase.</summary>
    private static (string Anchor, int End) AnchorAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestAnchor && text[end] is not (',' or '.' or ';' or ':' or '(' or ')' or '?' or '!'))
        {
            end++;
        }

        foreach (var stop in (ReadOnlySpan<string>)[" and ", " or ", " unless ", " by ", " with ", " in ", " to ", " until ", " but ", " if "])
        {
            var cut = text.IndexOf(stop, at, end - at, StringComparison.Ordinal);
            end = cut > at ? cut : end;
        }

        var anchor = text[at..end].Trim();
        return (anchor, at + anchor.Length);
    }

    private static WeekdayDate? Weekday(string text, int at)
    {
        var lead = StatedValues.WordAt(text, at);
        var next = lead == "next";
        var day = lead is "by" or "on" or "next" or "this" or "before" ? StatedValues.Spaces(text, at + lead.Length) : at;
        var word = StatedValues.WordAt(text, day);
        if (lead is "by" or "on" or "before" && word == "next")
        {
            (next, day) = (true, StatedValues.Spaces(text, day + word.Length));
            word = StatedValues.WordAt(text, day);
        }

        if (WeekdayNamed(word) is not { } named)
        {
            return null;
        }

        // "Mon 18 May" is the 18th.
        var behind = StatedValues.Spaces(text, day + word.Length);
        behind = behind < text.Length && text[behind] is ',' or '.' ? StatedValues.Spaces(text, behind + 1) : behind;
        return behind < text.Length && (Yearless(text, behind) is not null || Dates.At(text, behind) is not null) ? null : new WeekdayDate(at, day + word.Length, named, next);
    }

    private static DayOfWeek? WeekdayNamed(string word) => word switch
    {
        "monday" or "mon" => DayOfWeek.Monday,
        "tuesday" or "tue" or "tues" => DayOfWeek.Tuesday,
        "wednesday" => DayOfWeek.Wednesday,
        "thursday" or "thu" or "thurs" => DayOfWeek.Thursday,
        "friday" or "fri" => DayOfWeek.Friday,
        _ => null,
    };

    /// <summary><c>June 4</c>, <c>the fourth of June</c>, <c>18 May</c>; "may 3" without a capital to tell it from the verb needs no more.</summary>
    private static YearlessDate? Yearless(string text, int at)
    {
        var i = at;
        if (Dates.MonthAt(text, ref i) is { } month)
        {
            i = text.Length > i && text[i] == '.' ? i + 1 : i;
            return DayAt(text, StatedValues.Spaces(text, i)) is var (day, end) && !IsMore(text, end) ? new YearlessDate(at, end, month, day) : null;
        }

        if (DayAt(text, at) is not var (first, behind))
        {
            return null;
        }

        i = StatedValues.Spaces(text, behind);
        i = StatedValues.WordAt(text, i) == "of" ? StatedValues.Spaces(text, i + 2) : i;
        return Dates.MonthAt(text, ref i) is { } named ? new YearlessDate(at, i, named, first) : null;
    }

    /// <summary>A number behind it that is no day: a month and its year (<c>June 2026</c>), an amount, a time.</summary>
    private static bool IsMore(string text, int end) =>
        end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is ':' or '.' or ',' or '%' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));

    private static (int Day, int End)? DayAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 3)
        {
            end++;
        }

        if (end - at is 1 or 2)
        {
            var day = (end - at == 1 ? 0 : (text[at] - '0') * 10) + text[end - 1] - '0';
            var suffix = StatedValues.WordAt(text, end);
            end += suffix is "st" or "nd" or "rd" or "th" ? 2 : 0;
            return day is >= 1 and <= 31 ? (day, end) : null;
        }

        for (var i = Ordinals.Length - 1; i >= 0; i--)
        {
            if (string.CompareOrdinal(text, at, Ordinals[i], 0, Ordinals[i].Length) == 0 && StatedValues.EndsWord(text, at + Ordinals[i].Length))
            {
                return (i + 1, at + Ordinals[i].Length);
            }
        }

        return null;
    }

    private static PeriodEndDate? PeriodEnd(string text, int at)
    {
        var i = at;
        foreach (var lead in (ReadOnlySpan<string>)["by ", "the ", "end of ", "close of "])
        {
            i = string.CompareOrdinal(text, i, lead, 0, lead.Length) == 0 ? i + lead.Length : i;
        }

        if (i < 7 || text.AsSpan(Math.Max(at, i - 7), i - Math.Max(at, i - 7)) is not (['e', 'n', 'd', ' ', 'o', 'f', ' '] or ['o', 's', 'e', ' ', 'o', 'f', ' ']))
        {
            return null;
        }

        foreach (var article in (ReadOnlySpan<string>)["the ", "this ", "our ", "your "])
        {
            i = string.CompareOrdinal(text, i, article, 0, article.Length) == 0 ? i + article.Length : i;
        }

        var ahead = StatedValues.WordAt(text, i) == "next" ? 1 : 0;
        i = ahead == 1 ? i + "next ".Length : i;
        var fiscal = StatedValues.WordAt(text, i) is "fiscal" or "financial";
        i = fiscal ? StatedValues.Spaces(text, i + StatedValues.WordAt(text, i).Length) : i;
        var month = i;
        if (Dates.MonthAt(text, ref month) is { } named)
        {
            var (year, end) = YearAt(text, month);
            return new PeriodEndDate(at, end, CalendarPeriod.NamedMonth, named, year);
        }

        if (i + 1 < text.Length && text[i] == 'q' && text[i + 1] is >= '1' and <= '4' && StatedValues.EndsWord(text, i + 2))
        {
            var (year, end) = YearAt(text, i + 2);
            return new PeriodEndDate(at, end, CalendarPeriod.NamedQuarter, text[i + 1] - '0', year) { Fiscal = fiscal };
        }

        var word = StatedValues.WordAt(text, i);
        CalendarPeriod? period = word switch { "week" => CalendarPeriod.Week, "month" => CalendarPeriod.Month, "quarter" => CalendarPeriod.Quarter, "year" => CalendarPeriod.Year, _ => null };

        // "the end of week 2" counts from somewhere that is not said here.
        var behind = StatedValues.Spaces(text, i + word.Length);
        return period is { } found && !(behind < text.Length && char.IsAsciiDigit(text[behind])) ? new PeriodEndDate(at, i + word.Length, found, ahead, null) { Fiscal = fiscal } : null;
    }

    private static (int? Year, int End) YearAt(string text, int at)
    {
        var i = StatedValues.Spaces(text, at < text.Length && text[at] == ',' ? at + 1 : at);
        return i + 4 <= text.Length && text.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0 && text[i] is '1' or '2' && StatedValues.EndsWord(text, i + 4)
            ? (int.Parse(text.AsSpan(i, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture), i + 4)
            : (null, at);
    }
}
