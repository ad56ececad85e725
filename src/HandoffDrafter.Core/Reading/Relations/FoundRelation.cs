using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Reading.Relations;

/// <summary>What a document says of how it stands to another, before one looks which document that is.</summary>
/// <param name="Kind">How it stands.</param>
/// <param name="To">The other paper; null for an exhibit.</param>
/// <param name="Exhibit">The exhibit's label; null for a paper.</param>
/// <param name="Where">The words that say so.</param>
/// <param name="Reason">For a person.</param>
internal sealed record FoundRelation(RelationKind Kind, DocumentMention? To, string? Exhibit, Sentence Where, string Reason)
{
    public IReadOnlyList<string> Clauses { get; init; } = [];
}
