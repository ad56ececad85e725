using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Decisions;

/// <summary>
/// Whose keys a decision needs before it counts. An approval in <see cref="Decision.Approvals"/> is a key that has been turned.
/// </summary>
public static class DecisionKeys
{
    private static readonly ValueList<PersonRole> Owners = [PersonRole.SalesOwner, PersonRole.ImplementationOwner];

    private static readonly ValueList<PersonRole> OwnersAndApprover = [.. Owners, PersonRole.Approver];

    /// <summary>
    /// The roles whose keys the decision needs, in the order of <see cref="PersonRole"/>; while it is pending, those that approving would need.
    /// Where either owner will do it is the one who has turned the key, and the sales owner until somebody has. A profile adds keys to a
    /// decision that commits to something; to taking back, asking and pricing it adds none.
    /// </summary>
    public static ValueList<PersonRole> Needed(Promise promise, Profile profile)
    {
        var basic = Basic(promise);
        var added = Added(promise, profile);
        return added.Count == 0 ? basic : added.Concat(basic).Distinct().Order().ToValueList();
    }

    /// <summary>The keys still to be turned, in the order of <see cref="Needed"/>; for a pending decision all of them.</summary>
    public static ValueList<PersonRole> Missing(Promise promise, Profile profile) =>
        Needed(promise, profile).Where(role => promise.Decision.Approvals.All(a => a.Role != role)).ToValueList();

    /// <summary>One key is enough, and either owner may turn it.</summary>
    public static bool EitherOwner(Promise promise, Profile profile) => EitherOwner(promise) && Added(promise, profile).Count == 0;

    /// <summary>Whether a person holds a role that decides about promises at all.</summary>
    public static bool MayDecide(Person person) =>
        person.Has(PersonRole.SalesOwner) || person.Has(PersonRole.ImplementationOwner) || person.Has(PersonRole.Approver);

    /// <summary>
    /// The promise with the key that <paramref name="person"/> can turn. One person turns one key of a decision, so that two keys are two
    /// people, unless the profile lets one person hold both. The promise itself comes back when there is nothing for them to turn.
    /// </summary>
    public static Promise Turn(Promise promise, Person person, Profile profile, DateTimeOffset at)
    {
        var decision = promise.Decision;
        if (decision.State == DecisionState.Pending)
        {
            return promise;
        }

        var missing = Missing(promise, profile);
        var wanted = EitherOwner(promise) && decision.Approvals.All(a => !Owners.Contains(a.Role)) ? missing.Concat(Owners).Distinct().Order().ToValueList() : missing;
        var onePerson = profile.Signers.OnePerson;
        if (!onePerson && decision.Approvals.Any(a => a.By == person.Id))
        {
            return promise;
        }

        var turned = wanted.Where(person.Has).Take(onePerson ? missing.Count : 1).Select(role => new Approval(role, person.Id, at)).ToList();
        return turned.Count == 0 ? promise : promise with { Decision = decision with { Approvals = [.. decision.Approvals, .. turned] } };
    }

    private static ValueList<PersonRole> Basic(Promise promise)
    {
        if (EitherOwner(promise))
        {
            return promise.Decision.Approvals.Any(a => a.Role == PersonRole.ImplementationOwner)
                && promise.Decision.Approvals.All(a => a.Role != PersonRole.SalesOwner)
                    ? [PersonRole.ImplementationOwner]
                    : [PersonRole.SalesOwner];
        }

        return NeedsApprover(promise) ? OwnersAndApprover : Owners;
    }

    private static ValueList<PersonRole> Added(Promise promise, Profile profile) =>
        CommitsToNothingNew(promise.Decision.State) ? []
        : profile.Approvals.Where(a => a.Support.Contains(promise.Support.Status) || a.Categories.Contains(promise.Category)).SelectMany(a => a.Roles).ToValueList();

    private static bool EitherOwner(Promise promise) =>
        CommitsToNothingNew(promise.Decision.State) || (promise.Support.Status == SupportStatus.Supported && !NeedsApprover(promise));

    /// <summary>Taking a promise back, asking the customer or pricing it separately promises nothing that is not sold.</summary>
    private static bool CommitsToNothingNew(DecisionState state) =>
        state is DecisionState.Rejected or DecisionState.AskCustomer or DecisionState.ChangeOrder;

    private static bool NeedsApprover(Promise promise) =>
        promise.Support.Status is SupportStatus.Excluded or SupportStatus.Contradicted
        || promise.Category is PromiseCategory.Pricing or PromiseCategory.Legal;
}
