using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Language;

public enum FactKind
{
    Date,
    Money,
    Percent,
    /// <summary>A number with what it counts.</summary>
    Quantity,
    Email,
}

/// <summary>
/// Something in a text that is either right or wrong. Two facts of one kind and unit with different values cannot both hold of the same
/// thing. <see cref="Unit"/> is a currency, the stem of what is counted, or empty.
/// </summary>
public sealed record Fact(FactKind Kind, string Value, string Unit)
{
    public override string ToString() => Unit.Length == 0 ? Value : $"{Value} {Unit}";
}

/// <summary>Dates, amounts, percentages, quantities and addresses of a text, in its order.</summary>
public static class Facts
{
    private static readonly Dictionary<string, string> Units = Lexicon.Load("units").Entries.ToDictionary(e => e.Phrase, e => e.Name, StringComparer.Ordinal);

    public static ValueList<Fact> In(ReadOnlySpan<char> text)
    {
        var plain = Phrases.Plain(text);
        var facts = new List<Fact>();
        for (var i = 0; i < plain.Length;)
        {
            i = StartsWord(plain, i) && Take(plain, i, facts) is { } end ? end : i + 1;
        }

        return facts.ToValueList();
    }

    private static bool StartsWord(string plain, int i) =>
        (char.IsLetterOrDigit(plain[i]) || plain[i] is '$' or '€' or '£' or '¥') && (i == 0 || !char.IsLetterOrDigit(plain[i - 1]));

    private static int? Take(string plain, int at, List<Fact> facts)
    {
        if (Dates.At(plain, at) is var (date, afterDate))
        {
            facts.Add(new Fact(FactKind.Date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Empty));
            return afterDate;
        }

        if (EmailEnd(plain, at) is { } afterEmail)
        {
            facts.Add(new Fact(FactKind.Email, plain[at..afterEmail], string.Empty));
            return afterEmail;
        }

        var (sign, start) = plain[at] switch
        {
            '$' => ("usd", at + 1),
            '€' => ("eur", at + 1),
            '£' => ("gbp", at + 1),
            '¥' => ("jpy", at + 1),
            _ when at + 4 < plain.Length && plain.AsSpan(at, 4) is "usd " or "eur " or "gbp " or "chf " or "aud " or "cad " => (plain[at..(at + 3)], at + 4),
            _ => (string.Empty, at),
        };
        while (sign.Length > 0 && start < plain.Length && plain[start] == ' ')
        {
            start++;
        }

        if (start >= plain.Length || Numbers.At(plain, start) is not var (value, end))
        {
            return null;
        }

        if (end < plain.Length && plain[end] == 'k' && (end + 1 == plain.Length || !char.IsLetterOrDigit(plain[end + 1])))
        {
            (value, end) = (value * 1_000, end + 1);
        }

        var number = value.ToString("0.####", CultureInfo.InvariantCulture);
        if (sign.Length > 0)
        {
            facts.Add(new Fact(FactKind.Money, number, sign));
            return end;
        }

        end = PastRepeat(plain, end, value);
        var behind = plain.AsSpan(end).TrimStart();
        if (behind.StartsWith("%") || behind.StartsWith("percent") || behind.StartsWith("per cent"))
        {
            facts.Add(new Fact(FactKind.Percent, number, string.Empty));
            return end + 1;
        }

        if (end < plain.Length && plain[end] is ':' && end + 1 < plain.Length && char.IsAsciiDigit(plain[end + 1]))
        {
            return end + 3;
        }

        facts.Add(new Fact(FactKind.Quantity, number, Unit(plain, end)));
        return end;
    }

    /// <summary>Contracts say a number twice, "twelve (12)"; it is one fact.</summary>
    private static int PastRepeat(string plain, int end, decimal value)
    {
        var i = end;
        while (i < plain.Length && plain[i] == ' ')
        {
            i++;
        }

        return i + 1 < plain.Length && plain[i] == '(' && Numbers.At(plain, i + 1) is var (again, stop) && again == value && stop < plain.Length && plain[stop] is ')' or '%'
            ? plain.IndexOf(')', stop) is >= 0 and var close && plain[stop] == ')' ? close + 1 : stop
            : end;
    }

    /// <summary>What is counted: a unit within the next three words ("four business hours"), else nothing.</summary>
    private static string Unit(string plain, int at)
    {
        var looked = 0;
        foreach (var word in ContentWords.Words(plain[at..Math.Min(plain.Length, at + 48)]))
        {
            if (Units.TryGetValue(word, out var unit))
            {
                return unit;
            }

            if (++looked == 3)
            {
                break;
            }
        }

        return string.Empty;
    }

    private static int? EmailEnd(string plain, int at)
    {
        var end = at;
        var sign = -1;
        while (end < plain.Length && (char.IsLetterOrDigit(plain[end]) || plain[end] is '.' or '-' or '_' or '+' or '@'))
        {
            sign = plain[end] == '@' ? end : sign;
            end++;
        }

        return sign > at && plain.IndexOf('.', sign) is > 0 and var dot && dot < end - 1 ? plain[end - 1] == '.' ? end - 1 : end : null;
    }
}
