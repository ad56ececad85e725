using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD114_PageWithoutTextTests
{
    private static readonly PageWithoutText Rule = new();

    [Fact]
    public void Fires_on_a_page_that_is_a_picture() => Assert.Equal(
        ["error HD114: the deal rests on S1 (order-form.docx), but its page 2 has no text: a scan or an image → sales ops adds a copy with recognised text before kickoff on 2026-03-16, or somebody reads the page, adds what it says, and waives this (source:S1)"],
        Lines("Scope\f \n\fSignatures"));

    [Fact]
    public void Stays_quiet_where_every_page_has_words() => Assert.Empty(Lines("Scope\fThis page is left blank\fSignatures"));

    [Fact]
    public void Boundary_a_document_without_pages_has_none_to_miss() => Assert.Empty(Lines("Scope"));

    [Fact]
    public void Stays_quiet_on_a_proposal() => Assert.Empty(Lines("Scope\f \fEnd", Sample.S2));

    private static string[] Lines(string text, SourceDocument? source = null) =>
        Sample.Lines(Rule, Sample.Reading(new SourceText("sample", 1, text, []), source: source ?? Sample.S1));
}
