using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>The highest numbers ever given, over all packets at hand; what was removed counts, because a name is never given twice.</summary>
internal sealed class HighestIds
{
    private int _source;
    private int _claim;
    private int _question;
    private int _promise;

    public HighestIds(params ReadOnlySpan<Packet> packets)
    {
        foreach (var packet in packets)
        {
            _source = packet.Sources.Aggregate(_source, (highest, s) => Math.Max(highest, s.Id.Number));
            _claim = packet.Claims.Where(c => !c.Id.Question).Aggregate(_claim, (highest, c) => Math.Max(highest, c.Id.Number));
            _question = packet.Claims.Where(c => c.Id.Question).Aggregate(_question, (highest, c) => Math.Max(highest, c.Id.Number));
            _promise = packet.Promises.Aggregate(_promise, (highest, p) => Math.Max(highest, p.Id.Number));
            Note = packet.Notes.Aggregate(Note, (highest, n) => Math.Max(highest, n.Id.Number));
        }
    }

    public int Note { get; private set; }

    public SourceId NextSource() => new(++_source);

    public ClaimId NextClaim(bool question) => new(question, question ? ++_question : ++_claim);

    public PromiseId NextPromise() => new(++_promise);

    public NoteId NextNote() => new(++Note);
}
