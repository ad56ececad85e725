using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>New ids for some items of a packet, wherever the packet names them.</summary>
internal sealed class Renaming
{
    private readonly Dictionary<SourceId, SourceId> _sources = [];
    private readonly Dictionary<ClaimId, ClaimId> _claims = [];
    private readonly Dictionary<PromiseId, PromiseId> _promises = [];
    private readonly Dictionary<NoteId, NoteId> _notes = [];

    public void Source(SourceId from, SourceId to) => Put(_sources, from, to);

    public void Claim(ClaimId from, ClaimId to) => Put(_claims, from, to);

    public void Promise(PromiseId from, PromiseId to) => Put(_promises, from, to);

    public void Note(NoteId from, NoteId to) => Put(_notes, from, to);

    public ValueMap<string> Pairs => new(
    [
        .. _sources.Select(Pair),
        .. _claims.Select(Pair),
        .. _promises.Select(Pair),
        .. _notes.Select(Pair),
    ]);

    public Packet ApplyTo(Packet packet)
    {
        if (_sources.Count + _claims.Count + _promises.Count + _notes.Count == 0)
        {
            return packet;
        }

        return packet with
        {
            Sources = Each(packet.Sources, Renamed),
            Fields = Each(packet.Fields, f => f with { Evidence = Renamed(f.Evidence) }),
            Claims = Each(packet.Claims, Renamed),
            Promises = Each(packet.Promises, Renamed),
            Notes = Each(packet.Notes, n => n with { Id = New(_notes, n.Id), After = n.After is null ? null : Name(n.After) }),
            Waivers = Each(packet.Waivers, w => w with { Target = Renamed(w.Target) }),
        };
    }

    private SourceDocument Renamed(SourceDocument source) => source with
    {
        Id = New(_sources, source.Id),
        EnclosedIn = Each(source.EnclosedIn, id => New(_sources, id)),
        Relations = Each(source.Relations, r => r with { To = Name(r.To), Evidence = Renamed(r.Evidence) }),
    };

    private Claim Renamed(Claim claim) => claim with
    {
        Id = New(_claims, claim.Id),
        Evidence = Renamed(claim.Evidence),
        // A detail may name another item, and nothing but it; running text may hold "S2" in a sense of its own.
        Details = claim.Details.Values.Any(v => Name(v) != v)
            ? new ValueMap<string>(claim.Details.Select(d => KeyValuePair.Create(d.Key, Name(d.Value))))
            : claim.Details,
    };

    private Promise Renamed(Promise promise) => promise with
    {
        Id = New(_promises, promise.Id),
        Evidence = Renamed(promise.Evidence),
        Retraction = Renamed(promise.Retraction),
        Drift = Renamed(promise.Drift),
        Support = promise.Support with { Evidence = Renamed(promise.Support.Evidence), Searched = Renamed(promise.Support.Searched) },
    };

    private ValueList<Evidence> Renamed(ValueList<Evidence> evidence) =>
        evidence.Any(e => _sources.ContainsKey(e.Source)) ? Each(evidence, e => e.Under(New(_sources, e.Source))) : evidence;

    private Target Renamed(Target target) =>
        Target.TryParse($"{target.Kind}:{Name(target.Name)}", out var renamed) ? renamed : target;

    /// <summary>The text itself, unless it is an id that changes.</summary>
    private string Name(string text) =>
        ClaimId.TryParse(text, out var claim) ? New(_claims, claim).ToString()
        : PromiseId.TryParse(text, out var promise) ? New(_promises, promise).ToString()
        : SourceId.TryParse(text, out var source) ? New(_sources, source).ToString()
        : NoteId.TryParse(text, out var note) ? New(_notes, note).ToString()
        : text;

    private static void Put<TId>(Dictionary<TId, TId> ids, TId from, TId to)
        where TId : struct
    {
        if (!from.Equals(to))
        {
            ids[from] = to;
        }
    }

    private static TId New<TId>(Dictionary<TId, TId> ids, TId id)
        where TId : struct => ids.GetValueOrDefault(id, id);

    private static ValueList<T> Each<T>(ValueList<T> items, Func<T, T> change) => items.Select(change).ToValueList();

    private static KeyValuePair<string, string> Pair<TId>(KeyValuePair<TId, TId> pair)
        where TId : struct => KeyValuePair.Create(pair.Key.ToString()!, pair.Value.ToString()!);
}
