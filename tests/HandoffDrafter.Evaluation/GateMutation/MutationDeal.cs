using HandoffDrafter.Core;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Review.Decisions;

namespace HandoffDrafter.Evaluation.GateMutation;

/// <summary>A packet with everything that a check of it depends on.</summary>
internal sealed record MutationDeal(string Name, Packet Packet, ValueList<SourceText> Texts, Profile Profile, Packet Draft, People People)
{
    public ValueList<CustomerText> CustomerTexts { get; init; } = [];

    /// <summary>
    /// What the product says of it: keys and marks of what was changed lapse as they do when a change is saved, everything is assessed anew
    /// from the texts, and the gate runs.
    /// </summary>
    public ValueList<Finding> Check(Packet? before = null)
    {
        var packet = before is null ? Packet : Lapses.Between(before, Packet);
        var texts = new SourceTexts(Texts);
        var assessed = HandoffPipeline.Assess(packet, texts);
        var context = new GateContext(assessed, texts, Profile, assessed.Deal.AsOf) { MachineDraft = Draft, People = People, CustomerTexts = CustomerTexts };
        return HandoffGate.For(Profile, new GateOptions()).Check(context);
    }

    public SourceDocument Source(string file) => Packet.Sources.First(s => s.File == file);

    /// <summary>The document with other words in place of its own. Nothing in the packet rests on it.</summary>
    public MutationDeal Rewrite(string file, SourceText text, Func<SourceDocument, SourceDocument>? change = null)
    {
        var source = Source(file) with { Text = text.Digest };
        source = change?.Invoke(source) ?? source;
        return this with { Packet = Packet with { Sources = Packet.Sources.Select(s => s.File == file ? source : s).ToValueList() }, Texts = Texts.Add(text) };
    }

    public MutationDeal With(Claim claim) => this with { Packet = Packet with { Claims = Packet.Claims.Select(c => c.Id == claim.Id ? claim : c).ToValueList() } };

    public MutationDeal With(Promise promise) => this with { Packet = Packet with { Promises = Packet.Promises.Select(p => p.Id == promise.Id ? promise : p).ToValueList() } };

    public MutationDeal With(Field field) => this with { Packet = Packet with { Fields = Packet.Fields.Select(f => f.Id == field.Id ? field : f).ToValueList() } };

    public MutationDeal With(SourceDocument source) => this with { Packet = Packet with { Sources = Packet.Sources.Select(s => s.Id == source.Id ? source : s).ToValueList() } };
}
