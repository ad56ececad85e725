namespace HandoffDrafter.Core.Assessing;

internal enum FigureAnswer
{
    /// <summary>They measure different things.</summary>
    Apart,
    /// <summary>The clause gives as much, or more.</summary>
    Given,
    /// <summary>Near, but not plainly the same: days against business days.</summary>
    Near,
    Differs,
}

/// <summary>Whether a figure of a clause gives what a figure of a promise says, both of one thing.</summary>
internal static class Figures
{
    /// <summary>Labels that say which of several things is meant, and so make two clauses about different things.</summary>
    private static readonly HashSet<string> Selectors = new(StringComparer.Ordinal) { "severity", "tier", "level", "class", "grade", "category", "lot" };

    /// <summary>Windows in which the customer may act: the longer, the better for them.</summary>
    private static readonly HashSet<string> CustomersWindows = new(StringComparer.Ordinal) { "refund", "terminate", "acceptance", "warranty", "payment", "return", "hypercare" };

    /// <summary>People are counted under many names.</summary>
    private static readonly HashSet<string> People = [.. Terms.Of("users participants attendees personnel learners trainees delegates operators members guests persons people")];

    public static bool IsSelector(Measure measure) => measure.Kind == MeasureKind.Label && Selectors.Contains(measure.Unit);

    /// <summary>A clause for another severity, tier or lot says nothing of this one.</summary>
    public static bool AreOfOtherThings(Saying said, Saying clause) =>
        said.Measures.Exists(s => IsSelector(s) && clause.Measures.Exists(c => c.Kind == MeasureKind.Label && c.Unit == s.Unit)
            && !clause.Measures.Exists(c => c.Kind == MeasureKind.Label && c.Unit == s.Unit && c.Value == s.Value));

    /// <summary>
    /// The figures of a clause that are for what the promise selects: of "Priority 1: two hours, Priority 2: eight hours" those of the
    /// priority that was spoken of.
    /// </summary>
    public static IEnumerable<Measure> For(Saying said, Saying clause)
    {
        var selector = said.Measures.Find(IsSelector);
        var labels = selector is null ? [] : clause.Measures.FindAll(m => m.Kind == MeasureKind.Label && m.Unit == selector.Unit);
        if (labels.Count < 2)
        {
            return clause.Measures;
        }

        var figures = clause.Measures.FindAll(m => !IsSelector(m));
        var behind = figures.Count > 0 && figures[0].Start > labels[0].Start;
        return figures.Where(f => (behind ? labels.FindLast(l => l.Start < f.Start) : labels.Find(l => l.Start > f.Start))?.Value == selector!.Value);
    }

    public static FigureAnswer Answer(Measure said, Measure theirs, IReadOnlyCollection<string> about)
    {
        var answer = (said.Kind, theirs.Kind) switch
        {
            (MeasureKind.Money, MeasureKind.Money) => said.Unit != theirs.Unit ? FigureAnswer.Differs : said.PerYear != theirs.PerYear && said.PerYear * theirs.PerYear != 0 ? FigureAnswer.Apart
                : said.Value == theirs.Value || (theirs.Bound == Bound.AtMost && said.Value < theirs.Value) ? FigureAnswer.Given : FigureAnswer.Differs,
            (MeasureKind.Percent, MeasureKind.Percent) => said.Value == theirs.Value ? FigureAnswer.Given : FigureAnswer.Differs,
            (MeasureKind.Date, MeasureKind.Date) => Day(said, theirs),
            (MeasureKind.Duration, MeasureKind.Duration) => Time(said, theirs, about),
            (MeasureKind.Count, MeasureKind.Count) => Counted(said, theirs),
            (MeasureKind.Rate, MeasureKind.Rate) => said.Value == theirs.Value || (said.Value < theirs.Value && !about.Contains("invoice")) ? FigureAnswer.Given : FigureAnswer.Differs,
            (MeasureKind.Rate, MeasureKind.Count) when theirs.PerYear > 0 => said.Value <= theirs.Value * theirs.PerYear ? FigureAnswer.Given : FigureAnswer.Differs,
            (MeasureKind.Count, MeasureKind.Rate) when said.PerYear > 0 => said.Value * said.PerYear <= theirs.Value ? FigureAnswer.Given : FigureAnswer.Differs,
            (MeasureKind.Cover, MeasureKind.Cover) => said.Value >= theirs.Value && said.Until <= theirs.Until ? FigureAnswer.Given : FigureAnswer.Differs,
            (MeasureKind.Duration, MeasureKind.Label) when theirs.Unit == "week" && said is { Role: TimeRole.Deadline, Unit: "day" } =>
                said.Value >= theirs.Value * 7 ? FigureAnswer.Given : FigureAnswer.Differs,
            (MeasureKind.Label, MeasureKind.Label) when said.Unit == theirs.Unit => said.Value == theirs.Value ? FigureAnswer.Given : FigureAnswer.Differs,
            _ => FigureAnswer.Apart,
        };
        return answer;
    }

    private static FigureAnswer Day(Measure said, Measure theirs)
    {
        var (a, b) = said.HasYear && theirs.HasYear ? (said.Value, theirs.Value) : (DayOfYear(said), DayOfYear(theirs));
        return a >= b ? FigureAnswer.Given : FigureAnswer.Differs;
    }

    private static decimal DayOfYear(Measure date)
    {
        if (!date.HasYear)
        {
            return date.Value;
        }

        var day = DateOnly.FromDayNumber((int)date.Value);
        return new DateOnly(2000, day.Month, day.Day).DayOfYear;
    }

    private static FigureAnswer Time(Measure said, Measure theirs, IReadOnlyCollection<string> about)
    {
        if (said.Role != theirs.Role && said.Role != TimeRole.Unknown && theirs.Role != TimeRole.Unknown)
        {
            return FigureAnswer.Apart;
        }

        // Half an hour and thirty days are hardly lengths of one thing, unless both are said to be.
        if (said.Unit != theirs.Unit && (said.Role == TimeRole.Unknown || theirs.Role == TimeRole.Unknown))
        {
            return FigureAnswer.Apart;
        }

        if (said.PerYear != theirs.PerYear && (said.PerYear == 0 || theirs.PerYear == 0))
        {
            return FigureAnswer.Apart;
        }

        var (a, b) = (Minutes(said) * Math.Max(1, said.PerYear), Minutes(theirs) * Math.Max(1, theirs.PerYear));
        if (a == b)
        {
            return said.Business == true || theirs.Business != true ? FigureAnswer.Given : said.Unit == theirs.Unit ? FigureAnswer.Near : FigureAnswer.Differs;
        }

        if (about.Any(CustomersWindows.Contains))
        {
            return a < b ? FigureAnswer.Given : FigureAnswer.Differs;
        }

        return (said.Role, theirs.Role) switch
        {
            (TimeRole.Deadline, _) or (_, TimeRole.Deadline) => a > b ? FigureAnswer.Given : FigureAnswer.Differs,
            _ => a < b && theirs.Bound != Bound.AtLeast ? FigureAnswer.Given : FigureAnswer.Differs,
        };
    }

    private static decimal Minutes(Measure time) => time.Value * time.Unit switch
    {
        "day" => time.Business == true ? 1_440m * 7 / 5 : 1_440m,
        "month" => 43_200m,
        _ => 1m,
    };

    private static FigureAnswer Counted(Measure said, Measure theirs)
    {
        var same = said.Things.Count == 0 ? theirs.Bound == Bound.AtMost
            : said.Things.Any(t => theirs.Things.Contains(t) && !Terms.IsWeak(t)) || (said.Things.All(theirs.Things.Contains) || (theirs.Things.Count > 0 && theirs.Things.All(said.Things.Contains)))
              || (CountsPeople(said) && CountsPeople(theirs));
        if (!same || (said.PerYear > 0 != theirs.PerYear > 0 && said.Value != theirs.Value))
        {
            return FigureAnswer.Apart;
        }

        var (a, b) = (said.Value * Math.Max(1, said.PerYear), theirs.Value * Math.Max(1, theirs.PerYear));
        return a <= b ? FigureAnswer.Given : FigureAnswer.Differs;
    }

    private static bool CountsPeople(Measure measure) => measure.Things.Any(People.Contains);
}
