using System.Globalization;

namespace HandoffDrafter.Readers.OfficePackages;

/// <summary>A number as sheets and charts store it, whatever the language of the program that wrote it.</summary>
internal static class SheetNumber
{
    public static double? TryRead(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
