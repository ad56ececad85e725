using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Decisions;

namespace HandoffDrafter.Tests.Review.Decisions;

public sealed class LapsesTests
{
    private static readonly Packet Before = Sample.Draft
        .With(Sample.History, p => p with { Decision = Sample.Approved("ann", PersonRole.SalesOwner), Review = new Reviewed("ann", Sample.Morning) })
        .With(Sample.Hours, c => c with { Review = new Reviewed("ann", Sample.Morning) });

    public static TheoryData<string, Func<Promise, Promise>> Changes => new()
    {
        { "text", p => p with { Text = "Load 24 months of invoices" } },
        { "category", p => p with { Category = PromiseCategory.Legal } },
        { "evidence", p => p with { Evidence = [] } },
        { "verdict", p => p with { Support = p.Support with { Status = SupportStatus.Excluded } } },
        { "differing fact", p => p with { Support = p.Support with { Differs = "24 against 6 months" } } },
        { "decision text", p => p with { Decision = p.Decision with { Text = "18 months" } } },
        { "decision", p => p with { Decision = p.Decision with { State = DecisionState.Rejected } } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Keys_lapse_with_what_they_were_turned_for(string what, Func<Promise, Promise> change)
    {
        var after = Lapses.Between(Before, Before.With(Sample.History, change)).Promise(Sample.History)!;

        Assert.True(after.Decision.Approvals.Count == 0, what);
        Assert.NotEqual(DecisionState.Pending, after.Decision.State);
    }

    [Fact]
    public void A_key_that_came_with_the_change_stands()
    {
        var key = new Approval(PersonRole.ImplementationOwner, "ben", Sample.Morning);
        var changed = Before.With(Sample.History, p => p with { Text = "Load 18 months", Decision = p.Decision with { Approvals = [.. p.Decision.Approvals, key] } });

        Assert.Equal([key], Lapses.Between(Before, changed).Promise(Sample.History)!.Decision.Approvals);
    }

    [Fact]
    public void Owner_date_and_who_was_told_leave_the_keys_alone()
    {
        var changed = Before.With(Sample.History, p => p with
        {
            Decision = p.Decision with { Owner = "Len", Due = new DateOnly(2026, 4, 1) },
            Told = new Told("Len", "ann", null),
            Support = p.Support with { Reason = "said in other words" },
        });

        Assert.Equal(changed, Lapses.Between(Before, changed));
    }

    [Fact]
    public void A_reviewers_mark_lapses_with_the_words_it_was_given_to()
    {
        var changed = Before.With(Sample.Hours, c => c with { Text = "25 hours until June" }).With(Sample.History, p => p with { Text = "Load 18 months" });
        var after = Lapses.Between(Before, changed);

        Assert.Null(after.Claim(Sample.Hours)!.Review);
        Assert.Null(after.Promise(Sample.History)!.Review);
    }

    [Fact]
    public void A_reviewers_mark_stands_when_only_the_owner_changes()
    {
        var changed = Before.With(Sample.Hours, c => c with { Owner = "Prakash" });
        Assert.Equal(changed, Lapses.Between(Before, changed));
    }
}
