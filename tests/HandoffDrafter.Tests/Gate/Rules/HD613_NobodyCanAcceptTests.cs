using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD613_NobodyCanAcceptTests
{
    private static readonly NobodyCanAccept Rule = new();

    [Fact]
    public void Fires_where_no_person_has_the_role() => Assert.Equal(
        ["warning HD613: the handoff is to be accepted by its implementation owner, but people.yaml gives nobody that role → sales ops gives Ole Berg the role implementation-owner in people.yaml before kickoff on 2026-03-16 (field:implementation-owner)"],
        Lines(new Person("dana", "Dana Wolk", [PersonRole.SalesOwner])));

    [Fact]
    public void Stays_quiet_where_somebody_has() => Assert.Empty(Lines(new Person("ole", "Ole Berg", [PersonRole.ImplementationOwner])));

    [Fact]
    public void Boundary_without_any_people_a_draft_is_only_tried_out() => Assert.Empty(Lines());

    private static string[] Lines(params Person[] people)
    {
        var context = Sample.Context(Sample.Packet);
        return Sample.Lines(Rule, new GateContext(context.Packet, context.Texts, context.Profile, context.AsOf) { People = new People([.. people]) });
    }
}
