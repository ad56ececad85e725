using System.Globalization;
using System.Text;

namespace HandoffDrafter.Readers.OfficePackages.NumberFormats;

/// <summary>Writes dates, times and durations.</summary>
internal static class DateWriter
{
    private const int NamedMonth = 3;

    public static string Write(List<FormatToken> tokens, DateTime time, double days)
    {
        if (!HasFraction(tokens))
        {
            // What is shown is rounded to what is shown.
            time = time.AddMilliseconds(500).AddTicks(-(time.AddMilliseconds(500).Ticks % TimeSpan.TicksPerSecond));
        }

        return IsOfDigits(tokens) ? Plain(tokens, time) : AsWritten(tokens, time, days);
    }

    /// <summary>Day and month are both written in digits: which is which depends on who reads it.</summary>
    private static bool IsOfDigits(List<FormatToken> tokens) =>
        tokens.Exists(t => t is { Kind: TokenKind.DatePart, Text: "d" or "dd" })
        && tokens.Index().Any(t => t.Item is { Kind: TokenKind.DatePart, Text: "m" or "mm" } && !IsMinute(tokens, t.Index));

    private static string Plain(List<FormatToken> tokens, DateTime time) =>
        time.ToString(
            tokens.Exists(t => t is { Kind: TokenKind.DatePart, Text: ['s', ..] }) ? "yyyy-MM-dd HH:mm:ss" : tokens.Exists(t => t is { Kind: TokenKind.DatePart, Text: ['h', ..] }) ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd",
            CultureInfo.InvariantCulture);

    private static string AsWritten(List<FormatToken> tokens, DateTime time, double days)
    {
        var text = new StringBuilder();
        var halves = tokens.Exists(t => t.Kind == TokenKind.HalfDay);
        var fraction = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var (kind, code) = tokens[i];
            switch (kind)
            {
                case TokenKind.Point when i + 1 < tokens.Count && tokens[i + 1] is { Kind: TokenKind.Digit, Text: "0" }:
                    fraction = true;
                    text.Append('.');
                    break;
                case TokenKind.Digit when fraction && tokens[i - 1].Kind == TokenKind.Point:
                    var places = tokens.Skip(i).TakeWhile(t => t.Kind == TokenKind.Digit).Count();
                    text.Append(time.Millisecond.ToString("000", CultureInfo.InvariantCulture).AsSpan(0, Math.Min(3, places)));
                    break;
                case TokenKind.Digit:
                    break;
                case TokenKind.Elapsed:
                    var total = Math.Floor((days * (code[0] == 'h' ? 24 : code[0] == 'm' ? 1440 : 86_400)) + 1e-6);
                    text.Append(total.ToString(new string('0', code.Length), CultureInfo.InvariantCulture));
                    break;
                case TokenKind.HalfDay:
                    var half = time.Hour < 12 ? "AM" : "PM";
                    text.Append(code == "A/P" ? half[..1] : half);
                    break;
                case TokenKind.DatePart:
                    text.Append(Part(code, time, halves, IsMinute(tokens, i)));
                    break;
                default:
                    text.Append(code);
                    break;
            }
        }

        return text.ToString().Trim();
    }

    private static string Part(string code, DateTime time, bool halves, bool isMinute)
    {
        var net = (code[0], code.Length) switch
        {
            ('y', <= 2) => "yy",
            ('y', _) => "yyyy",
            ('m', 1) when isMinute => "%m",
            ('m', _) when isMinute => "mm",
            ('m', 1) => "%M",
            ('m', 2) => "MM",
            ('m', NamedMonth) => "MMM",
            ('m', 5) => "MMM",
            ('m', _) => "MMMM",
            ('d', 1) => "%d",
            ('d', 2) => "dd",
            ('d', 3) => "ddd",
            ('d', _) => "dddd",
            ('h', 1) => halves ? "%h" : "%H",
            ('h', _) => halves ? "hh" : "HH",
            ('s', 1) => "%s",
            _ => "ss",
        };
        return time.ToString(net, CultureInfo.InvariantCulture);
    }

    private static bool HasFraction(List<FormatToken> tokens) =>
        tokens.Index().Any(t => t.Item.Kind == TokenKind.Point && t.Index + 1 < tokens.Count && tokens[t.Index + 1].Kind == TokenKind.Digit);

    /// <summary>The letter stands for months, but next to hours or seconds for minutes.</summary>
    private static bool IsMinute(List<FormatToken> tokens, int at)
    {
        if (tokens[at].Text.Length > 2)
        {
            return false;
        }

        var before = tokens.FindLastIndex(at - 1 < 0 ? 0 : at - 1, at - 1 < 0 ? 0 : at, IsPart);
        var after = at + 1 < tokens.Count ? tokens.FindIndex(at + 1, IsPart) : -1;
        return (before >= 0 && tokens[before].Text[0] == 'h') || (after >= 0 && tokens[after].Text[0] == 's');

        static bool IsPart(FormatToken token) => token.Kind is TokenKind.DatePart or TokenKind.Elapsed;
    }
}
