using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>Tables of amounts whose rows do not make their total.</summary>
internal static class Sums
{
    private const int FewestRows = 2;

    public static IEnumerable<Conflict> NotAddingUp(List<ComparedDocument> documents)
    {
        foreach (var document in documents)
        {
            foreach (var table in document.Tables())
            {
                if (Check(document, table) is { } conflict)
                {
                    yield return conflict;
                }
            }
        }
    }

    private static Conflict? Check(ComparedDocument document, List<(Passage Row, List<string> Cells)> table)
    {
        var rows = new List<(Passage Row, decimal Amount)>();
        foreach (var (row, cells) in table)
        {
            var label = Phrases.Plain(cells[0].Length > 0 || cells.Count < 2 ? cells[0] : cells[1]);
            var amount = cells.Count < 2 ? null : Amounts.In(cells[^1]);
            if (IsTotal(label))
            {
                return rows.Count >= FewestRows && amount is { } total && !IsReached(rows, total)
                    ? new Conflict(ConflictKind.Sum, document.Cut(row), document.Cut(rows[0].Row), $"the amounts add up to {Measure.Number(rows.Sum(r => r.Amount))}, the total says {Measure.Number(total)}")
                    : null;
            }

            if (label.Contains("subtotal", StringComparison.Ordinal))
            {
                return null;
            }

            if (amount is { } value)
            {
                rows.Add((row, value));
            }
            else if (rows.Count > 0 && cells[^1].Any(char.IsAsciiDigit))
            {
                // "Months | 6" among fees is no fee: what the table adds up is not known.
                return null;
            }
        }

        return null;
    }

    private static bool IsReached(List<(Passage Row, decimal Amount)> rows, decimal total) =>
        Math.Abs(rows.Sum(r => r.Amount) - total) < 0.05m || rows.Exists(r => r.Amount == total) || rows.TakeLast(FewestRows).Aggregate(1m, (product, r) => product * r.Amount) == total;

    private static bool IsTotal(string label) => ContentWords.Words(label).Contains("total") && !Phrases.Contains(label, "number") && !Phrases.Contains(label, "hours");
}

/// <summary>Amounts of money as tables write them, with or without their sign.</summary>
internal static class Amounts
{
    /// <summary>Null where the cell is not one amount: a bare "6" counts something else.</summary>
    public static decimal? In(string cell)
    {
        var digits = cell.Trim().TrimEnd('.', '*');
        var at = digits.AsSpan().IndexOfAnyInRange('0', '9');
        if (at < 0)
        {
            return null;
        }

        var (sign, number) = (digits[..at].Trim(), digits[at..].Trim());
        var looks = number.Contains(',', StringComparison.Ordinal) || (number.Length > 3 && number[^3] == '.') || sign.Length > 0;
        return looks && sign.Length <= 4 && !sign.Any(char.IsLower) && decimal.TryParse(number, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }
}
