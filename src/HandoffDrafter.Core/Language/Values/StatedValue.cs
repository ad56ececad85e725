namespace HandoffDrafter.Core.Language.Values;

public enum TimeUnit
{
    Minute,
    Hour,
    /// <summary>An hour in which the one who promises is at work.</summary>
    BusinessHour,
    Day,
    BusinessDay,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>
/// Something that a text states and that is either right or wrong, with the words that state it: <see cref="Start"/> inclusive and
/// <see cref="End"/> exclusive, in the text as it was given.
/// </summary>
public abstract record StatedValue(int Start, int End);

/// <summary>An absolute day.</summary>
public sealed record DateValue(int Start, int End, DateOnly Date) : StatedValue(Start, End);

/// <summary>A length of time: <c>thirty (30) days</c>, <c>four business hours</c>.</summary>
public sealed record DurationValue(int Start, int End, decimal Number, TimeUnit Unit) : StatedValue(Start, End)
{
    /// <summary>What the digits say where they differ from the words, which count: <c>thirty (60) days</c>.</summary>
    public decimal? Disagrees { get; init; }
}

/// <param name="Currency">Three letters, lower case: <c>usd</c>.</param>
public sealed record MoneyValue(int Start, int End, decimal Amount, string Currency) : StatedValue(Start, End)
{
    /// <summary>The period that the amount is for: <c>£840 per day</c>, <c>$65/month</c>.</summary>
    public TimeUnit? Per { get; init; }
}

/// <param name="Number">7 for <c>seven percent (7%)</c>.</param>
public sealed record PercentValue(int Start, int End, decimal Number) : StatedValue(Start, End)
{
    public decimal? Disagrees { get; init; }
}

/// <param name="Unit">The stem of what is counted, as the lexicon <c>units</c> names it; empty where it names none.</param>
public sealed record QuantityValue(int Start, int End, decimal Number, string Unit) : StatedValue(Start, End)
{
    public decimal? Disagrees { get; init; }
}

/// <summary>When somebody is there: <c>24/7</c>, <c>9-5 ET</c>, <c>08:00 to 18:00</c>.</summary>
/// <param name="From">Null with <paramref name="To"/> for around the clock.</param>
/// <param name="Zone">As written: <c>ET</c>, <c>CET</c>; null where none is said.</param>
public sealed record CoverValue(int Start, int End, TimeOnly? From, TimeOnly? To, string? Zone) : StatedValue(Start, End)
{
    public bool AroundTheClock => From is null;
}

/// <summary><c>v3</c>, <c>version 2.1</c>. <see cref="Number"/> is what stands behind the word.</summary>
public sealed record VersionValue(int Start, int End, string Number) : StatedValue(Start, End);

public sealed record EmailValue(int Start, int End, string Address) : StatedValue(Start, End);

/// <param name="Digits">With a leading <c>+</c> where it is written.</param>
public sealed record PhoneValue(int Start, int End, string Digits) : StatedValue(Start, End);
