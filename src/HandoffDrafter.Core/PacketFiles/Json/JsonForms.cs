using System.Globalization;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>How days and times are written: <c>2026-03-09</c> and <c>2026-03-09T14:30:00Z</c>, with a fraction only where there is one.</summary>
internal static class JsonForms
{
    private const string Days = "yyyy-MM-dd";
    private const string Times = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static string Day(DateOnly day) => day.ToString(Days, CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(Times, CultureInfo.InvariantCulture);

    public static bool TryParseDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static bool TryParseTime(string? text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
