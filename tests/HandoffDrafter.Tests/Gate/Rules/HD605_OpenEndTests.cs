using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD605_OpenEndTests
{
    private static readonly OpenEnd Rule = new();

    [Fact]
    public void Fires_on_a_dependency_without_a_date() => Assert.Equal(
        ["warning HD605: the delivery waits for C-002 \"Contract data as CSV\", but no date is set → Dana Wolk agrees on it before kickoff on 2026-03-16 and fills in the owner and Due: (claim:C-002)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Claim(2, "dependencies", "Contract data as CSV") with { Owner = "Len Moor" })));

    [Fact]
    public void Fires_on_a_question_that_nobody_is_asked() => Assert.Equal(
        ["warning HD605: an answer is needed to Q-002 \"One tenant or three?\", but nobody is to ask, and no date is set → Dana Wolk agrees on it before kickoff on 2026-03-16 and fills in the owner and Due: (claim:Q-002)"],
        Sample.Lines(Rule, Sample.Packet.With(Question)));

    [Fact]
    public void Stays_quiet_with_owner_and_date() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Question with { Owner = "Len Moor", Due = Sample.AsOf })));

    [Fact]
    public void Boundary_whom_to_ask_is_an_owner() => Assert.Contains(
        ", but no date is set →",
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Question with { Details = ValueMap<string>.Empty.With("ask", "Len Moor") }))),
        StringComparison.Ordinal);

    [Fact]
    public void Boundary_an_answered_question_needs_neither()
    {
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Question with { Details = ValueMap<string>.Empty.With("answer", "Three.") })));
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Question with { Details = ValueMap<string>.Empty.With("answer", "TBD") })));
    }

    [Fact]
    public void Many_of_a_kind_are_one_finding() => Assert.Equal(
        ["section:dependencies", "section:open-questions"],
        Rule.Check(Sample.Context(Sample.Packet.With(
            [.. Enumerable.Range(2, 5).SelectMany(n => new[] { Sample.Claim(n, "dependencies", $"Thing {n}"), Sample.Claim(n, "open-questions", $"Why {n}?") })]))).Select(f => f.Target.ToString()));

    private static Claim Question => Sample.Claim(2, "open-questions", "One tenant or three?");
}
