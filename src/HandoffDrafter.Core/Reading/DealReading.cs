using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Reading;

/// <summary>
/// A deal's documents as read. A document that could not be read is among <see cref="Sources"/> without a text and with the reason in
/// its problems; what was never opened is in <see cref="Unopened"/> alone.
/// </summary>
public sealed record DealReading(ValueList<SourceDocument> Sources, SourceTexts Texts)
{
    public static readonly DealReading None = new([], SourceTexts.None);

    public ValueList<RefusedFile> Unopened { get; init; } = [];

    /// <summary>Documents whose bytes were dropped and could not be read, with the reason.</summary>
    public ValueList<RefusedFile> Refused { get; init; } = [];

    /// <summary>Documents that were found in others, under the path of the one that holds them: <c>RE_ kickoff.eml/SOW.pdf</c>.</summary>
    public ValueList<DroppedFile> Enclosed { get; init; } = [];
}
