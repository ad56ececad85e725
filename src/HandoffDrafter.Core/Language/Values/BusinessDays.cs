namespace HandoffDrafter.Core.Language.Values;

/// <summary>Days from Monday to Friday. Public holidays are not known here: they differ by place, and nobody says whose count.</summary>
public static class BusinessDays
{
    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The business day that many after the day, or before it where the number is negative; the day itself is not counted.</summary>
    public static DateOnly Add(DateOnly day, int days)
    {
        var step = Math.Sign(days);
        var weeks = Math.Abs(days) / 5;
        var left = Math.Abs(days) % 5;

        // Whole weeks at once: a hostile "ten million business days" must not be walked.
        if (!Is(day) && weeks > 0 && left == 0)
        {
            (weeks, left) = (weeks - 1, 5);
        }

        day = day.AddDays(step * weeks * 7);
        while (left > 0)
        {
            day = day.AddDays(step);
            left -= Is(day) ? 1 : 0;
        }

        return day;
    }
}
