using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD209_ConditionalFieldMissingTests
{
    private static readonly ConditionalFieldMissing Rule = new();

    [Fact]
    public void Fires_where_the_packet_shows_that_it_applies() => Assert.Equal(
        ["error HD209: \"Technical contact\" is required if anything is to be accessed, and that is so here (access has 1 line), but no document states it → sales ops fills it in before kickoff on 2026-03-16, or says why it is not applicable (field:technical-contact)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Claim(7, "access", "Their org"))));

    [Fact]
    public void Stays_quiet_where_it_does_not_apply() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_a_reason_not_to_have_it_will_do()
    {
        var packet = Sample.Packet.With(Sample.Claim(7, "access", "Their org"));
        Assert.Empty(Sample.Lines(Rule, packet.With(new Field("technical-contact", "people") { NotApplicable = "we log in ourselves" })));
        Assert.Single(Sample.Lines(Rule, packet.With(new Field("technical-contact", "people"))));
    }
}
