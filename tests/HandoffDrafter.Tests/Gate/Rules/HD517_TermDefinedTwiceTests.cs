using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD517_TermDefinedTwiceTests
{
    private static readonly TermDefinedTwice Rule = new();

    [Fact]
    public void Fires_on_two_meanings_of_one_term() => Assert.Equal(
        ["note HD517: \"go-live\" is [S1]: \"“Go-Live” means the first invoice.\", but also [S1]: \"\"Go-live\" means that all users are trained.\" → Dana Wolk asks the customer which of them counts before kickoff on 2026-03-16 and writes it into the packet (source:S1)"],
        Lines("“Go-Live” means the first invoice.", "\"Go-live\" means that all users are trained."));

    [Fact]
    public void Stays_quiet_on_two_terms() => Assert.Empty(Lines("\"Go-live\" means the first invoice.", "\"Handover\" means that all users are trained."));

    [Fact]
    public void Stays_quiet_where_both_say_the_same() => Assert.Empty(Lines("\"Go-live\" means the first invoice.", "\"Go-live\" shall mean the first invoices."));

    [Fact]
    public void Boundary_a_proposal_defines_nothing() => Assert.Empty(Sample.Lines(
        Rule, Sample.Reading(Sample.Text(new Sample.Line("\"Go-live\" means the first invoice."), new Sample.Line("\"Go-live\" means trained users.")), source: Sample.S2)));

    private static string[] Lines(params string[] words) => Sample.Lines(Rule, Sample.Reading(Sample.Text([.. words.Select(w => new Sample.Line(w))]), source: Sample.S1));
}
