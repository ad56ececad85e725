using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD202_UndecidedFieldTests
{
    private static readonly UndecidedField Rule = new();

    [Fact]
    public void Fires_where_the_packet_shows_that_the_field_applies() => Assert.Equal(
        ["warning HD202: \"Technical contact\" is required if anything is to be accessed, but it is neither filled in nor ruled out → sales ops fills it in before kickoff on 2026-03-16, or says why it is not applicable (field:technical-contact)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Claim(7, "access", "Their Salesforce org"))));

    [Fact]
    public void Stays_quiet_where_the_condition_does_not_hold() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Stays_quiet_once_somebody_has_ruled_it_out() => Assert.Empty(Sample.Lines(
        Rule,
        Sample.Packet.With(Sample.Claim(7, "access", "Their Salesforce org")).With(new Field("technical-contact", "people") { NotApplicable = "their reseller does it" })));

    [Fact]
    public void Boundary_a_condition_that_only_people_can_judge_always_asks()
    {
        var history = new ProfileField("account-history", "deal", "Account history", FieldType.Text) { Required = Requirement.IfApplicable, Condition = "they bought before" };
        Assert.Single(Sample.Lines(Rule, Sample.Packet, Sample.Profile with { Fields = [history] }));
    }
}
