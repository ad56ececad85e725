using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Diff;

/// <summary>A named value of an item as text. Two items with the same properties are equal.</summary>
internal readonly record struct Property(string Name, string? Value)
{
    public static Property Of(string name, string? value) => new(name, value);

    public static Property Of(string name, DateOnly? value) => new(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Only what is so is written: <c>true</c>, or nothing.</summary>
    public static Property Flag(string name, bool value) => new(name, value ? "true" : null);

    /// <summary>Every item on a line of its own, a line break within one as <c>\n</c>; an empty list is nothing.</summary>
    public static Property List(string name, IEnumerable<string> values) =>
        new(name, values.Select(OneLine).ToList() is { Count: > 0 } lines ? string.Join('\n', lines) : null);

    /// <summary>Source, the first digits of its text's digest, offsets, and how it was found where that is not exact: <c>S1#4f2a09c1 1042-1107</c>.</summary>
    public static Property Of(string name, ValueList<Evidence> evidence) => List(name, evidence.Select(Text));

    public static IEnumerable<Property> Of(Removal? removed) => removed is null
        ? []
        : [Of("removed.by", removed.By), Of("removed.at", Time(removed.At)), Of("removed.reason", removed.Reason)];

    public static IEnumerable<Property> Of(Reviewed? review) => review is null
        ? []
        : [Of("review.by", review.By), Of("review.at", Time(review.At))];

    public static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static string OneLine(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Text(Evidence evidence)
    {
        var span = evidence.Span;
        var place = string.Create(CultureInfo.InvariantCulture, $"{evidence.Source}#{span.Source.Digest.ToString()[..8]} {span.Start}-{span.End}");
        return evidence.Match == EvidenceMatch.Exact ? place : $"{place} {Words.Of(evidence.Match)}";
    }
}
