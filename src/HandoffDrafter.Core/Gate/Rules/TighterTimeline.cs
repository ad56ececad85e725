using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class TighterTimeline : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(416), "A timeline is tighter than the agreement's", RuleLevel.Warning,
        "Delivery plans by the agreement, and the customer waits by the promise.")
    {
        Topic = RuleTopic.Promise,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var promise in context.Promises.Where(p => OpenPromise.Is(p) && p.Category == PromiseCategory.Timeline && p.Support.Evidence.Count > 0))
        {
            var (said, agreed) = (Of(promise.Evidence), Of(promise.Support.Evidence));
            var tighter = said.Day is { } day && agreed.Day is { } theirs && day < theirs ? $"{Wording.Day(day)} against {Wording.Day(theirs)}"
                : said.Days is { } days && agreed.Days is { } allowed && days < allowed ? $"{Number(days)} against {Number(allowed)} days"
                : null;
            if (tighter is not null)
            {
                yield return Report(
                    Target.Of(promise.Id),
                    $"{Wording.Name(promise)}: {Wording.Said(context, promise)} ≠ {tighter}: the agreement allows {Wording.Clauses(context, promise.Support.Evidence)}",
                    $"{Wording.ImplementationOwner(context)} says whether it can be done; if not, {Wording.SalesOwner(context)} resets the date with the customer {Wording.BeforeKickoff(context)}",
                    [.. promise.Evidence, .. promise.Support.Evidence]);
            }
        }
    }

    /// <summary>The latest day, and the longest time in days, that the words name.</summary>
    private static (DateOnly? Day, decimal? Days) Of(ValueList<Evidence> evidence)
    {
        DateOnly? day = null;
        decimal? days = null;
        foreach (var value in evidence.SelectMany(e => StatedValues.In(e.Quote)))
        {
            day = value is DateValue date && !(date.Date < day) ? date.Date : day;
            days = value is DurationValue duration && InDays(duration) is { } length && !(length < days) ? length : days;
        }

        return (day, days);
    }

    private static decimal? InDays(DurationValue duration) => duration.Unit switch
    {
        TimeUnit.Day => duration.Number,
        TimeUnit.BusinessDay => duration.Number * 7 / 5,
        TimeUnit.Week => duration.Number * 7,
        TimeUnit.Month => duration.Number * 30,
        TimeUnit.Quarter => duration.Number * 91,
        TimeUnit.Year => duration.Number * 365,
        _ => null,
    };

    private static string Number(decimal days) => days.ToString("0.#", CultureInfo.InvariantCulture);
}
