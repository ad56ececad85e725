using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.PacketFiles.Markdown;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Gate;

/// <summary>The same deal gives the same lines, byte for byte, however often, in whatever order and wherever it is checked.</summary>
public class DeterminismTests
{
    private static readonly Profile Profile = new ProfileCatalogue(null, RuleCatalogue.Problem).Find(ProfileCatalogue.Default).Profile!;

    [Fact]
    public void A_hundred_runs_say_the_same()
    {
        var deal = PacketGen.AnyFullDeal.Generator.Sample(1, 60).First();
        var first = Lines(deal);
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(first, Lines(deal)));
    }

    [Fact]
    public void The_order_of_a_packet_s_lists_does_not_show() => Prop.ForAll(PacketGen.AnyDeal, deal =>
    {
        var random = new Random(deal.Packet.Claims.Count);
        var packet = deal.Packet;
        var shuffled = packet with
        {
            Sources = [.. packet.Sources.OrderBy(_ => random.Next())],
            Fields = [.. packet.Fields.OrderBy(_ => random.Next())],
            Claims = [.. packet.Claims.OrderBy(_ => random.Next())],
            Promises = [.. packet.Promises.OrderBy(_ => random.Next())],
            Notes = [.. packet.Notes.OrderBy(_ => random.Next())],
        };
        Assert.Equal(Lines(deal), Lines(deal with { Packet = shuffled }));
    }).Check(Laws.Cases(40));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_culture_does_not_show(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var deals = PacketGen.AnyFullDeal.Generator.Sample(10, 60).ToList();
        var expected = deals.ConvertAll(Lines);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, deals.ConvertAll(Lines));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Lines(GeneratedDeal deal)
    {
        var context = new GateContext(deal.Packet, deal.Texts, Profile, deal.Packet.Deal.AsOf) { MachineDraft = deal.Packet, People = Sample.People };
        return FindingsText.Write(HandoffGate.For(Profile, new GateOptions()).Check(context), "packet.md", _ => new FilePlace(1, 1));
    }
}
