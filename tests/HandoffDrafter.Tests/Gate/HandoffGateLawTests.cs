using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.PacketFiles.Markdown;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Gate;

public class HandoffGateLawTests
{
    private static readonly Config Cases = Laws.Cases(40);

    private static readonly Profile Profile = new ProfileCatalogue(null, RuleCatalogue.Problem).Find(ProfileCatalogue.Default).Profile!;

    [Fact]
    public void No_packet_makes_a_rule_fail() => Prop.ForAll(
        PacketGen.AnyDeal, deal => Assert.DoesNotContain(Check(deal), f => f.Rule == BrokenRule.Descriptor.Id)).Check(Cases);

    [Fact]
    public void Each_target_has_one_finding_a_topic() => Prop.ForAll(
        PacketGen.AnyDeal,
        deal => Check(deal)
            .Select(f => (f.Target, f.Waived, RuleCatalogue.Find(f.Rule)!.Topic))
            .Where(key => key.Topic != RuleTopic.Own)
            .GroupBy(key => key)
            .All(group => group.Count() == 1)).Check(Cases);

    [Fact]
    public void Checking_a_checked_packet_says_the_same() => Prop.ForAll(PacketGen.AnyDeal, deal =>
    {
        var findings = Check(deal);
        return findings.Equals(Check(deal with { Packet = deal.Packet with { Findings = findings } }));
    }).Check(Cases);

    [Fact]
    public void One_finding_is_one_line_whatever_the_documents_say() => Prop.ForAll(PacketGen.AnyDeal, deal =>
    {
        var findings = Check(deal);
        var text = FindingsText.Write(findings, "packet.md", _ => new FilePlace(1, 1));
        return text.Count(c => c == '\n') == findings.Count && !text.Replace('\n', ' ').Any(char.IsControl);
    }).Check(Cases);

    [Fact]
    public void What_nobody_may_waive_is_never_waived() => Prop.ForAll(
        PacketGen.AnyDeal, deal => Check(deal).All(f => !f.Waived || RuleCatalogue.Find(f.Rule)!.Waivable)).Check(Cases);

    private static ValueList<Finding> Check(GeneratedDeal deal) =>
        HandoffGate.For(Profile, new GateOptions()).Check(new GateContext(deal.Packet, deal.Texts, Profile, deal.Packet.Deal.AsOf) { MachineDraft = deal.Packet, People = Sample.People });
}
