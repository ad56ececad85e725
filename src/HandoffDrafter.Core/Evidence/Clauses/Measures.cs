using System.Globalization;
using HandoffDrafter.Core.Language;
using static HandoffDrafter.Core.Assessing.MeasureContext;

namespace HandoffDrafter.Core.Assessing;

/// <summary>The figures of a sentence, in its order.</summary>
internal static class Measures
{
    private static readonly Dictionary<string, (string Unit, decimal Times)> Lengths = new(StringComparer.Ordinal)
    {
        ["minute"] = ("minute", 1), ["minutes"] = ("minute", 1), ["min"] = ("minute", 1), ["mins"] = ("minute", 1),
        ["hour"] = ("minute", 60), ["hours"] = ("minute", 60), ["hr"] = ("minute", 60), ["hrs"] = ("minute", 60),
        ["day"] = ("day", 1), ["days"] = ("day", 1), ["week"] = ("day", 7), ["weeks"] = ("day", 7), ["wks"] = ("day", 7), ["fortnight"] = ("day", 14),
        ["month"] = ("month", 1), ["months"] = ("month", 1), ["mos"] = ("month", 1), ["quarter"] = ("month", 3), ["quarters"] = ("month", 3),
        ["year"] = ("month", 12), ["years"] = ("month", 12), ["yrs"] = ("month", 12),
    };

    internal static readonly Dictionary<string, decimal> Periods = new(StringComparer.Ordinal)
    {
        ["hourly"] = 8760, ["daily"] = 365, ["weekly"] = 52, ["fortnightly"] = 26, ["biweekly"] = 26, ["monthly"] = 12, ["quarterly"] = 4, ["annually"] = 1, ["yearly"] = 1,
        ["annual"] = 1, ["day"] = 365, ["week"] = 52, ["fortnight"] = 26, ["month"] = 12, ["quarter"] = 4, ["year"] = 1, ["hour"] = 8760,
        ["monday"] = 52, ["tuesday"] = 52, ["wednesday"] = 52, ["thursday"] = 52, ["friday"] = 52, ["mondays"] = 52, ["tuesdays"] = 52, ["wednesdays"] = 52,
        ["thursdays"] = 52, ["fridays"] = 52,
    };

    private static readonly HashSet<string> LabelWords = new(StringComparer.Ordinal)
    {
        "phase", "stage", "week", "sprint", "severity", "sev", "priority", "prio", "tier", "level", "wave", "milestone", "release", "year", "lot", "class", "grade", "category", "month", "day",
    };

    public static List<Measure> In(WordRun run)
    {
        var measures = new List<Measure>();
        for (var i = 0; i < run.Words.Count;)
        {
            var next = Take(run, i, measures);
            i = next > i ? next : i + 1;
        }

        return measures;
    }

    private static int Take(WordRun run, int at, List<Measure> into)
    {
        var start = run.Starts[at];
        if (DateAt(run, at, into) is { } afterDate)
        {
            return afterDate;
        }

        if (FrequencyAt(run, at, into) is { } afterFrequency)
        {
            return afterFrequency;
        }

        if (LabelAt(run, at, into) is { } afterLabel)
        {
            return afterLabel;
        }

        if (HoursOfDay.At(run, at) is var (cover, behindHours))
        {
            into.Add(cover);
            return behindHours;
        }

        if (NumberAt(run, at) is not var (value, end))
        {
            return at;
        }

        var plain = run.Plain;
        var next = WordFrom(run, at, end);
        var bound = BoundBefore(run, at);
        if (start > 0 && plain[start - 1] is '$' or '€' or '£' or '¥' || (at > 0 && run.Words[at - 1] is "usd" or "eur" or "gbp" or "chf" or "aud" or "cad" && start - run.Starts[at - 1] == 4)
            || (next < run.Words.Count && run.Words[next] is "dollars" or "euros" or "pounds" or "usd" or "eur" or "gbp"))
        {
            if (end < plain.Length && plain[end] is 'k' or 'm' && (end + 1 >= plain.Length || !char.IsLetterOrDigit(plain[end + 1])))
            {
                value *= plain[end] == 'k' ? 1_000 : 1_000_000;
                next = WordFrom(run, at, end + 1);
            }

            var sign = Currency(run, at, next);
            into.Add(new Measure(MeasureKind.Money, value, sign) { Said = sign.Length == 1 ? sign + Measure.Number(value) : $"{sign} {Measure.Number(value)}", Bound = bound, PerYear = PerYear(run, next, 3), Start = start, End = end });
            return next;
        }

        (end, next) = PastRepeat(run, at, end, value, next);
        if ((end < plain.Length && plain[end] == '%') || (next < run.Words.Count && run.Words[next] is "percent" or "per" && (run.Words[next] == "percent" || (next + 1 < run.Words.Count && run.Words[next + 1] == "cent"))))
        {
            into.Add(new Measure(MeasureKind.Percent, value, string.Empty) { Said = Measure.Number(value) + " %", Bound = bound, Start = start, End = end });
            return next;
        }

        if (end < plain.Length && plain[end] == ':' && end + 1 < plain.Length && char.IsAsciiDigit(plain[end + 1]))
        {
            return next + 1;
        }

        return Counted(run, at, next, value, bound, into);
    }

    private static string Currency(WordRun run, int at, int next)
    {
        var start = run.Starts[at];
        return start > 0 && run.Plain[start - 1] is '$' or '€' or '£' or '¥' ? run.Plain[start - 1].ToString()
            : Sign(at > 0 && start - run.Starts[at - 1] == 4 ? run.Words[at - 1] : string.Empty) ?? Sign(next < run.Words.Count ? run.Words[next] : string.Empty) ?? "$";

        static string? Sign(string word) => word switch
        {
            "usd" or "dollars" => "$", "eur" or "euros" => "€", "gbp" or "pounds" => "£", "jpy" or "yen" => "¥", "chf" or "aud" or "cad" => word.ToUpperInvariant(), _ => null,
        };
    }

    private static int Counted(WordRun run, int at, int next, decimal value, Bound bound, List<Measure> into)
    {
        bool? business = null;
        var unit = next;
        while (unit < run.Words.Count && unit < next + 2 && run.Words[unit] is "business" or "working" or "calendar" or "consecutive" or "full" or "whole" or "more")
        {
            business = run.Words[unit] switch { "business" or "working" => true, "calendar" => false, _ => business };
            unit++;
        }

        if (unit < run.Words.Count && Lengths.TryGetValue(run.Words[unit], out var length))
        {
            var half = unit + 3 < run.Words.Count && run.Words[unit + 1] == "and" && run.Words[unit + 2] == "a" && run.Words[unit + 3] == "half" ? 0.5m : 0;
            var (things, _, _) = Things(run, unit + 1, past: true);
            into.Add(new Measure(MeasureKind.Duration, (value + half) * length.Times, length.Unit)
            {
                Said = $"{(value + half == 0.5m ? "half a" : Measure.Number(value + half))} {(business == true ? "business " : "")}{Singular(run.Words[unit])}{(value + half is 1 or 0.5m ? "" : "s")}",
                Bound = bound,
                Role = RoleOf(run, at, unit),
                Business = business,
                Things = things,
                PerYear = PerYear(run, unit + 1, 2),
                Start = run.Starts[at],
                End = run.Starts[unit] + run.Words[unit].Length,
            });
            return unit + 1;
        }

        var (counted, first, behind) = Things(run, next, past: false);
        if (counted.Count > 0 || (next + 1 < run.Words.Count && run.Words[next] == "of" && run.Words[next + 1] is "them" or "you" or "us"))
        {
            into.Add(new Measure(MeasureKind.Count, value, string.Empty)
            {
                Said = behind > first ? $"{Measure.Number(value)} {string.Join(' ', run.Words.GetRange(first, Math.Min(behind, first + 3) - first))}" : Measure.Number(value),
                Bound = bound,
                Things = counted,
                PerYear = PerYear(run, next, 7),
                Start = run.Starts[at],
                End = next < run.Words.Count ? run.Starts[next] : run.Plain.Length,
            });
        }

        return next;
    }

    /// <summary>January 1 2026, 1 January, end of April; the last two without a year.</summary>
    private static int? DateAt(WordRun run, int at, List<Measure> into)
    {
        var (plain, start) = (run.Plain, run.Starts[at]);
        if (Dates.At(plain, start) is var (date, end))
        {
            into.Add(new Measure(MeasureKind.Date, date.DayNumber, "day") { Said = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Role = TimeRole.Deadline, Start = start, End = end });
            return WordFrom(run, at, end);
        }

        // A day of a month whose year is left out: read with a leap year, so that every day can be named.
        var words = run.Words;
        foreach (var (take, text) in (ReadOnlySpan<(int, string)>)[(2, Pair(words, at, 1)), (3, Pair(words, at, 2)), (2, Turned(words, at))])
        {
            if (text.Length > 0 && at + take <= words.Count && Dates.At(text + " 2000", 0) is var (partial, _))
            {
                var ofMonth = words[at] == "end";
                partial = ofMonth ? new DateOnly(2000, partial.Month, DateTime.DaysInMonth(2000, partial.Month)) : partial;
                into.Add(new Measure(MeasureKind.Date, partial.DayOfYear, "day")
                {
                    Said = partial.ToString(ofMonth ? "'end of' MMMM" : "MMMM d", CultureInfo.InvariantCulture), HasYear = false, Role = TimeRole.Deadline, Start = start, End = run.Starts[at + take - 1] + words[at + take - 1].Length,
                });
                return at + take;
            }
        }

        return null;
    }

    private static string Pair(List<string> words, int at, int by) =>
        at + by >= words.Count ? string.Empty
        : by == 2 && words[at] is "end" && words[at + 1] is "of" && Dates.At(words[at + 2] + " 28 2000", 0) is not null ? words[at + 2] + " 28"
        : by == 1 && words[at].Length > 2 && Ordinal(words[at + 1]) is { } day ? $"{words[at]} {day}" : string.Empty;

    private static string Turned(List<string> words, int at) =>
        at + 1 < words.Count && words[at + 1].Length > 2 && Ordinal(words[at]) is { } day ? $"{words[at + 1]} {day}" : string.Empty;

    private static string? Ordinal(string word)
    {
        var digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return digits.Length is 1 or 2 && digits.All(char.IsAsciiDigit) ? digits
            : word switch { "first" => "1", "second" => "2", "third" => "3", "fifth" => "5", "tenth" => "10", "fifteenth" => "15", "twentieth" => "20", "thirtieth" => "30", _ => null };
    }

    private static int? FrequencyAt(WordRun run, int at, List<Measure> into)
    {
        var words = run.Words;
        if (words[at] is "every" or "each" && at + 1 < words.Count)
        {
            var every = at + 1;
            decimal times = 1;
            if (Numbers.At(words[every], 0) is var (value, _) && value > 0 && every + 1 < words.Count)
            {
                (times, every) = (value, every + 1);
            }
            else if (words[every] is "other" or "second" && every + 1 < words.Count)
            {
                (times, every) = (2, every + 1);
            }
            else if (words[every] is "single" or "calendar" or "business" or "working" && every + 1 < words.Count)
            {
                every++;
            }

            var unit = words[every].EndsWith('s') && times > 1 ? words[every][..^1] : words[every];
            if (Periods.TryGetValue(unit, out var year))
            {
                Add(year / times);
                return every + 1;
            }
        }

        if (words[at].EndsWith("ly", StringComparison.Ordinal) && Periods.TryGetValue(words[at], out var often))
        {
            Add(often);
            return at + 1;
        }

        if ((words[at] is "once" or "twice" || (at + 1 < words.Count && words[at + 1] == "times")) && Times(run, at) is { } count)
        {
            var per = words[at] is "once" or "twice" ? at + 1 : at + 2;
            if (per + 1 < words.Count && words[per] is "a" or "an" or "per" or "each" or "every" && Periods.TryGetValue(words[per + 1] == "calendar" && per + 2 < words.Count ? words[per + 2] : words[per + 1], out var year))
            {
                Add(count * year);
                return per + 2;
            }
        }

        return null;

        void Add(decimal perYear) => into.Add(new Measure(MeasureKind.Rate, perYear, string.Empty)
        {
            Said = perYear switch { 365 => "daily", 52 => "weekly", 26 => "every two weeks", 12 => "monthly", 4 => "quarterly", 1 => "yearly", _ => $"{Measure.Number(Math.Round(perYear, 1))} times a year" },
            Start = run.Starts[at], End = run.Starts[at] + words[at].Length,
        });
    }

    private static decimal? Times(WordRun run, int at) => run.Words[at] switch { "once" => 1, "twice" => 2, _ => Numbers.At(run.Plain, run.Starts[at])?.Value };

    /// <summary>Phase two, week 10, Sev 1, P1.</summary>
    private static int? LabelAt(WordRun run, int at, List<Measure> into)
    {
        var word = run.Words[at];
        if (word.Length is 2 && word[0] == 'p' && char.IsAsciiDigit(word[1]))
        {
            into.Add(Label("severity", word[1] - '0', at));
            return at + 1;
        }

        if (!LabelWords.Contains(word) || at + 1 >= run.Words.Count || Numbers.At(run.Words[at + 1], 0) is not var (value, end) || end != run.Words[at + 1].Length || value is > 60 || value != Math.Truncate(value))
        {
            return null;
        }

        var kind = word is "sev" or "severity" or "priority" or "prio" ? "severity" : word;
        into.Add(Label(kind, value, at));
        return at + 2;

        Measure Label(string kind, decimal number, int from) => new(MeasureKind.Label, number, kind) { Said = $"{kind} {Measure.Number(number)}", Start = run.Starts[from], End = run.Starts[from] + run.Words[from].Length };
    }

    private static (decimal Value, int End)? NumberAt(WordRun run, int at)
    {
        var (words, start) = (run.Words, run.Starts[at]);
        if (words[at] is "half" && at + 2 < words.Count && words[at + 1] is "a" or "an" && Lengths.ContainsKey(words[at + 2]))
        {
            return (0.5m, run.Starts[at + 1] + words[at + 1].Length);
        }

        if (words[at] is "half" && at + 1 < words.Count && Lengths.ContainsKey(words[at + 1]))
        {
            return (0.5m, start + words[at].Length);
        }

        if (words[at] is "a" or "an" && at + 1 < words.Count && words[at + 1] is not "day" && Lengths.ContainsKey(words[at + 1]) && at > 0 && words[at - 1] is "within" or "in" or "inside" or "under" or "than" or "for")
        {
            return (1, start + words[at].Length);
        }

        if (words[at] is "a" or "one" && at + 2 < words.Count && words[at + 1] is "full" or "whole" && Lengths.ContainsKey(words[at + 2]))
        {
            return (1, start + words[at].Length);
        }

        return Numbers.At(run.Plain, start) is var (value, end) ? (value, end) : null;
    }

    /// <summary>Contracts say a number twice, "twelve (12)".</summary>
    private static (int End, int Next) PastRepeat(WordRun run, int at, int end, decimal value, int next) =>
        next < run.Words.Count && run.Starts[next] > 0 && run.Plain[run.Starts[next] - 1] == '(' && Numbers.At(run.Plain, run.Starts[next]) is var (again, stop) && again == value
            ? (stop < run.Plain.Length && run.Plain[stop] == '%' ? stop : Math.Min(stop + 1, run.Plain.Length), WordFrom(run, at, stop))
            : (end, next);

    private static int WordFrom(WordRun run, int from, int plainEnd)
    {
        var i = from;
        while (i < run.Words.Count && run.Starts[i] < plainEnd)
        {
            i++;
        }

        return i;
    }

    private static string Singular(string unit) => unit switch { "min" or "mins" => "minute", "hr" or "hrs" => "hour", "mos" => "month", "yrs" => "year", "wks" => "week", _ => unit.TrimEnd('s') };
}
