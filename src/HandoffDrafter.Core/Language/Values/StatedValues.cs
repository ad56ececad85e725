namespace HandoffDrafter.Core.Language.Values;

/// <summary>
/// Reads the values that a text states, in its order and without overlap, in one pass. What is left open (<c>August __, 2019</c>,
/// <c>$[___]</c>) is no value.
/// </summary>
public static class StatedValues
{
    private static readonly Dictionary<string, string> Units = Lexicon.Load("units").Entries.ToDictionary(e => e.Phrase, e => e.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, TimeUnit> TimeUnits = new(StringComparer.Ordinal)
    {
        ["minute"] = TimeUnit.Minute, ["hour"] = TimeUnit.Hour, ["day"] = TimeUnit.Day, ["week"] = TimeUnit.Week,
        ["month"] = TimeUnit.Month, ["quarter"] = TimeUnit.Quarter, ["year"] = TimeUnit.Year,
    };

    /// <param name="text">As it stands in the document.</param>
    /// <param name="order">How the document writes dates in figures.</param>
    public static List<StatedValue> In(ReadOnlySpan<char> text, DateOrder order = DateOrder.Unknown)
    {
        var folded = Phrases.Folded(text);
        var values = new List<StatedValue>();
        for (var i = 0; i < folded.Length;)
        {
            if (StartsWord(folded, i) && At(folded, i, order) is { } value)
            {
                values.Add(value);
                i = Math.Max(value.End, i + 1);
            }
            else
            {
                i++;
            }
        }

        return values;
    }

    private static bool StartsWord(string text, int i) =>
        (char.IsLetterOrDigit(text[i]) || text[i] is '$' or '€' or '£' or '¥' or '+') && (i == 0 || !char.IsLetterOrDigit(text[i - 1]));

    private static StatedValue? At(string text, int at, DateOrder order) =>
        Dates.At(text, at, order) is var (date, afterDate) ? new DateValue(at, afterDate, date)
        : Contacts.At(text, at) is { } contact ? contact
        : Covers.At(text, at) is { } cover ? cover
        : VersionAt(text, at) is { } version ? version
        : Money(text, at) is { } money ? money
        : char.IsLetterOrDigit(text[at]) ? Number(text, at) : null;

    private static MoneyValue? Money(string text, int at)
    {
        var (currency, start) = Currencies.At(text, at);
        if (currency is null || start >= text.Length || Numbers.At(text, start) is not var (value, end))
        {
            return null;
        }

        (value, end) = Scaled(text, end, value);
        return new MoneyValue(at, end, value, currency) { Per = Per(text, end) };
    }

    /// <summary><c>per month</c>, <c>a day</c>, <c>/hr</c>, <c>monthly</c> right behind an amount.</summary>
    private static TimeUnit? Per(string text, int end)
    {
        var i = Spaces(text, end);
        if (i < text.Length && text[i] == '/')
        {
            return UnitAt(text, Spaces(text, i + 1)).Unit;
        }

        var word = WordAt(text, i);
        return word switch
        {
            "per" or "a" or "an" or "each" or "every" => UnitAt(text, Spaces(text, i + word.Length)).Unit,
            "hourly" => TimeUnit.Hour,
            "daily" => TimeUnit.Day,
            "weekly" => TimeUnit.Week,
            "monthly" => TimeUnit.Month,
            "quarterly" => TimeUnit.Quarter,
            "annually" or "yearly" => TimeUnit.Year,
            _ => null,
        };
    }

    private static StatedValue? Number(string text, int at)
    {
        if (Numbers.At(text, at) is not var (value, end))
        {
            return null;
        }

        (value, end) = Scaled(text, end, value);
        (end, var disagrees) = Repeated(text, end, value);
        var behind = Spaces(text, end);
        if (behind < text.Length && text[behind] == '%')
        {
            return new PercentValue(at, behind + 1, value) { Disagrees = disagrees };
        }

        if (WordAt(text, behind) is "percent" or "per" && (text.AsSpan(behind).StartsWith("percent", StringComparison.Ordinal) || text.AsSpan(behind).StartsWith("per cent", StringComparison.Ordinal)))
        {
            var stop = behind + (text[behind + 3] == ' ' ? "per cent".Length : "percent".Length);
            (stop, disagrees) = Repeated(text, stop, value);
            return new PercentValue(at, stop, value) { Disagrees = disagrees };
        }

        if (CodedBehind(text, behind) is { } coded)
        {
            return new MoneyValue(at, behind + 3, value, coded) { Per = Per(text, behind + 3) };
        }

        if (end + 1 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]))
        {
            return new QuantityValue(at, end, value, ClockTime);
        }

        var (unit, unitEnd) = UnitAt(text, text.Length > end && text[end] == '-' ? end + 1 : behind);
        return unit is { } time
            ? new DurationValue(at, unitEnd, value, time) { Disagrees = disagrees }
            : new QuantityValue(at, end, value, Counted(text, end)) { Disagrees = disagrees };
    }

    /// <summary>The unit of the hour of <c>9:30</c>, which counts nothing.</summary>
    internal const string ClockTime = ":";

    private static (decimal Value, int End) Scaled(string text, int end, decimal value) =>
        end >= text.Length ? (value, end)
        : text[end] == 'k' && EndsWord(text, end + 1) ? (value * 1_000, end + 1)
        : text[end] == 'm' && EndsWord(text, end + 1) ? (value * 1_000_000, end + 1)
        : text[end] == ' ' && WordAt(text, end + 1) == "million" ? (value * 1_000_000, end + 8)
        : text[end] == ' ' && WordAt(text, end + 1) == "thousand" ? (value * 1_000, end + 9)
        : (value, end);

    /// <summary>Contracts say a number twice, "twelve (12)": one value, unless the two differ.</summary>
    private static (int End, decimal? Disagrees) Repeated(string text, int end, decimal value)
    {
        var open = Spaces(text, end);
        if (open + 1 >= text.Length || text[open] != '(' || Numbers.At(text, open + 1) is not var (again, stop))
        {
            return (end, null);
        }

        stop = stop < text.Length && text[stop] == '%' ? stop + 1 : stop;
        return stop < text.Length && text[stop] == ')' ? (stop + 1, again == value ? null : again) : (end, null);
    }

    private static (TimeUnit? Unit, int End) UnitAt(string text, int at)
    {
        var word = WordAt(text, at);
        var business = word is "business" or "working";
        if (word is "business" or "working" or "calendar" or "full" or "consecutive")
        {
            at = Spaces(text, at + word.Length);
            word = WordAt(text, at);
        }

        if (word.Length == 0 || !Units.TryGetValue(word, out var name) || !TimeUnits.TryGetValue(name, out var unit))
        {
            return (null, at);
        }

        unit = (business, unit) switch
        {
            (true, TimeUnit.Day) => TimeUnit.BusinessDay,
            (true, TimeUnit.Hour) => TimeUnit.BusinessHour,
            _ => unit,
        };
        return (unit, at + word.Length);
    }

    /// <summary>What is counted: a unit within the next three words ("thirty (30) named users"), else nothing.</summary>
    private static string Counted(string text, int at)
    {
        var i = at;
        for (var looked = 0; looked < 3; looked++)
        {
            while (i < text.Length && !char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            var word = WordAt(text, i);
            if (Units.TryGetValue(word, out var unit))
            {
                return unit;
            }

            i += Math.Max(1, word.Length);
        }

        return string.Empty;
    }

    private static string? CodedBehind(string text, int at) =>
        at + 3 <= text.Length && EndsWord(text, at + 3) && text.AsSpan(at, 3) is "usd" or "eur" or "gbp" or "chf" or "aud" or "cad" or "nzd" or "sek" or "nok" or "dkk" or "jpy" ? text.Substring(at, 3) : null;

    private static VersionValue? VersionAt(string text, int at)
    {
        var start = text.AsSpan(at).StartsWith("version ", StringComparison.Ordinal) ? at + "version ".Length
            : text[at] == 'v' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) ? at + 1 : -1;
        var end = start;
        while (start >= 0 && end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return start >= 0 && end > start && EndsWord(text, end) ? new VersionValue(at, end, text[start..end]) : null;
    }

    internal static string WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '\'' && end > at)))
        {
            end++;
        }

        return end > at ? text[at..end] : string.Empty;
    }

    internal static int Spaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    internal static bool EndsWord(string text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
