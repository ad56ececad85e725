using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class FactNotInSource : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(303), "A number or date is not in the source", RuleLevel.Error,
        "A figure that differs from its quote is believed, because a quote stands beside it.")
    {
        Topic = RuleTopic.Grounding,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        // Assessing has looked at the facts of every claim; only what it did not find grounded is looked at again, to name the fact.
        foreach (var claim in context.Claims.Where(c => c is { Status: Grounding.Partly or Grounding.Ungrounded, Evidence.Count: > 0, Review: null }))
        {
            if (Missing(claim.Text, claim.Evidence) is { } fact)
            {
                yield return Report(
                    Target.Of(claim.Id), $"{Wording.Name(claim)} says {fact}, but its source says {Wording.Quote(context, claim.Evidence[0])}",
                    Fix(context), claim.Restricted ? null : claim.Evidence);
            }
        }

        foreach (var claim in context.Claims.Where(c => c is { Status: Grounding.Grounded, Evidence.Count: > 0, Review: null } && c.Text.AsSpan().ContainsAny('(', ':') && !IsCut(c.Text, c.Evidence)))
        {
            if (InBrackets(claim.Text) is { } bracket && !claim.Evidence.Any(e => InBrackets(e.Quote) == bracket))
            {
                yield return Report(
                    Target.Of(claim.Id), $"{Wording.Name(claim)} says {bracket} in figures and another number in words, but its source says {Wording.Quote(context, claim.Evidence[0])}",
                    Fix(context), claim.Restricted ? null : claim.Evidence);
            }
            else if (ClockTimes(claim.Text).Except(claim.Evidence.SelectMany(e => ClockTimes(e.Quote))).FirstOrDefault() is { } time && claim.Evidence.Any(e => ClockTimes(e.Quote).Count > 0))
            {
                yield return Report(
                    Target.Of(claim.Id), $"{Wording.Name(claim)} says {time}, but its source says {Wording.Quote(context, claim.Evidence[0])}",
                    Fix(context), claim.Restricted ? null : claim.Evidence);
            }
        }

        foreach (var promise in context.Promises.Where(p => p is { Evidence.Count: > 0, Origin: not Origin.Human } && !IsCut(p.Text, p.Evidence)))
        {
            if (Missing(promise.Text, [.. promise.Evidence, .. promise.Drift]) is { } fact)
            {
                yield return Report(
                    Target.Of(promise.Id), $"{Wording.Name(promise)} says {fact}, but what was said is {Wording.Quote(context, promise.Evidence[0])}",
                    Fix(context), promise.Evidence);
            }
        }

        foreach (var field in context.Packet.Fields.Where(f => f is { Value: not null, Evidence.Count: > 0, Origin: not Origin.Human } && !IsCut(f.Value, f.Evidence)))
        {
            if (NotTheirs(field.Value!, field.Evidence) is { } fact)
            {
                yield return Report(
                    Target.OfField(field.Id), $"\"{FieldValues.Title(context, field.Id)}\" is {fact}, but its source says {Wording.Quote(context, field.Evidence[0])}",
                    Fix(context), field.Evidence);
            }
        }
    }

    private static string Fix(GateContext context) => $"{Wording.SalesOwner(context)} puts the figure of the source in, or quotes the source that has this one, {Wording.BeforeKickoff(context)}";

    private static bool IsCut(string text, ValueList<Evidence> evidence)
    {
        foreach (var item in evidence)
        {
            if (item.Quote.Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first figure in brackets that is not the number in words ahead of it: 60 of "thirty (60) days".</summary>
    private static string? InBrackets(string text)
    {
        foreach (var value in StatedValues.In(text))
        {
            var disagrees = value switch
            {
                DurationValue duration => duration.Disagrees,
                PercentValue percent => percent.Disagrees,
                QuantityValue quantity => quantity.Disagrees,
                _ => null,
            };
            if (disagrees is { } figure)
            {
                return figure.ToString("0.##", CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary><c>08:00</c> and <c>8:00</c> are the same.</summary>
    private static List<string> ClockTimes(string text)
    {
        var times = new List<string>();
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var start = colon;
            while (start > 0 && colon - start < 2 && char.IsAsciiDigit(text[start - 1]))
            {
                start--;
            }

            if (start < colon && colon + 2 < text.Length && char.IsAsciiDigit(text[colon + 1]) && char.IsAsciiDigit(text[colon + 2]))
            {
                times.Add(text[start..(colon + 3)].TrimStart('0'));
            }
        }

        return times;
    }

    private static Fact? Missing(string text, ValueList<Evidence> evidence)
    {
        var quoted = Facts.In(string.Join('\n', evidence.Select(e => e.Quote)));
        // "thirty of your people" and "thirty of the customer's people" count the same, though only one names what.
        return Facts.In(text).FirstOrDefault(fact => !quoted.Contains(fact)
            && !(fact.Kind == FactKind.Quantity && quoted.Any(q => q.Kind == FactKind.Quantity && q.Value == fact.Value && (q.Unit.Length == 0 || fact.Unit.Length == 0))));
    }

    /// <summary>
    /// A field may be worked out from its source ("24 months after the Effective Date"), so that only a fact of a kind which the source states
    /// otherwise is wrong.
    /// </summary>
    private static Fact? NotTheirs(string value, ValueList<Evidence> evidence)
    {
        var quoted = Facts.In(string.Join('\n', evidence.Select(e => e.Quote)));
        return Facts.In(value).FirstOrDefault(fact => !quoted.Contains(fact) && quoted.Any(q => q.Kind == fact.Kind && (fact.Kind != FactKind.Quantity || q.Unit == fact.Unit))
            && !(fact.Kind == FactKind.Date && quoted.Any(q => q.Kind == FactKind.Quantity && q.Unit is "day" or "week" or "month" or "year")));
    }
}
