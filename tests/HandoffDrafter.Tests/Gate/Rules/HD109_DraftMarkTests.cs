using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD109_DraftMarkTests
{
    private static readonly DraftMark Rule = new();

    [Theory]
    [InlineData("DRAFT - not for signature")]
    [InlineData("Draft v4, 12 March")]
    [InlineData("For discussion purposes only")]
    public void Fires_on_a_mark_that_stands_alone(string mark) => Assert.Equal(
        [$"warning HD109: the deal rests on S1 (order-form.docx), but it is marked \"{mark}\" [p. 1] → sales ops compares it with the signed copy and adds that one before kickoff on 2026-03-16 (source:S1)"],
        Lines(mark));

    [Fact]
    public void Stays_quiet_on_a_clause_about_drafts() =>
        Assert.Empty(Lines("Customer returns comments on each draft for review within five days, and one round of changes is included."));

    [Fact]
    public void Boundary_a_document_known_as_a_draft_is_told_as_unsigned() =>
        Assert.Empty(Lines("DRAFT - not for signature", Sample.S1 with { Status = AgreementStatus.Draft }));

    private static string[] Lines(string words, SourceDocument? source = null) =>
        Sample.Lines(Rule, Sample.Reading(Sample.Text(new Sample.Line(words, Page: 1)), source: source ?? Sample.S1));
}
