using System.Globalization;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>Spans of a day: <c>8:00 a.m. to 6:00 p.m.</c>, <c>09:00 to 17:30</c>, <c>seven to seven</c> is none.</summary>
internal static class HoursOfDay
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>The span that starts at this word, and the word behind it.</summary>
    public static (Measure Cover, int Next)? At(WordRun run, int at)
    {
        var i = at;
        if (Time(run, ref i) is not var (from, fromMarked) || i >= run.Words.Count)
        {
            return null;
        }

        var gap = run.Plain.AsSpan(run.Starts[i - 1] + run.Words[i - 1].Length, run.Starts[i] - run.Starts[i - 1] - run.Words[i - 1].Length);
        if (run.Words[i] is "to" or "until" or "till")
        {
            i++;
        }
        else if (!gap.Contains('-') && !gap.Contains('–'))
        {
            return null;
        }

        if (i >= run.Words.Count || Time(run, ref i) is not var (to, toMarked) || !(fromMarked || toMarked))
        {
            return null;
        }

        // "8 to 6 pm" starts in the morning.
        to = to <= from ? to + (MinutesOfDay / 2) : to;
        return (new Measure(MeasureKind.Cover, from, "minute") { Until = to, Said = $"{Clock(from)} to {Clock(to)}", Start = run.Starts[at], End = run.Starts[i - 1] + run.Words[i - 1].Length }, i);
    }

    /// <summary>Minutes from midnight, and whether anything but the number says that it is a time.</summary>
    private static (int Minutes, bool Marked)? Time(WordRun run, ref int i)
    {
        var (plain, start) = (run.Plain, run.Starts[i]);
        if (!char.IsAsciiDigit(plain[start]) || Numbers.At(plain, start) is not var (hour, end) || hour > 24 || hour != Math.Truncate(hour))
        {
            return null;
        }

        var (minutes, marked) = ((int)hour * 60, false);
        i++;
        if (end + 2 < plain.Length && plain[end] is ':' && char.IsAsciiDigit(plain[end + 1]) && char.IsAsciiDigit(plain[end + 2]) && i < run.Words.Count)
        {
            minutes += int.Parse(plain.AsSpan(end + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture);
            marked = true;
            i++;
        }

        var half = i < run.Words.Count ? run.Words[i] : string.Empty;
        if (half is "am" or "pm")
        {
            i++;
        }
        else if (half is "a" or "p" && i + 1 < run.Words.Count && run.Words[i + 1] == "m")
        {
            i += 2;
        }
        else
        {
            return (minutes, marked);
        }

        return (half[0] == 'p' && minutes < MinutesOfDay / 2 ? minutes + (MinutesOfDay / 2) : minutes, true);
    }

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60 % 24}:{minutes % 60:00}");
}
