using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>What the whole deal costs: a row or line called total, else the one fixed fee that a sentence states. Nothing is added up.</summary>
internal static class Totals
{
    private static readonly Lexicon Labels = Lexicon.Load("total-labels");

    public static FieldValue? In(Dossier dossier)
    {
        var rows = dossier.Documents.Where(d => d.Is(SourceRole.Sow, SourceRole.Proposal, SourceRole.Crm)).SelectMany(Rows).ToList();
        foreach (var label in Labels.Of("row"))
        {
            foreach (var row in rows)
            {
                if (Phrases.Contains(row.Label, label))
                {
                    return new FieldValue(row.Amount, row.Evidence);
                }
            }
        }

        foreach (var document in dossier.Defining)
        {
            // A table whose columns were lost: "Total first year        $106,160".
            foreach (var passage in document.Passages.Where(p => p.Block.Kind != BlockKind.TableRow))
            {
                foreach (var (place, plain) in passage.Lines)
                {
                    if (Labels.Of("row").Any(label => plain.StartsWith(label, StringComparison.Ordinal)) && !Labels.Of("not").Any(n => Phrases.Contains(plain, n)) && OneAmount(place.In(document.Text.Text)) is { } amount)
                    {
                        return new FieldValue(amount, document.Cut(place));
                    }
                }
            }

            foreach (var passage in document.Passages.Where(p => p.Block.Kind is not (BlockKind.TableRow or BlockKind.Heading)))
            {
                foreach (var (place, plain) in passage.Lines)
                {
                    if (Labels.Of("sentence").Any(l => Phrases.Contains(plain, l)) && OneAmount(place.In(document.Text.Text)) is { } amount)
                    {
                        return new FieldValue(amount, document.Cut(place));
                    }
                }
            }
        }

        return null;
    }

    private static string? OneAmount(string words) =>
        StatedValues.In(words).OfType<MoneyValue>().ToList() is [{ Per: null or TimeUnit.Year } money] ? words[money.Start..money.End] : null;

    /// <summary>Labels with their amounts. A bare figure has the currency of its column: <c>Amount (A$)</c> over <c>49,500.00</c>.</summary>
    private static IEnumerable<(string Label, string Amount, Evidence Evidence)> Rows(Document document)
    {
        var currency = string.Empty;
        Block? before = null;
        foreach (var value in LabelledValues.In(document))
        {
            if (before is null || value.Passage.Block.Row is null or <= 1 || !Follows(before, value.Passage.Block))
            {
                currency = CurrencyOver(document, value.Passage);
            }

            before = value.Passage.Block;
            if (!Labels.Of("not").Any(n => Phrases.Contains(value.Label, n)) && AmountIn(value.Value, currency) is { } amount)
            {
                yield return (value.Label, amount, value.Evidence);
            }
        }
    }

    private static bool Follows(Block before, Block block) => before.Row is { } row && block.Row == row + 1;

    /// <summary>The sign in brackets in the first row of the passage's table; empty where it has none.</summary>
    private static string CurrencyOver(Document document, Passage passage)
    {
        if (passage.Block.Row is not { } row)
        {
            return string.Empty;
        }

        var at = document.Passages.IndexOf(passage);
        var head = document.Passages[Math.Max(0, at - row + 1)];
        var open = head.Words.LastIndexOf('(');
        var close = open < 0 ? -1 : head.Words.IndexOf(')', open);
        var sign = close < 0 ? string.Empty : head.Words[(open + 1)..close];
        return head.Block.Kind == BlockKind.TableRow && sign.Length is >= 1 and <= 4 && StatedValues.In(sign + "1") is [MoneyValue] ? sign : string.Empty;
    }

    private static string? AmountIn(string value, string currency)
    {
        if (StatedValues.In(value).OfType<MoneyValue>().FirstOrDefault() is { } money)
        {
            return money.Per is null or TimeUnit.Year ? value[money.Start..money.End] : null;
        }

        return currency.Length > 0 && StatedValues.In(value) is [QuantityValue { Unit: "", Start: 0 } bare] && bare.End == value.Length ? currency + (char.IsLetter(currency[^1]) ? " " : "") + value : null;
    }
}
