using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD202_UndecidedFieldTests
{
    private static readonly UndecidedField Rule = new();

    [Fact]
    public void Fires_on_a_field_whose_condition_only_people_know() => Assert.Equal(
        ["warning HD202: \"Ends on\" is required if the agreement has a term, but it is neither filled in nor ruled out → sales ops fills it in before kickoff on 2026-03-16, or says why it is not applicable (field:end-date)"],
        Lines(Sample.Packet, "end-date"));

    [Fact]
    public void Tells_many_in_one_line_but_those_that_every_profile_has() => Assert.Equal(
        [
            "warning HD202: \"Ends on\" is required if the agreement has a term, but it is neither filled in nor ruled out → sales ops fills it in before kickoff on 2026-03-16, or says why it is not applicable (field:end-date)",
            "warning HD202: 2 fields depend on a condition that only people know, but they are neither filled in nor ruled out: \"nda-status\" (if secrets are told), \"account-history\" (if they bought before) → Dana Wolk goes through them once before kickoff on 2026-03-16: a value, or not applicable with the reason (packet)",
        ],
        Lines(Sample.Packet, "end-date", "nda-status", "account-history"));

    [Fact]
    public void Stays_quiet_once_it_is_answered_or_ruled_out()
    {
        Assert.Empty(Lines(Sample.Packet.With(Sample.Filled("end-date", "deal", "2028-03-01")), "end-date"));
        Assert.Empty(Lines(Sample.Packet.With(new Field("end-date", "deal") { NotApplicable = "a single purchase" }), "end-date"));
    }

    [Fact]
    public void Boundary_what_the_packet_can_tell_is_left_to_the_rule_for_missing_fields() => Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Claim(7, "access", "Their org"))));

    private static string[] Lines(Packet packet, params string[] ids) => Sample.Lines(Rule, packet, Sample.Profile with { Fields = [.. ids.Select(Of)] });

    private static ProfileField Of(string id) => new(id, "deal", id == "end-date" ? "Ends on" : id, FieldType.Text)
    {
        Required = Requirement.IfApplicable,
        Condition = id switch { "end-date" => "the agreement has a term", "nda-status" => "secrets are told", _ => "they bought before" },
    };
}
