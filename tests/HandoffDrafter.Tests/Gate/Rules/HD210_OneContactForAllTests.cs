using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD210_OneContactForAllTests
{
    private static readonly OneContactForAll Rule = new();

    private static readonly Profile Profile = Sample.Profile with
    {
        Fields = [.. Sample.Profile.Fields.Select(f => f.Id is "executive-sponsor" or "customer-champion" ? f with { Required = Requirement.Yes } : f)],
    };

    [Fact]
    public void Fires_where_one_person_is_both() => Assert.Equal(
        ["warning HD210: Gwen Hale is the champion, but Gwen Hale is the sponsor as well → Dana Wolk finds a second person at the customer before kickoff on 2026-03-16, or waives this and says why there is none (field:executive-sponsor)"],
        Lines("Gwen Hale, CFO, gwen@acme.example", "Gwen Hale, CFO"));

    [Fact]
    public void Fires_where_neither_is_known() => Assert.Contains("neither champion nor sponsor is named", Assert.Single(Lines("TBD", "TBD")), StringComparison.Ordinal);

    [Fact]
    public void Stays_quiet_on_two_people() => Assert.Empty(Lines("Len Moor", "Gwen Hale"));

    [Fact]
    public void Boundary_one_of_them_missing_is_the_missing_field_s_matter() => Assert.Empty(Lines("Len Moor", "TBD"));

    [Fact]
    public void Stays_quiet_where_the_profile_wants_no_sponsor() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("customer-champion", "people", "Len Moor")).With(Sample.Filled("executive-sponsor", "people", "Len Moor"))));

    private static string[] Lines(string champion, string sponsor) =>
        Sample.Lines(Rule, Sample.Packet.With(Sample.Filled("customer-champion", "people", champion)).With(Sample.Filled("executive-sponsor", "people", sponsor)), Profile);
}
