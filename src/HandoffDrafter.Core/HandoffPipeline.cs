using HandoffDrafter.Core.Assessing;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Core;

/// <summary>
/// What becomes of a deal's documents: they are read, drafted into a packet, assessed against each other, and checked by the gate.
/// What people do to the packet afterwards comes back through <see cref="Check"/>.
/// </summary>
public sealed class HandoffPipeline(IDocumentReading readers, Drafter drafter, ReadingLimits limits, GateTerms terms)
{
    /// <summary>Files to packet, with its findings and score.</summary>
    public async Task<DraftedDeal> RunAsync(
        Deal deal, DroppedFiles dropped, DealSettings settings, Profile profile, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(dropped, settings, DealReading.None, cancellationToken);
        var draft = await DraftAsync(deal, reading, settings, profile, cancellationToken);
        return new DraftedDeal(Check(draft, reading.Texts, profile, draft, terms), reading);
    }

    /// <param name="dropped">What the folder holds today.</param>
    /// <param name="settings">What <c>deal.yaml</c> says of the documents.</param>
    /// <param name="before">What was read earlier: its documents keep their ids and texts, and those no longer dropped are gone.</param>
    /// <param name="cancellationToken">Stops between and within documents.</param>
    public Task<DealReading> ReadAsync(
        DroppedFiles dropped, DealSettings settings, DealReading before, CancellationToken cancellationToken) =>
        new DealReader(readers, limits).ReadAsync(dropped, settings, before, cancellationToken);

    /// <summary>A packet of revision 0; the machine's own words, before anybody touched them.</summary>
    public async Task<Packet> DraftAsync(
        Deal deal, DealReading reading, DealSettings settings, Profile profile, CancellationToken cancellationToken)
    {
        var draft = await drafter.DraftAsync(new DraftingMatter(deal, reading.Sources, reading.Texts, profile), cancellationToken);
        return Assess(settings.ApplyTo(draft), reading.Texts);
    }

    /// <summary>
    /// Computes again from the sources what the packet says of its own grounding and support. What a person wrote stays as it is.
    /// </summary>
    public static Packet Assess(Packet packet, SourceTexts texts) => Assessment.Of(packet, texts);

    /// <summary>The packet as it stands, assessed, with the gate's findings and score in place of those it came with.</summary>
    public static Packet Check(Packet packet, SourceTexts texts, Profile profile, Packet? machineDraft, GateTerms terms)
    {
        var assessed = Assess(packet, texts);
        var context = new GateContext(assessed, texts, profile, assessed.Deal.AsOf) { Conflicts = Conflicts.In(assessed, texts), MachineDraft = machineDraft, People = terms.People, Calendar = terms.Calendar };
        return assessed with { Findings = HandoffGate.For(profile, terms.Options).Check(context), Score = ScoreCard.Of(context) };
    }
}

/// <summary>A packet fresh from its documents, and how those were read.</summary>
public sealed record DraftedDeal(Packet Packet, DealReading Reading);
