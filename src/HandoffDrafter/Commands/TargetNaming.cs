using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Commands;

/// <summary>Names of items as people type them: an id as it stands in packet.md is enough.</summary>
internal static class TargetNaming
{
    /// <summary>Null for what could not be in a packet.</summary>
    public static Target? Find(string text)
    {
        var upper = text.ToUpperInvariant();
        return PromiseId.TryParse(upper, out var promise) ? Target.Of(promise)
            : ClaimId.TryParse(upper, out var claim) ? Target.Of(claim)
            : SourceId.TryParse(upper, out var source) ? Target.Of(source)
            : NoteId.TryParse(upper, out var note) ? Target.Of(note)
            : Target.TryParse(text, out var target) ? target
            : null;
    }
}
