using System.Text;

namespace HandoffDrafter.Readers.OfficePackages.NumberFormats;

internal enum TokenKind
{
    Literal,
    /// <summary>A place for a digit: <c>0</c>, <c>#</c> or <c>?</c>.</summary>
    Digit,
    Point,
    Comma,
    Percent,
    Exponent,
    Slash,
    /// <summary>A run of one letter of <c>y m d h s</c>.</summary>
    DatePart,
    /// <summary>Hours, minutes or seconds that run on past a day, an hour or a minute.</summary>
    Elapsed,
    HalfDay,
    Text,
    General,
}

/// <summary>A piece of a number format.</summary>
internal readonly record struct FormatToken(TokenKind Kind, string Text)
{
    private const string General = "General";

    /// <summary>Takes one section apart.</summary>
    /// <param name="code">Without the semicolons around it.</param>
    /// <param name="condition">Such as <c>&gt;=100</c>; null where the section has none.</param>
    public static List<FormatToken> Split(ReadOnlySpan<char> code, out string? condition)
    {
        var tokens = new List<FormatToken>();
        var literal = new StringBuilder();
        condition = null;
        for (var at = 0; at < code.Length;)
        {
            var c = code[at];
            switch (c)
            {
                case '"':
                    var quoted = code[(at + 1)..];
                    var end = quoted.IndexOf('"');
                    literal.Append(end < 0 ? quoted : quoted[..end]);
                    at += end < 0 ? code.Length : end + 2;
                    continue;
                case '\\':
                    literal.Append(at + 1 < code.Length ? code.Slice(at + 1, 1) : []);
                    at += 2;
                    continue;
                // The width of a character, and a character that fills the cell: how wide a cell is nobody knows here.
                case '_' or '*':
                    literal.Append(c == '_' ? " " : string.Empty);
                    at += 2;
                    continue;
                case '[':
                    var close = code[at..].IndexOf(']');
                    var inner = close < 0 ? code[(at + 1)..] : code.Slice(at + 1, close - 1);
                    Bracket(inner, ref condition);
                    at += close < 0 ? code.Length : close + 1;
                    continue;
            }

            var rest = code[at..];
            var token = rest.StartsWith(General, StringComparison.OrdinalIgnoreCase) ? new FormatToken(TokenKind.General, General)
                : rest.StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase) ? new FormatToken(TokenKind.HalfDay, "AM/PM")
                : rest.StartsWith("A/P", StringComparison.OrdinalIgnoreCase) ? new FormatToken(TokenKind.HalfDay, "A/P")
                : rest.Length > 1 && c is 'E' or 'e' && rest is [_, '+' or '-', ..] ? new FormatToken(TokenKind.Exponent, rest[..2].ToString())
                : One(rest);
            if (token.Kind == TokenKind.Literal)
            {
                literal.Append(token.Text);
            }
            else
            {
                Add(token);
            }

            at += token.Text.Length;
        }

        Flush();
        return tokens;

        void Bracket(ReadOnlySpan<char> inner, ref string? condition)
        {
            if (inner is ['$', .. var currency])
            {
                literal.Append(currency.IndexOf('-') is >= 0 and var dash ? currency[..dash] : currency);
            }
            else if (inner is ['<' or '>' or '=', ..])
            {
                condition = inner.ToString();
            }
            else if (inner is ['h' or 'H' or 'm' or 'M' or 's' or 'S', ..] && inner.TrimStart(inner[0]).IsEmpty)
            {
                Add(new FormatToken(TokenKind.Elapsed, new string(char.ToLowerInvariant(inner[0]), inner.Length)));
            }
        }

        void Add(FormatToken token)
        {
            Flush();
            tokens.Add(token);
        }

        void Flush()
        {
            if (literal.Length > 0)
            {
                tokens.Add(new FormatToken(TokenKind.Literal, literal.ToString()));
                literal.Clear();
            }
        }
    }

    private static FormatToken One(ReadOnlySpan<char> rest)
    {
        var c = rest[0];
        var kind = c switch
        {
            '0' or '#' or '?' => TokenKind.Digit,
            '.' => TokenKind.Point,
            ',' => TokenKind.Comma,
            '%' => TokenKind.Percent,
            '/' => TokenKind.Slash,
            '@' => TokenKind.Text,
            'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' => TokenKind.DatePart,
            _ => TokenKind.Literal,
        };
        if (kind != TokenKind.DatePart)
        {
            return new FormatToken(kind, c.ToString());
        }

        var length = 1;
        while (length < rest.Length && char.ToLowerInvariant(rest[length]) == char.ToLowerInvariant(c))
        {
            length++;
        }

        return new FormatToken(kind, new string(char.ToLowerInvariant(c), length));
    }
}
