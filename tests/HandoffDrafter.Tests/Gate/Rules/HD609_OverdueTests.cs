using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD609_OverdueTests
{
    private static readonly Overdue Rule = new();

    [Fact]
    public void Fires_on_a_dependency_whose_day_is_over() => Assert.Equal(
        ["warning HD609: the delivery waits for C-007 \"Customer export\", due 2026-03-08, but nothing shows that it came → Len Moor brings it or names a new day today; Ole Berg tells the customer what moves with it (claim:C-007)"],
        Lines(new DateOnly(2026, 3, 8)));

    [Fact]
    public void Stays_quiet_before_its_day() => Assert.Empty(Lines(new DateOnly(2026, 4, 1)));

    [Fact]
    public void Boundary_on_its_day_it_is_not_late() => Assert.Empty(Lines(new DateOnly(2026, 3, 9)));

    [Fact]
    public void Stays_quiet_on_a_question_that_was_answered() => Assert.Empty(Sample.Lines(
        Rule, Sample.Packet.With(Sample.Claim(7, "open-questions", "One or three?") with { Due = new DateOnly(2026, 3, 1), Details = ValueMap<string>.Empty.With("answer", "Three") })));

    private static string[] Lines(DateOnly due) =>
        Sample.Lines(Rule, Sample.Packet.With(Sample.Claim(7, "dependencies", "Customer export") with { Due = due, Owner = "Len Moor" }));
}
