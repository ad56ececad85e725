using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD106_AbsentDocumentTests
{
    private static readonly AbsentDocument Rule = new();

    [Fact]
    public void Fires_on_a_document_that_the_agreement_incorporates_and_nobody_dropped() => Assert.Equal(
        ["warning HD106: S1 (order-form.docx) incorporates Master Services Agreement, but no such document is in the folder; 1 verdict is provisional → sales ops adds it before kickoff on 2026-03-16; every verdict is then checked again (source:S1)"],
        Sample.Lines(Rule, Incorporating("Master Services Agreement").With(
            Sample.Promise() with { Support = Sample.Promise().Support with { Provisional = true } })));

    [Fact]
    public void Stays_quiet_when_the_document_is_there() => Assert.Empty(Sample.Lines(Rule, Incorporating("S2")));

    [Fact]
    public void Boundary_a_document_taken_out_of_the_folder_is_absent()
    {
        Assert.Single(Sample.Lines(Rule, Incorporating("S2").WithSource(Sample.S2 with { Gone = true })));
        Assert.Single(Sample.Lines(Rule, Incorporating("S7")));
    }

    [Fact]
    public void Boundary_what_it_amends_or_replaces_may_be_absent() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S1 with { Relations = [new SourceRelation(RelationKind.Supersedes, "an older offer")] })));

    private static Packet Incorporating(string what) =>
        Sample.Packet.WithSource(Sample.S1 with { Relations = [new SourceRelation(RelationKind.Incorporates, what)] });
}
