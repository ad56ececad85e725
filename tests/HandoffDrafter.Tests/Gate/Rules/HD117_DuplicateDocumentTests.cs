using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD117_DuplicateDocumentTests
{
    private static readonly DuplicateDocument Rule = new();

    [Fact]
    public void Fires_on_a_second_file_with_the_same_words() => Assert.Equal(
        ["note HD117: S9 (extra.txt) has the same words as S2 (proposal.pdf), but it is another file → sales ops takes one of them out of the folder (source:S9)"],
        Sample.Lines(Rule, Sample.Reading(Sample.Proposal, SourceRole.Proposal)));

    [Fact]
    public void Stays_quiet_on_other_words() => Assert.Empty(Sample.Lines(Rule, Sample.Reading(Sample.Text("Live by the end of May."), SourceRole.Proposal)));

    [Fact]
    public void Boundary_the_same_words_in_another_role_are_another_document() => Assert.Empty(Sample.Lines(Rule, Sample.Reading(Sample.Proposal, SourceRole.Email)));
}
