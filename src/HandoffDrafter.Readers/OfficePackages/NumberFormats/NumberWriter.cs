using System.Globalization;
using System.Text;

namespace HandoffDrafter.Readers.OfficePackages.NumberFormats;

/// <summary>Writes numbers: amounts, percentages, fractions, and digits set into a pattern.</summary>
internal static class NumberWriter
{
    private const int SignificantDigits = 10;
    private const double LargestExact = 1e15;

    public static string Write(FormatSection section, double value)
    {
        var tokens = section.Tokens;
        if (tokens.Exists(t => t.Kind is TokenKind.General or TokenKind.Text))
        {
            var general = General(value);
            return string.Concat(tokens.Select(t => t.Kind switch { TokenKind.General or TokenKind.Text => general, TokenKind.Literal => t.Text, _ => string.Empty })).Trim();
        }

        var first = tokens.FindIndex(t => t.Kind == TokenKind.Digit);
        if (first < 0)
        {
            return string.Concat(tokens.Select(t => t.Kind == TokenKind.Comma ? string.Empty : t.Text)).Trim();
        }

        foreach (var _ in tokens.Where(t => t.Kind == TokenKind.Percent))
        {
            value *= 100;
        }

        return (tokens.Exists(t => t.Kind == TokenKind.Exponent) ? Scientific(tokens, value)
            : tokens.FindIndex(t => t.Kind == TokenKind.Slash) is > 0 and var slash ? Fraction(tokens, slash, value)
            : Places(tokens, value)).Trim();
    }

    /// <summary>A number of no format: up to ten digits, and whole numbers in full.</summary>
    public static string General(double value)
    {
        var size = Math.Abs(value);
        if (size is not 0 and (< 1e-9 or >= LargestExact))
        {
            return value.ToString("0.#####E+0", CultureInfo.InvariantCulture);
        }

        var exact = (decimal)value;
        var whole = size < 1 ? 1 : (int)Math.Floor(Math.Log10(size)) + 1;
        return decimal.Round(exact, Math.Clamp(SignificantDigits - whole, 0, SignificantDigits), MidpointRounding.AwayFromZero).ToString("0.##########", CultureInfo.InvariantCulture);
    }

    private static string Places(List<FormatToken> tokens, double value)
    {
        var last = tokens.FindLastIndex(t => t.Kind == TokenKind.Digit);
        var point = tokens.FindIndex(t => t.Kind == TokenKind.Point);
        var endOfWhole = point < 0 ? tokens.Count : point;
        for (var i = last + 1; i < tokens.Count && tokens[i].Kind == TokenKind.Comma; i++)
        {
            value /= 1000;
        }

        var decimals = point < 0 ? 0 : tokens.Skip(point).Count(t => t.Kind == TokenKind.Digit);
        var (whole, fraction) = Digits(Math.Abs(value), decimals);
        var isZero = whole.Length == 0 && fraction.AsSpan().Trim('0').IsEmpty;
        var places = tokens.Take(endOfWhole).Count(t => t.Kind == TokenKind.Digit);
        var grouped = tokens.Index().Any(t => t.Item.Kind == TokenKind.Comma && t.Index < Math.Min(endOfWhole, last) && tokens.Take(t.Index).Any(b => b.Kind == TokenKind.Digit));
        var kept = tokens.Skip(endOfWhole).Where(t => t.Kind == TokenKind.Digit).Select(t => t.Text).ToList().FindLastIndex(p => p == "0") + 1;
        var shown = fraction.AsSpan().TrimEnd('0').Length;
        var text = new StringBuilder(value < 0 && !isZero ? "-" : string.Empty);
        var (place, decimalPlace) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.Digit when i < endOfWhole:
                    var from = whole.Length - places + place;
                    AppendWhole(text, whole, place == 0 ? Math.Min(0, from) : from, from, tokens[i].Text, grouped);
                    place++;
                    break;
                case TokenKind.Digit:
                    text.Append(decimalPlace < Math.Max(kept, shown) ? fraction[decimalPlace] : null);
                    decimalPlace++;
                    break;
                case TokenKind.Point:
                    text.Append(Math.Max(kept, shown) > 0 || point == tokens.Count - 1 ? "." : string.Empty);
                    break;
                case TokenKind.Comma:
                    break;
                default:
                    text.Append(tokens[i].Text);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>The digits for one place; more digits than there are places all stand in the first.</summary>
    private static void AppendWhole(StringBuilder text, string whole, int from, int to, string place, bool grouped)
    {
        if (to < 0)
        {
            text.Append(place == "0" ? "0" : string.Empty);
            return;
        }

        for (var i = Math.Max(from, 0); i <= to; i++)
        {
            text.Append(whole[i]);
            var left = whole.Length - 1 - i;
            text.Append(grouped && left > 0 && left % 3 == 0 ? "," : string.Empty);
        }
    }

    /// <summary>Digits before the point, without leading noughts, and exactly so many behind it.</summary>
    private static (string Whole, string Fraction) Digits(double value, int decimals)
    {
        decimals = Math.Min(decimals, 28);
        // A decimal takes the fifteen digits that a cell holds; beyond its range there is no fraction to round.
        var text = value < 1e28
            ? decimal.Round((decimal)value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return (text[..(point < 0 ? text.Length : point)].TrimStart('0'), point < 0 ? string.Empty : text[(point + 1)..]);
    }

    private static string Scientific(List<FormatToken> tokens, double value)
    {
        var exponent = tokens.FindIndex(t => t.Kind == TokenKind.Exponent);
        var point = tokens.FindIndex(t => t.Kind == TokenKind.Point);
        var decimals = point < 0 || point > exponent ? 0 : tokens.Take(exponent).Skip(point).Count(t => t.Kind == TokenKind.Digit);
        var power = tokens.Skip(exponent).Count(t => t.Kind == TokenKind.Digit);
        var pattern = "0" + (decimals > 0 ? "." + new string('0', decimals) : string.Empty) + tokens[exponent].Text.ToUpperInvariant() + new string('0', Math.Max(1, power));
        return value.ToString(pattern, CultureInfo.InvariantCulture);
    }

    private static string Fraction(List<FormatToken> tokens, int slash, double value)
    {
        var below = tokens.Skip(slash + 1).TakeWhile(t => t.Kind is TokenKind.Digit or TokenKind.Literal).ToList();
        var written = string.Concat(below.Select(t => t.Text)).Trim();
        var isFixed = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var denominator) && denominator > 0;
        var most = isFixed ? denominator : below.Count(t => t.Kind == TokenKind.Digit) switch { <= 1 => 9, 2 => 99, _ => 999 };
        var hasWhole = tokens.Take(slash).Count(t => t.Kind == TokenKind.Digit) > 1 && tokens.Take(slash).Any(t => t.Kind == TokenKind.Literal);
        var size = Math.Abs(value);
        if (size >= LargestExact)
        {
            return General(value);
        }

        var whole = hasWhole ? Math.Floor(size) : 0;
        var (top, bottom) = Nearest(size - whole, isFixed ? denominator : 1, most);
        if (hasWhole && top == bottom)
        {
            (whole, top) = (whole + 1, 0);
        }

        var sign = value < 0 ? "-" : string.Empty;
        var fraction = top == 0 && hasWhole ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{top}/{bottom}");
        return sign + (hasWhole && (whole > 0 || fraction.Length == 0) ? whole.ToString(CultureInfo.InvariantCulture) + (fraction.Length > 0 ? " " : string.Empty) : string.Empty) + fraction;
    }

    private static (double Top, int Bottom) Nearest(double value, int least, int most)
    {
        var (top, bottom, off) = (0d, 1, double.MaxValue);
        for (var candidate = least; candidate <= most; candidate++)
        {
            var near = Math.Round(value * candidate);
            if (Math.Abs((near / candidate) - value) < off - 1e-12)
            {
                (top, bottom, off) = (near, candidate, Math.Abs((near / candidate) - value));
            }
        }

        return (top, bottom);
    }
}
