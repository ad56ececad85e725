using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Core.Assessing;

/// <summary>
/// Where a deal's documents contradict each other, apart from promises, whose verdicts say it themselves. Rather silent than wrong: two figures
/// are held against each other only where they are plainly of one thing.
/// </summary>
public static class Conflicts
{
    public static ValueList<Conflict> In(Packet packet, SourceTexts texts)
    {
        var documents = packet.Sources
            .Where(s => !s.Gone && !s.Restricted && s.Role is not (SourceRole.Reference or SourceRole.Other) && s.Status is not (AgreementStatus.Superseded or AgreementStatus.Draft))
            .Select(s => (Source: s, Text: texts.Of(s))).Where(d => d.Text is not null)
            .Select(d => new ComparedDocument(d.Source, d.Text!)).ToList();
        var agreements = documents.FindAll(d => d.Source.Role == SourceRole.Sow);
        if (agreements.Count == 0)
        {
            return [];
        }

        var precedence = Precedence.In(agreements);
        return PartyNames.Differing(agreements, documents)
            .Concat(Sums.NotAddingUp(documents))
            .Concat(TotalsBetween.Differing(agreements, documents))
            .Concat(PaymentDays.Differing(agreements, documents))
            .Concat(MilestoneRows.Differing(agreements, documents, packet))
            .Select(c => c.Kind == ConflictKind.Sum ? c : c with { Precedence = precedence })
            .Distinct().ToValueList();
    }
}
