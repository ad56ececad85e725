using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>
/// A new draft made ready for the merge with the packet that people worked on: <c>Merge(Base, current, Draft, machine: Draft)</c>.
/// </summary>
/// <param name="Base">What the machine had written before, under the ids of the packet.</param>
/// <param name="Draft">
/// What the machine writes now, under the same ids. It is what the store keeps as the machine's draft: the next one is compared with it.
/// </param>
public sealed record Redraft(Packet Base, Packet Draft)
{
    private const string NotFoundAgain = "no longer found in the documents";

    /// <param name="draft">The new draft, with ids of its own.</param>
    /// <param name="previous">The machine's draft before; null where none was kept.</param>
    /// <param name="current">The packet as it stands.</param>
    /// <param name="stamp">Who drafts, and when.</param>
    public static Redraft Of(Packet draft, Packet? previous, Packet current, Stamp stamp)
    {
        var highest = previous is null ? new HighestIds(current) : new HighestIds(current, previous);
        draft = SourceMatching.Of(Unsigned(draft), current, highest);
        draft = Named(draft, previous, current, highest);
        draft = draft with
        {
            Claims = [.. draft.Claims, .. Left(draft.Claims, previous?.Claims, c => c.Id).Select(c => NotDrafted(c, draft, stamp))],
            // What somebody was promised does not go away because a drafter overlooks it today; a person may say that it is none.
            Promises = [.. draft.Promises, .. Left(draft.Promises, previous?.Promises, p => p.Id)],
            Fields = [.. draft.Fields, .. Left(draft.Fields, previous?.Fields, f => f.Id)],
        };
        return new Redraft(BaseOf(draft, previous, current), draft);
    }

    /// <summary>A machine decides, reviews, notes and signs nothing, whatever it writes.</summary>
    public static Packet Unsigned(Packet draft) => draft with
    {
        Claims = draft.Claims.Select(c => c with { Review = null }).ToValueList(),
        Promises = draft.Promises.Select(p => p with { Decision = Decision.Pending, Review = null, Told = null, Fulfilment = null }).ToValueList(),
        Notes = [],
        Waivers = [],
        Signatures = [],
        Returns = [],
    };

    private static Packet Named(Packet draft, Packet? previous, Packet current, HighestIds highest)
    {
        var renaming = new Renaming();
        var claims = Known(current.Claims, previous?.Claims, c => c.Id, Of);
        Name(draft.Claims, previous?.Claims, c => c.Id, c => c with { Id = new ClaimId(c.Id.Question, 1) }, Of, claims, id => highest.NextClaim(id.Question), renaming.Claim);
        var promises = Known(current.Promises, previous?.Promises, p => p.Id, Of);
        Name(draft.Promises, previous?.Promises, p => p.Id, p => p with { Id = new PromiseId(1) }, Of, promises, _ => highest.NextPromise(), renaming.Promise);
        return renaming.ApplyTo(draft);
    }

    private static Wordings Of(Claim claim) => new(claim.Id.Question ? $"question {claim.Section}" : claim.Section, claim.Text, claim.Evidence);

    private static Wordings Of(Promise promise) => new(Words.Of(promise.Category), promise.Text, [.. promise.Evidence, .. promise.Drift]);

    private static List<(TId Id, ValueList<Wordings> Wordings)> Known<T, TId>(
        ValueList<T> current, ValueList<T>? previous, Func<T, TId> id, Func<T, Wordings> wordings)
        where TId : notnull
    {
        var drafted = (previous ?? []).ToLookup(id);
        return [.. current.Select(item => (id(item), drafted[id(item)].Prepend(item).Select(wordings).Distinct().ToValueList()))];
    }

    /// <summary>
    /// What is drafted once more to the letter keeps its name, so that the same draft twice is the same packet. The rest is matched by its words.
    /// </summary>
    private static void Name<T, TId>(
        ValueList<T> drafted,
        ValueList<T>? previous,
        Func<T, TId> id,
        Func<T, T> nameless,
        Func<T, Wordings> wordings,
        List<(TId Id, ValueList<Wordings> Wordings)> known,
        Func<TId, TId> next,
        Action<TId, TId> rename)
        where T : notnull
        where TId : notnull
    {
        var kept = known.Select(k => k.Id).ToHashSet();
        var before = (previous ?? []).Where(item => kept.Contains(id(item)))
            .GroupBy(nameless)
            .ToDictionary(same => same.Key, same => new Queue<TId>(same.Select(id)));
        var others = new List<T>();
        foreach (var item in drafted)
        {
            if (before.TryGetValue(nameless(item), out var names) && names.TryDequeue(out var name))
            {
                kept.Remove(name);
                rename(id(item), name);
            }
            else
            {
                others.Add(item);
            }
        }

        known = known.FindAll(k => kept.Contains(k.Id));
        var matches = ItemMatching.Match([.. others.Select(wordings)], [.. known.Select(k => k.Wordings)]);
        for (var i = 0; i < others.Count; i++)
        {
            rename(id(others[i]), matches[i] is { } match ? known[match].Id : next(id(others[i])));
        }
    }

    private static IEnumerable<T> Left<T, TId>(ValueList<T> drafted, ValueList<T>? previous, Func<T, TId> id) =>
        (previous ?? []).ExceptBy(drafted.Select(id), id);

    /// <summary>What was read of a document that was taken out of the folder stays.</summary>
    private static Claim NotDrafted(Claim claim, Packet draft, Stamp stamp) =>
        claim.Removed is not null || claim.Evidence.Any(e => draft.Source(e.Source) is { Gone: true })
            ? claim
            : claim with { Removed = new Removal(stamp.By, stamp.At, NotFoundAgain) };

    /// <summary>
    /// What only people had written and the draft now finds too enters the base as drafted: their words stand, and gain its evidence.
    /// </summary>
    private static Packet BaseOf(Packet draft, Packet? previous, Packet current)
    {
        if (previous is null)
        {
            return draft;
        }

        var (claims, promises) = (current.Claims.ToDictionary(c => c.Id), current.Promises.ToDictionary(p => p.Id));
        return previous with
        {
            Sources = [.. previous.Sources, .. Left(previous.Sources, draft.Sources, s => s.Id).Where(s => current.Source(s.Id) is not null)],
            Fields = [.. previous.Fields, .. Left(previous.Fields, draft.Fields, f => f.Id).Where(f => current.Field(f.Id) is not null)],
            Claims =
            [
                .. previous.Claims,
                .. Left(previous.Claims, draft.Claims, c => c.Id)
                    .Where(c => claims.ContainsKey(c.Id))
                    .Select(c => c with { Evidence = claims[c.Id].Evidence }),
            ],
            Promises =
            [
                .. previous.Promises,
                .. Left(previous.Promises, draft.Promises, p => p.Id)
                    .Where(p => promises.ContainsKey(p.Id))
                    .Select(p => promises[p.Id] is var written
                        ? p with { Evidence = written.Evidence, Retraction = written.Retraction, Drift = written.Drift, Support = written.Support }
                        : p),
            ],
        };
    }
}
