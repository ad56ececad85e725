namespace HandoffDrafter.Core.Reading.Relations;

/// <summary>What a text says of another document where it names it. Offsets are of the text.</summary>
/// <param name="Kind">What a person would call it, of the lexicon of kinds.</param>
/// <param name="Name">As the text calls it, without its number and date.</param>
/// <param name="Start">Of the name.</param>
/// <param name="End">Behind the number, where one follows.</param>
internal sealed record DocumentMention(string Kind, string Name, int Start, int End)
{
    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public string? Url { get; init; }

    /// <summary>The document speaks of itself.</summary>
    public bool IsSelf { get; init; }

    public bool IsTold => Number is not null || Date is not null || Url is not null;

    /// <summary>The name with what else is known, as a person would write it.</summary>
    public string Shown =>
        Name + (Number is null || Name.Contains(Number, StringComparison.OrdinalIgnoreCase) ? "" : " " + Number) + (Date is { } day ? $" of {day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}" : "")
        + (Url is null ? "" : $" ({Url})");
}
