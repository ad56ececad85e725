using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD201_MissingFieldTests
{
    private static readonly MissingField Rule = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fires_on_a_required_field_that_is_absent_or_empty(bool there) => Assert.Equal(
        ["error HD201: \"Company\" is required, but no document states it → sales ops fills it in before kickoff on 2026-03-16, or says why it is not applicable (field:company-name)"],
        Sample.Lines(Rule, there ? Sample.Packet.With(new Field("company-name", "deal")) : Sample.Packet.Without("company-name")));

    [Fact]
    public void Stays_quiet_on_optional_fields() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_a_reason_not_to_have_one_is_an_answer() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(new Field("company-name", "deal") { NotApplicable = "a private person bought it" })));

    [Fact]
    public void Boundary_before_signature_nobody_can_know_the_kickoff()
    {
        var packet = Sample.Packet.Without("kickoff-date");
        Assert.Single(Sample.Lines(Rule, packet));
        Assert.Empty(Sample.Lines(Rule, packet with { Deal = packet.Deal with { Mode = DealMode.PreSignature } }));
    }
}
