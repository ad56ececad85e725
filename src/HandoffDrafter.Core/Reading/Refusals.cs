using System.Globalization;

namespace HandoffDrafter.Core.Reading;

/// <summary>The refusals that more than one reader has reason to give, worded once.</summary>
public static class Refusals
{
    public static Refusal TooLarge(long bytes, ReadingLimits limits) =>
        new(RefusalKind.TooLarge, $"{Megabytes(bytes)} where {Megabytes(limits.MaxFileBytes)} are allowed", "Drop a smaller export, or raise Reading:MaxFileBytes.");

    public static Refusal TooMuchText(ReadingLimits limits) =>
        new(RefusalKind.LimitExceeded, $"more than {Number(limits.MaxCharacters)} characters of text", "Split the document, or raise Reading:MaxCharacters.");

    public static readonly Refusal Empty =
        new(RefusalKind.Empty, "the file holds no text", "Check that the export finished, and drop it again.");

    public static Refusal Binary(string extension) =>
        new(RefusalKind.Damaged, $"the file is not text, although it is named {extension}", "Rename it to what it is, or export it as text again.");

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture) + " MB";
}
