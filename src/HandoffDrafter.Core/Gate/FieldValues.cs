using System.Globalization;

namespace HandoffDrafter.Core.Gate;

/// <summary>Values of fields as more than words; null where the field has none of that kind.</summary>
internal static class FieldValues
{
    public static DateOnly? Day(GateContext context, string field) => Day(context.Field(field)?.Value);

    public static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The title that the profile gives the field, else its id.</summary>
    public static string Title(GateContext context, string field) => context.Profile.Field(field)?.Title ?? field;
}
