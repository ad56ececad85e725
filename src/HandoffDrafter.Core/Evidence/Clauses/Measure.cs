using System.Globalization;

namespace HandoffDrafter.Core.Assessing;

internal enum MeasureKind
{
    /// <summary>A day; its value counts days, without the year where none is said.</summary>
    Date,
    Money,
    Percent,
    /// <summary>A length of time in minutes, days or months (<see cref="Measure.Unit"/>).</summary>
    Duration,
    /// <summary>So many of something.</summary>
    Count,
    /// <summary>How often: times a year.</summary>
    Rate,
    /// <summary>Hours of the day, in minutes from midnight: from <see cref="Measure.Value"/> to <see cref="Measure.Until"/>.</summary>
    Cover,
    /// <summary>A number that is a name: phase 2, week 10, severity 1.</summary>
    Label,
}

/// <summary>What stands before a figure: a ceiling, a floor or neither.</summary>
internal enum Bound
{
    Exact,
    AtMost,
    AtLeast,
}

/// <summary>What a length of time is there for; lengths for different ends cannot contradict each other.</summary>
internal enum TimeRole
{
    Unknown,
    /// <summary>By when something has happened: within five days.</summary>
    Deadline,
    /// <summary>How long something lasts or reaches back: a call of thirty minutes, twelve months of history.</summary>
    Length,
}

/// <summary>A figure of a sentence with what it counts, so that two sentences about one thing can be held against each other.</summary>
internal sealed record Measure(MeasureKind Kind, decimal Value, string Unit)
{
    /// <summary>The figure as a person would repeat it: <c>24 months</c>, <c>$500</c>, <c>phase 2</c>.</summary>
    public string Said { get; init; } = string.Empty;

    public Bound Bound { get; init; }

    public TimeRole Role { get; init; }

    /// <summary>Days on which business is done, as against days of the calendar; null where the words do not say.</summary>
    public bool? Business { get; init; }

    /// <summary>What is counted, in terms.</summary>
    public IReadOnlyList<string> Things { get; init; } = [];

    /// <summary>How many of these periods are in a year, for "so many a month"; 0 where it is not said.</summary>
    public decimal PerYear { get; init; }

    /// <summary>Where its words start in the plain text, and where they end.</summary>
    public int Start { get; init; }

    public int End { get; init; }

    public decimal Until { get; init; }

    /// <summary>Whether the year of a date was said.</summary>
    public bool HasYear { get; init; } = true;

    /// <summary>The Monday-to-Sunday week that starts so many weeks after the week of this day, the first being this day's own.</summary>
    public Measure After(int weeks)
    {
        var day = DateOnly.FromDayNumber((int)Value).AddDays(7 * (weeks - 1));
        return this with { Value = day.DayNumber, Said = string.Create(CultureInfo.InvariantCulture, $"week {weeks} (from {day:yyyy-MM-dd})") };
    }

    public static string Number(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
