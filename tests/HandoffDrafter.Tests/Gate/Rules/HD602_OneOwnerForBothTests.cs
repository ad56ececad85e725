using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD602_OneOwnerForBothTests
{
    private static readonly OneOwnerForBoth Rule = new();

    [Fact]
    public void Fires_when_one_person_gives_and_takes() => Assert.Equal(
        ["error HD602: Dana Wolk gives the handoff, but dana wolk receives it as well → the delivery manager names another person before kickoff on 2026-03-16, or deal.yaml chooses a profile that lets one person sign (field:implementation-owner)"],
        Sample.Lines(Rule, OneOwner));

    [Fact]
    public void Stays_quiet_with_two_people() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_one_person_may_where_the_profile_has_somebody_watch()
    {
        var watched = Sample.Profile with { Signers = new ProfileSigners(true, PersonRole.Approver) };
        Assert.Empty(Sample.Lines(Rule, OneOwner, watched));

        var unwatched = Sample.Profile with { Signers = new ProfileSigners(true, PersonRole.Observer) };
        Assert.Equal(
            ["error HD602: Dana Wolk holds both keys and somebody is to watch, but people.yaml names no observer → sales ops gives somebody the role observer in people.yaml before kickoff on 2026-03-16 (field:implementation-owner)"],
            Sample.Lines(Rule, OneOwner, unwatched));
    }

    private static Packet OneOwner => Sample.Packet.With(Sample.Filled("implementation-owner", "people", "dana wolk, consultant"));
}
