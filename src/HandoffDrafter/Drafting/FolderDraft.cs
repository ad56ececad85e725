using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Drafting;

/// <summary>What became of a folder of documents: how they were read, and what reviewing made of the draft.</summary>
internal sealed record FolderDraft(DealReading Reading, ReviewOutcome Outcome);
