using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Review.Decisions;
using HandoffDrafter.Core.Review.Merging;

namespace HandoffDrafter.Core.Review.Saving;

/// <summary>What of a save the person who made it may bring, and what was set aside.</summary>
/// <param name="Packet">The save without what was set aside.</param>
/// <param name="Notes">The words that were set aside, for a note each behind their item.</param>
internal sealed record Entitled(Packet Packet, ValueList<(string After, string Text)> Notes, ValueList<FileProblem> Problems);

/// <summary>
/// Decisions and reviewers' marks are taken from a person who may give them; words, owners and dates from anybody who can edit the file.
/// </summary>
/// <param name="person">Whom the save names, where people.yaml knows them.</param>
/// <param name="named">What the save names, as typed; null where it names nobody.</param>
internal sealed class SaveRights(Person? person, string? named, Profile profile, DateTimeOffset at, string file)
{
    private readonly List<(string After, string Text)> _notes = [];
    private readonly List<FileProblem> _problems = [];

    /// <param name="decided">Promises whose decision was written anew, even in the same words: another owner's key.</param>
    public Entitled Of(Packet before, Packet saved, ValueList<PromiseId> decided)
    {
        var again = decided.ToHashSet();
        var (claims, promises) = (before.Claims.ToDictionary(c => c.Id), before.Promises.ToDictionary(p => p.Id));
        var packet = saved with
        {
            // What a file cannot bring, whatever it says.
            Deal = saved.Deal with { State = before.Deal.State },
            Waivers = before.Waivers,
            Signatures = before.Signatures,
            Returns = before.Returns,
            Findings = before.Findings,
            Score = before.Score,
            Claims = saved.Claims.Select(c => c with { Review = Mark(c.Id.ToString(), claims.GetValueOrDefault(c.Id)?.Review, c.Review) }).ToValueList(),
            Promises = saved.Promises.Select(p => Promise(promises.GetValueOrDefault(p.Id) ?? new Promise(p.Id, p.Text), p, again.Contains(p.Id))).ToValueList(),
        };
        return new Entitled(packet, _notes.ToValueList(), _problems.ToValueList());
    }

    private Promise Promise(Promise before, Promise saved, bool again)
    {
        saved = saved with { Review = Mark(saved.Id.ToString(), before.Review, saved.Review) };
        var (was, now) = (before.Decision, saved.Decision);
        var sameVerdict = (was.State, was.Text) == (now.State, now.Text);
        if (sameVerdict && was.Reason == now.Reason && !again)
        {
            return saved with { Decision = now with { By = was.By, At = was.At, Approvals = was.Approvals } };
        }

        // Words that change under a decision open it again, whoever changes them; that takes a right from nobody.
        if (now.State == DecisionState.Pending && !again && saved.Text != before.Text)
        {
            return saved;
        }

        if (person is null || !DecisionKeys.MayDecide(person))
        {
            return Kept(person is null ? WhoIsThis() : $"{person.Id} has no role that decides; {RoleFix(before)}");
        }

        var taken = saved with
        {
            Decision = now.State == DecisionState.Pending ? Decision.Pending with { Owner = now.Owner, Due = now.Due }
                : sameVerdict ? now with { By = was.By, At = was.At, Approvals = was.Approvals }
                : now with { By = person.Id, At = at, Approvals = [] },
        };
        var turned = DecisionKeys.Turn(taken, person, profile, at);
        return sameVerdict || now.State == DecisionState.Pending || !ReferenceEquals(turned, taken)
            ? turned
            : Kept($"none of the keys that it needs ({Keys(taken)}) is one that {person.Id} holds; {RoleFix(taken)}");

        Promise Kept(string why)
        {
            SetAside(saved.Id.ToString(), $"decision {MergeRecord.Quoted(Shown.Decision(now with { By = null, Approvals = [] }))}", why);
            return saved with { Decision = was with { Owner = now.Owner, Due = now.Due } };
        }
    }

    private Reviewed? Mark(string item, Reviewed? before, Reviewed? saved)
    {
        if (saved is null || saved == before)
        {
            return saved;
        }

        if (person is not null)
        {
            return new Reviewed(person.Id, at);
        }

        SetAside(item, $"reviewer's mark {MergeRecord.Quoted(saved.By)}", WhoIsThis());
        return before;
    }

    private void SetAside(string item, string what, string why)
    {
        _notes.Add((item, $"{item}: the {what} of {named ?? "a save that names nobody"} was not taken."));
        _problems.Add(new FileProblem(file, null, null, Severity.Error, ReviewRules.NotTaken.Id, $"{item}: the {what} was not taken: {why}"));
    }

    private string WhoIsThis() => named is null
        ? "the file does not say who decides; put your id of people.yaml behind 'reviewer:' at the head of the file and save again"
        : $"people.yaml knows nobody called '{named}'; put an id that stands there behind 'reviewer:', or have this person added";

    private string RoleFix(Promise promise) =>
        $"let somebody with {Keys(promise)} decide, or have the role granted in people.yaml";

    private string Keys(Promise promise) => DecisionKeys.EitherOwner(promise, profile)
        ? $"{Words.Of(PersonRole.SalesOwner)} or {Words.Of(PersonRole.ImplementationOwner)}"
        : string.Join(", ", DecisionKeys.Needed(promise, profile).Select(Words.Of));
}
