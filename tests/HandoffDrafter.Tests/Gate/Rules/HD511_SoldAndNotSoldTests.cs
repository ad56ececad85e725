using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD511_SoldAndNotSoldTests
{
    private static readonly SoldAndNotSold Rule = new();

    [Fact]
    public void Fires_on_the_same_thing_in_both_lists() => Assert.Equal(
        ["warning HD511: C-007 \"Migration of historical invoices\" is listed as sold, but C-008 \"the historical invoices' migration\" is listed as not sold → Dana Wolk reads the clause again and keeps one of the two before kickoff on 2026-03-16 (claim:C-008)"],
        Lines(("sold-scope", "Migration of historical invoices", Sample.Connector), ("not-sold", "the historical invoices' migration", Sample.Excluded)));

    [Fact]
    public void Fires_on_the_same_words_of_the_document() =>
        Assert.Single(Lines(("sold-scope", "An ERP link", Sample.Excluded), ("not-sold", "Any ERP integration", Sample.Excluded)));

    [Fact]
    public void Stays_quiet_on_different_things() =>
        Assert.Empty(Lines(("sold-scope", "Migration of open invoices", Sample.Connector), ("not-sold", "Migration of paid invoices", Sample.Excluded)));

    [Theory]
    [InlineData("Invoice data", 0)]
    [InlineData("Invoice data import", 1)]
    public void Boundary_three_words_are_a_thing_and_two_a_chance(string text, int findings) =>
        Assert.Equal(findings, Lines(("sold-scope", text, Sample.Connector), ("not-sold", text, Sample.Excluded)).Length);

    private static string[] Lines(params (string Section, string Text, Evidence Evidence)[] claims) =>
        Sample.Lines(Rule, Sample.Packet with { Claims = [.. claims.Select((c, i) => Sample.Claim(i + 7, c.Section, c.Text) with { Evidence = [c.Evidence] })] });
}
