using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>
/// The words that a line rests on, whatever number their source has and wherever a later reading of the same bytes finds them. Two keys
/// are equal when they hold the same words of the same documents.
/// </summary>
internal sealed class EvidenceKey : IEquatable<EvidenceKey>
{
    private readonly HashSet<(Digest Source, string Quote)> _quotes;

    private EvidenceKey(IEnumerable<Evidence> evidence) => _quotes = [.. evidence.Select(e => (e.Sha256, e.Quote))];

    public static EvidenceKey Of(Claim claim) => new(claim.Evidence);

    /// <summary>What was promised, taken back and repeated; not what the agreement says to it, which is a verdict.</summary>
    public static EvidenceKey Of(Promise promise) => new([.. promise.Evidence, .. promise.Retraction, .. promise.Drift]);

    /// <summary>Something that this rests on is not there any more.</summary>
    public bool Lost(EvidenceKey now) => !_quotes.IsSubsetOf(now._quotes);

    public bool Equals(EvidenceKey? other) => other is not null && _quotes.SetEquals(other._quotes);

    public override bool Equals(object? obj) => Equals(obj as EvidenceKey);

    public override int GetHashCode() => _quotes.Count;
}
