using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Assessing;

/// <summary>Rows of two documents' tables with one label and another date.</summary>
internal static class MilestoneRows
{
    public static IEnumerable<Conflict> Differing(List<ComparedDocument> agreements, List<ComparedDocument> documents, Packet packet)
    {
        var promised = packet.Promises.SelectMany(p => p.Evidence).ToList();
        var rows = agreements.SelectMany(d => Rows(d)).ToList();
        foreach (var document in documents.Where(d => d.Source.Role is SourceRole.Proposal or SourceRole.Crm))
        {
            foreach (var (label, date, evidence) in Rows(document))
            {
                var same = rows.FindAll(r => r.Label.SetEquals(label));
                if (same.Count == 1 && same[0].Date.Value != date.Value && !promised.Exists(p => p.Source == evidence.Source && p.Span.Overlaps(evidence.Span)))
                {
                    yield return new Conflict(ConflictKind.Figure, same[0].Evidence, evidence, $"{same[0].Date.Said} against {date.Said}");
                }
            }
        }
    }

    private static IEnumerable<(HashSet<string> Label, Measure Date, Evidence Evidence)> Rows(ComparedDocument document)
    {
        foreach (var (row, cells) in document.Tables().SelectMany(t => t).Where(r => r.Cells.Count >= 2))
        {
            var dates = cells.Skip(1).SelectMany(c => Saying.OfClause(c).Measures).Where(m => m is { Kind: MeasureKind.Date, HasYear: true }).ToList();
            var label = Terms.Of(cells[0]);
            if (dates.Count == 1 && label.Any(t => !Terms.IsWeak(t)))
            {
                yield return (label, dates[0], document.Cut(row));
            }
        }
    }
}
