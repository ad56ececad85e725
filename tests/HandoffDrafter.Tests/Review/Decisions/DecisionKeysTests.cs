using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Decisions;

namespace HandoffDrafter.Tests.Review.Decisions;

public sealed class DecisionKeysTests
{
    private const string Owners = "sales-owner, implementation-owner";
    private const string All = "sales-owner, implementation-owner, approver";
    private const string Either = "either owner";

    private static readonly DateTimeOffset At = new(2026, 3, 9, 8, 0, 0, TimeSpan.Zero);
    private static readonly Profile OnePerson = new("one", "One") { Signers = new ProfileSigners(true, PersonRole.Observer) };
    private static readonly Profile TwoPeople = new("plain", "Plain");

    /// <summary>The table of docs/decisions/0022 for approving, editing and waving off, category by category.</summary>
    public static TheoryData<SupportStatus, PromiseCategory, string> Table
    {
        get
        {
            var rows = new TheoryData<SupportStatus, PromiseCategory, string>();
            foreach (var category in Enum.GetValues<PromiseCategory>())
            {
                var money = category is PromiseCategory.Pricing or PromiseCategory.Legal;
                rows.Add(SupportStatus.Supported, category, money ? All : Either);
                rows.Add(SupportStatus.Unsupported, category, money ? All : Owners);
                rows.Add(SupportStatus.Ambiguous, category, money ? All : Owners);
                rows.Add(SupportStatus.Contradicted, category, All);
                rows.Add(SupportStatus.Excluded, category, All);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Committing_takes_the_keys_of_the_table(SupportStatus status, PromiseCategory category, string keys)
    {
        foreach (var state in new[] { DecisionState.Pending, DecisionState.Approved, DecisionState.Edited, DecisionState.NotAPromise })
        {
            Assert.Equal(keys, Keys(Promise(status, category, state)));
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Binding_nobody_takes_either_owner(SupportStatus status, PromiseCategory category, string keys)
    {
        foreach (var state in new[] { DecisionState.Rejected, DecisionState.AskCustomer, DecisionState.ChangeOrder })
        {
            Assert.Equal(Either, Keys(Promise(status, category, state)));
        }

        Assert.NotEmpty(keys);
    }

    [Fact]
    public void Either_owner_opens_what_takes_one_key()
    {
        foreach (var role in new[] { PersonRole.SalesOwner, PersonRole.ImplementationOwner })
        {
            var turned = DecisionKeys.Turn(Promise(SupportStatus.Excluded, PromiseCategory.Scope, DecisionState.Rejected), Person("ann", role), TwoPeople, At);
            Assert.Equal([new Approval(role, "ann", At)], turned.Decision.Approvals);
            Assert.Empty(DecisionKeys.Missing(turned, TwoPeople));
        }
    }

    [Fact]
    public void Keys_that_are_turned_are_no_longer_missing()
    {
        var promise = Promise(SupportStatus.Contradicted, PromiseCategory.Data, DecisionState.Approved);
        Assert.Equal([PersonRole.SalesOwner, PersonRole.ImplementationOwner, PersonRole.Approver], DecisionKeys.Missing(promise, TwoPeople));

        promise = DecisionKeys.Turn(promise, Person("pia", PersonRole.Approver), TwoPeople, At);
        promise = DecisionKeys.Turn(promise, Person("ann", PersonRole.SalesOwner), TwoPeople, At);
        Assert.Equal([PersonRole.ImplementationOwner], DecisionKeys.Missing(promise, TwoPeople));

        promise = DecisionKeys.Turn(promise, Person("ben", PersonRole.ImplementationOwner), TwoPeople, At);
        Assert.Empty(DecisionKeys.Missing(promise, TwoPeople));
    }

    [Fact]
    public void One_person_turns_one_key_of_a_decision_whatever_roles_they_hold()
    {
        var ann = Person("ann", PersonRole.SalesOwner, PersonRole.ImplementationOwner, PersonRole.Approver);
        var once = DecisionKeys.Turn(Promise(SupportStatus.Unsupported, PromiseCategory.Data, DecisionState.Approved), ann, TwoPeople, At);

        Assert.Equal([PersonRole.SalesOwner], once.Decision.Approvals.Select(a => a.Role));
        Assert.Same(once, DecisionKeys.Turn(once, ann, TwoPeople, At));
    }

    [Fact]
    public void A_profile_may_let_one_person_hold_both_keys()
    {
        var ann = Person("ann", PersonRole.SalesOwner, PersonRole.ImplementationOwner);
        var promise = DecisionKeys.Turn(
            Promise(SupportStatus.Unsupported, PromiseCategory.Data, DecisionState.Approved), ann, OnePerson, At);

        Assert.Empty(DecisionKeys.Missing(promise, OnePerson));
    }

    [Fact]
    public void A_profile_adds_keys_to_what_commits_and_none_to_what_does_not()
    {
        var strict = TwoPeople with { Approvals = [new ProfileApproval([PersonRole.Approver]) { Categories = [PromiseCategory.Scope] }] };
        Assert.Equal(Owners + ", approver", Keys(Promise(SupportStatus.Ambiguous, PromiseCategory.Scope, DecisionState.Approved), strict));
        Assert.Equal(Owners, Keys(Promise(SupportStatus.Ambiguous, PromiseCategory.Data, DecisionState.Approved), strict));
        Assert.Equal(Either, Keys(Promise(SupportStatus.Ambiguous, PromiseCategory.Scope, DecisionState.Rejected), strict));
        Assert.Equal(All, Keys(Promise(SupportStatus.Excluded, PromiseCategory.Data, DecisionState.Approved), TwoPeople with { Approvals = [new ProfileApproval([PersonRole.SalesOwner]) { Support = [SupportStatus.Excluded] }] }));
    }

    [Fact]
    public void Where_a_profile_adds_an_approver_to_what_either_owner_may_approve_either_of_them_still_may()
    {
        var strict = TwoPeople with { Approvals = [new ProfileApproval([PersonRole.Approver]) { Support = [SupportStatus.Supported] }] };
        var promise = DecisionKeys.Turn(Promise(SupportStatus.Supported, PromiseCategory.Data, DecisionState.Approved), Person("ben", PersonRole.ImplementationOwner), strict, At);
        Assert.Equal([PersonRole.Approver], DecisionKeys.Missing(promise, strict));
        Assert.Empty(DecisionKeys.Missing(DecisionKeys.Turn(promise, Person("pia", PersonRole.Approver), strict, At), strict));
    }

    [Theory]
    [InlineData(PersonRole.SalesOps)]
    [InlineData(PersonRole.Observer)]
    [InlineData(PersonRole.Team)]
    public void Other_roles_hold_no_key(PersonRole role)
    {
        var promise = Promise(SupportStatus.Excluded, PromiseCategory.Legal, DecisionState.Approved);
        Assert.False(DecisionKeys.MayDecide(Person("ann", role)));
        Assert.Same(promise, DecisionKeys.Turn(promise, Person("ann", role), TwoPeople, At));
    }

    [Fact]
    public void Nobody_turns_a_key_for_what_is_not_decided()
    {
        var promise = Promise(SupportStatus.Supported, PromiseCategory.Scope, DecisionState.Pending);
        Assert.Same(promise, DecisionKeys.Turn(promise, Person("ann", PersonRole.SalesOwner), TwoPeople, At));
    }

    [Theory]
    [InlineData(DecisionState.Pending, "")]
    [InlineData(DecisionState.Approved, "reason, told")]
    [InlineData(DecisionState.Edited, "text, told")]
    [InlineData(DecisionState.Rejected, "reason, told")]
    [InlineData(DecisionState.NotAPromise, "reason")]
    [InlineData(DecisionState.AskCustomer, "reason, owner, due, told")]
    [InlineData(DecisionState.ChangeOrder, "reason, owner, due, told")]
    public void Each_decision_wants_its_own_things_beside_it(DecisionState state, string wanted)
    {
        var bare = Promise(SupportStatus.Unsupported, PromiseCategory.Scope, state);
        Assert.Equal(wanted, string.Join(", ", DecisionNeeds.Missing(bare).Select(Words.Of)));

        var complete = bare with
        {
            Decision = bare.Decision with { Reason = "because", Text = "this instead", Owner = "Ann", Due = new DateOnly(2026, 4, 1) },
            Told = new Told("Len", "ann", null),
        };
        Assert.Empty(DecisionNeeds.Missing(complete));
    }

    private static string Keys(Promise promise, Profile? profile = null) =>
        DecisionKeys.EitherOwner(promise, profile ?? TwoPeople) ? Either : string.Join(", ", DecisionKeys.Needed(promise, profile ?? TwoPeople).Select(Words.Of));

    private static Promise Promise(SupportStatus status, PromiseCategory category, DecisionState state) =>
        new(new PromiseId(1), "Load the history") { Category = category, Support = new Support(status), Decision = new Decision(state) };

    private static Person Person(string id, params PersonRole[] roles) => new(id, id, roles.ToValueList());
}
