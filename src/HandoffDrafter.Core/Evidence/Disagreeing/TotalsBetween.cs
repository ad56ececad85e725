using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>A total that a proposal or the CRM has and the agreement does not.</summary>
internal static class TotalsBetween
{
    private static readonly Lexicon Labels = Lexicon.Load("whole-price-labels");

    public static IEnumerable<Conflict> Differing(List<ComparedDocument> agreements, List<ComparedDocument> documents)
    {
        var theirs = agreements.SelectMany(d => Totals(d, "agreement")).ToList();
        if (theirs.Count == 0)
        {
            yield break;
        }

        var amounts = agreements.SelectMany(d => d.Passages).SelectMany(p => Saying.OfClause(p.Words).Measures).Where(m => m.Kind == MeasureKind.Money).Select(m => m.Value)
            .Concat(agreements.SelectMany(d => d.Tables()).SelectMany(t => t).Select(r => Amounts.In(r.Cells[^1]) ?? -1)).ToHashSet();
        foreach (var document in documents.Where(d => d.Source.Role is SourceRole.Proposal or SourceRole.Crm))
        {
            var total = Totals(document, document.Source.Role == SourceRole.Crm ? "crm" : "agreement").FirstOrDefault();
            if (total is not null && !amounts.Contains(total.Amount))
            {
                yield return new Conflict(ConflictKind.Total, theirs[^1].Evidence, total.Evidence, $"{Measure.Number(theirs[^1].Amount)} against {Measure.Number(total.Amount)}");
            }
        }
    }

    private static IEnumerable<Total> Totals(ComparedDocument document, string kind)
    {
        foreach (var passage in document.Passages)
        {
            var (label, value) = passage.Block.Kind == BlockKind.TableRow
                ? (passage.Cells() is { Count: > 1 } cells ? (cells.Find(c => c.Words.Length > 0).Words ?? string.Empty, cells[^1].Words) : (string.Empty, string.Empty))
                : passage.Words.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var said] ? (name, said) : (string.Empty, string.Empty);
            if (label.Length > 0 && Labels.Of(kind).Contains(Phrases.Plain(label).Trim(' ', '*', '"', ',')) && (Amounts.In(value) ?? Bare(value, kind)) is { } amount)
            {
                yield return new Total(amount, document.Cut(passage));
            }
        }
    }

    /// <summary>A CRM writes an amount without sign or separator.</summary>
    private static decimal? Bare(string value, string kind) =>
        kind == "crm" && decimal.TryParse(value.Trim('"', ',', ' '), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var amount) && amount > 0 ? amount : null;

    private sealed record Total(decimal Amount, Evidence Evidence);
}
