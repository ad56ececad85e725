using System.Globalization;

namespace HandoffDrafter.Commands;

/// <summary>The day that a command counts from.</summary>
internal static class AsOf
{
    public static DateOnly? Parse(string? text, TimeProvider time, out Problem? problem)
    {
        problem = null;
        if (text is null)
        {
            return DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        problem = Problem.Usage($"--as-of '{text}' is not a date; write year, month and day, such as 2026-03-09");
        return null;
    }
}
