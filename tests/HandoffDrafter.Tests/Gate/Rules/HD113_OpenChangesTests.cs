using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD113_OpenChangesTests
{
    private static readonly OpenChanges Rule = new();

    [Fact]
    public void Fires_on_a_change_that_nobody_accepted() => Assert.Equal(
        ["error HD113: the deal rests on S1 (order-form.docx), but it holds 1 open change, such as \"three weeks\" by Losa Vay → Dana Wolk adds the signed copy without changes before kickoff on 2026-03-16; where this is the signed one, both sides say in writing which words count (source:S1)"],
        Lines(BlockState.Inserted));

    [Fact]
    public void Fires_on_a_comment() => Assert.Contains("holds 1 comment, such as", Assert.Single(Lines(BlockState.Comment)), StringComparison.Ordinal);

    [Fact]
    public void Stays_quiet_on_settled_text() => Assert.Empty(Lines(BlockState.Normal));

    [Fact]
    public void Boundary_changes_in_a_proposal_are_no_open_agreement() => Assert.Empty(Lines(BlockState.Inserted, Sample.S2));

    [Fact]
    public void Tells_what_else_is_wrong_with_the_document() => Assert.EndsWith(
        "; also: page 4 has no text", Assert.Single(Lines(BlockState.Deleted, Sample.S1 with { Problems = ["2 tracked changes are open", "page 4 has no text"] })).Split(" → ")[0], StringComparison.Ordinal);

    private static string[] Lines(BlockState state, SourceDocument? source = null) =>
        Sample.Lines(Rule, Sample.Reading(Sample.Text(new Sample.Line("Go-live follows within"), new Sample.Line("three weeks") { State = state, Author = "Losa Vay" }), source: source ?? Sample.S1));
}
