namespace HandoffDrafter.Drafting;

/// <summary>What whoever asks for a draft says about it beyond what the folder says itself.</summary>
/// <param name="AsOf">The day that the packet counts from.</param>
/// <param name="Profile">Wins over deal.yaml; null where nobody named one.</param>
/// <param name="Reread">Documents that were read before are read once more, with the readers of this version.</param>
/// <param name="OfThisDeal">
/// The documents are of this deal for sure. Otherwise a folder of the same name with not one document of the deal is taken for another deal's.
/// </param>
internal sealed record DraftRequest(DateOnly AsOf, string? Profile, bool Reread, bool OfThisDeal);
