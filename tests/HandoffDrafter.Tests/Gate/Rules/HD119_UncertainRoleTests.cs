using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD119_UncertainRoleTests
{
    private static readonly UncertainRole Rule = new();

    [Fact]
    public void Fires_on_a_document_of_no_known_kind() => Assert.Equal(
        ["note HD119: S2 (proposal.pdf) counts as no kind of document that is known, but that is a guess → sales ops says what it is in deal.yaml (roles: {\"proposal.pdf\": sow}, or proposal, call-notes, email, crm, intake, reference) (source:S2)"],
        Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S2 with { Role = SourceRole.Other })));

    [Fact]
    public void Fires_on_a_profile_that_was_guessed() => Assert.Contains(
        "the deal is handled as plain, but only because",
        Assert.Single(Sample.Lines(Rule, Sample.Packet with { Deal = Sample.Packet.Deal with { ProfileReason = "the price is small; low confidence" } })),
        StringComparison.Ordinal);

    [Fact]
    public void Stays_quiet_where_the_role_is_clear() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_a_role_with_a_reason_is_a_guess_only_if_the_reason_says_so()
    {
        var sure = Sample.S2 with { RoleReason = "its name says proposal" };
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.WithSource(sure)));
        Assert.Single(Sample.Lines(Rule, Sample.Packet.WithSource(sure with { RoleReason = "its name says proposal; low confidence" })));
    }
}
