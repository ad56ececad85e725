using System.Buffers;
using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class TotalDoesNotAddUp : Rule
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789,.");

    private static readonly Lexicon Labels = Lexicon.Load("sum-labels");

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(510), "A total does not add up", RuleLevel.Error,
        "The customer pays the smaller of two figures and remembers who could not add.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in context.Sources.Where(s => s.Role is SourceRole.Sow or SourceRole.Proposal && s.Status != AgreementStatus.Superseded))
        {
            // What assessing found to conflict with the price of the deal is told as that (HD503).
            if (context.Texts.Of(source) is not { } text || context.Conflicts.Any(c => c.Kind == ConflictKind.Sum))
            {
                continue;
            }

            foreach (var table in Tables(text))
            {
                if (Wrong(text, table) is { } wrong)
                {
                    var evidence = new Evidence(source, text.Span(wrong.Row.Start, wrong.Row.End));
                    yield return Report(
                        Target.Of(source.Id),
                        $"the lines above the total add up to {Amount(wrong.Sum)}, but the total says {Amount(wrong.Total)} {Wording.Quote(context, evidence)}",
                        $"{Wording.SalesOwner(context)} agrees with the customer in writing which figure holds, before the first invoice",
                        source.Restricted ? null : [evidence]);
                }
            }
        }
    }

    /// <summary>Runs of table rows without anything between them.</summary>
    private static IEnumerable<List<Block>> Tables(SourceText text)
    {
        var table = new List<Block>();
        foreach (var block in text.Blocks)
        {
            if (block.Kind == BlockKind.TableRow && block.State is BlockState.Normal or BlockState.Inserted && (table.Count == 0 || block.Row is not { } row || table[^1].Row is not { } last || row > last))
            {
                table.Add(block);
                continue;
            }

            if (table.Count > 0)
            {
                yield return table;
                table = block.Kind == BlockKind.TableRow ? [block] : [];
            }
        }

        if (table.Count > 0)
        {
            yield return table;
        }
    }

    /// <summary>
    /// The first total that its lines do not make. The last column counts; where one of its lines is a sum of a part, an option, a tax or a share,
    /// nobody can tell how the total comes about.
    /// </summary>
    private static (Block Row, decimal Sum, decimal Total)? Wrong(SourceText text, List<Block> table)
    {
        var amounts = new List<(decimal Amount, string Currency)>();
        foreach (var row in table)
        {
            var words = text.Text.AsSpan(row.Start, row.Length);
            var amount = LastCell(words);
            var label = Labels.NameIn(Phrases.Plain(words));
            if (label == "total")
            {
                var sum = amounts.Sum(a => a.Amount);
                return amount is { } total && amounts.Count >= 2 && amounts.TrueForAll(a => a.Currency == total.Currency) && sum != total.Amount ? (row, sum, total.Amount) : null;
            }

            if (amount is null)
            {
                continue;
            }

            if (label is not null || words.Contains('%') || (amounts.Count >= 2 && amounts.Sum(a => a.Amount) == amount.Value.Amount))
            {
                return null;
            }

            amounts.Add(amount.Value);
        }

        return null;
    }

    /// <summary>One amount of money, or a bare number such as <c>36,000.00</c> below a heading that names the currency; null for anything else.</summary>
    private static (decimal Amount, string Currency)? LastCell(ReadOnlySpan<char> row)
    {
        var cell = row[(row.LastIndexOf('|') + 1)..].Trim();
        var values = StatedValues.In(cell);
        return values is [MoneyValue { Per: null } money] ? (money.Amount, money.Currency)
            : cell.Length > 0 && !cell.ContainsAnyExcept(Figures) && decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? (number, string.Empty)
            : null;
    }

    private static string Amount(decimal amount) => amount.ToString("#,0.##", CultureInfo.InvariantCulture);
}
