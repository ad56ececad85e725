using System.Globalization;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Evaluation;

/// <summary>Whether a predicted value is the labelled one: dates by day, amounts by number, names by their words.</summary>
internal static class FieldMatch
{
    private static readonly HashSet<string> Empty =
        [.. "the a an of and for to in on with by inc llc ltd limited plc co corp corporation company mr ms mrs dr rev phd md".Split(' ')];

    public static bool Same(string field, string? predicted, IEnumerable<string> golds) =>
        !string.IsNullOrWhiteSpace(predicted) && golds.Any(gold => Same(field, predicted.Trim(), gold));

    private static bool Same(string field, string predicted, string gold)
    {
        if (field.EndsWith("-date", StringComparison.Ordinal))
        {
            return Day(gold) is { } day ? Day(predicted) == day : Tokens.Overlap(predicted, gold) >= Tokens.Alike;
        }

        switch (field)
        {
            case "total-price":
                return Amounts(gold) is [var amount, ..] && Amounts(predicted).Any(a => Math.Abs(a - amount) < 0.005);
            case "contract-number":
                return Joined(gold) is { Length: > 0 } number && Joined(predicted).Contains(number, StringComparison.Ordinal);
            case "payment-terms":
                var (g, p) = (Tokens.Of(gold).ToHashSet(), Tokens.Of(predicted).ToHashSet());
                var (gn, pn) = (Digits(gold), Digits(predicted));
                return g.Count > 0 && p.Count > 0 && g.Count(p.Contains) / (double)Math.Min(g.Count, p.Count) >= Tokens.Alike && (gn.Count == 0 || pn.Count == 0 || gn.Overlaps(pn));
            default:
                var (name, said) = (Tokens.Of(gold).Where(w => !Empty.Contains(w)).ToHashSet(), Tokens.Of(predicted).Where(w => !Empty.Contains(w)).ToHashSet());
                return name.Count > 0 && said.Count > 0 && (name.IsSubsetOf(said) || (said.IsSubsetOf(name) && said.Count >= 2));
        }
    }

    private static DateOnly? Day(string text) => Dates.First(Phrases.Plain(text))?.Date;

    private static List<double> Amounts(string text)
    {
        var amounts = new List<double>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == ',' || (text[i] == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
            {
                i++;
            }

            amounts.Add(double.Parse(text[start..i].Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
        }

        return amounts;
    }

    private static string Joined(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));

    private static HashSet<string> Digits(string text) => [.. string.Concat(text.Select(c => char.IsAsciiDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
