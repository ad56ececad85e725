using System.Buffers;

namespace HandoffDrafter.Core.Assessing;

/// <summary>What the words around a figure make of it: its bound, what it is there for, what it counts, and for how long.</summary>
internal static class MeasureContext
{
    private static readonly HashSet<string> Deadlines = new(StringComparer.Ordinal) { "within", "in", "inside", "under", "by", "after", "before", "than", "until", "around" };

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",.;:|()?!");

    private static readonly HashSet<string> Stops = new(StringComparer.Ordinal)
    {
        "of", "per", "each", "every", "and", "or", "in", "to", "for", "at", "with", "on", "by", "from", "that", "which", "who", "is", "are", "will", "after", "before", "within", "as", "when", "if", "then",
    };

    public static Bound BoundBefore(WordRun run, int at)
    {
        for (var i = Math.Max(0, at - 3); i < at; i++)
        {
            var next = i + 1 < run.Words.Count ? run.Words[i + 1] : string.Empty;
            switch (run.Words[i])
            {
                case "maximum" or "most" or "exceed" or "exceeding" or "limited" or "capped":
                case "up" when next == "to":
                case "more" or "later" when next == "than" && i > 0 && run.Words[i - 1] is "no" or "not":
                    return Bound.AtMost;
                case "least" or "minimum":
                case "less" when next == "than" && i > 0 && run.Words[i - 1] is "no" or "not":
                    return Bound.AtLeast;
                default:
                    break;
            }
        }

        return Bound.Exact;
    }

    public static TimeRole RoleOf(WordRun run, int at, int unit)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 3); i--)
        {
            if (run.Words[i] is "first" or "last" or "during")
            {
                return TimeRole.Length;
            }

            if (Deadlines.Contains(run.Words[i]) && !(run.Words[i] == "than" && i > 0 && run.Words[i - 1] is "more"))
            {
                return TimeRole.Deadline;
            }

            if (run.Words[i] == "of" && i > 0 && run.Words[i - 1] == "inside")
            {
                return TimeRole.Deadline;
            }

            if (run.Words[i] is "of" or "for" or "lasting" or "lasts" or "to")
            {
                return TimeRole.Length;
            }
        }

        var behind = unit + 1 < run.Words.Count ? run.Words[unit + 1] : string.Empty;
        return behind is "of" or "worth" or "long" ? TimeRole.Length : behind is "after" or "before" or "from" or "later" ? TimeRole.Deadline : TimeRole.Unknown;
    }

    /// <summary>What a number counts: the words behind it, as far as they are one name.</summary>
    public static (List<string> Things, int From, int To) Things(WordRun run, int from, bool past)
    {
        var to = from;
        if (to < run.Words.Count && run.Words[to] is "of")
        {
            to++;
            from = to;
            while (to < run.Words.Count && run.Words[to] is "your" or "the" or "our" or "their" or "those" or "these")
            {
                from = ++to;
            }
        }
        else if (past)
        {
            return ([], from, from);
        }

        while (to < run.Words.Count && to < from + 4 && !Stops.Contains(run.Words[to]) && !BreaksBefore(run, to, from))
        {
            to++;
        }

        var things = Terms.InOrder(run, from, to);
        // Papers are words that say nothing of a clause, until they are what is counted.
        var last = to > from ? run.Words[to - 1].TrimEnd('s') : string.Empty;
        if (last is "agreement" or "order" or "form" && !things.Contains(last))
        {
            things.Add(last);
        }

        return (things, from, to);
    }

    private static bool BreaksBefore(WordRun run, int at, int from)
    {
        if (at == from)
        {
            return false;
        }

        var gap = run.Plain.AsSpan(run.Starts[at - 1] + run.Words[at - 1].Length, run.Starts[at] - run.Starts[at - 1] - run.Words[at - 1].Length);
        return gap.ContainsAny(Breaks);
    }

    public static decimal PerYear(WordRun run, int from, int reach)
    {
        for (var i = from; i < Math.Min(run.Words.Count, from + reach); i++)
        {
            if (run.Words[i] is "per" or "a" or "an" or "each" or "every" && i + 1 < run.Words.Count)
            {
                var unit = run.Words[i + 1] is "calendar" or "contract" or "business" && i + 2 < run.Words.Count ? run.Words[i + 2] : run.Words[i + 1];
                if (Measures.Periods.TryGetValue(unit, out var year))
                {
                    return year;
                }
            }
            else if (Measures.Periods.TryGetValue(run.Words[i], out var often) && run.Words[i].EndsWith("ly", StringComparison.Ordinal))
            {
                return often;
            }
        }

        return 0;
    }
}
