using System.Globalization;

namespace HandoffDrafter.Readers.OfficePackages.NumberFormats;

/// <summary>One of up to four parts of a format, for some of the numbers.</summary>
internal sealed class FormatSection
{
    private readonly double _limit;

    public FormatSection(List<FormatToken> tokens, string? condition)
    {
        Tokens = tokens;
        var sign = condition?.TrimEnd("0123456789.-+eE ".ToCharArray());
        if (sign is "<" or ">" or "=" or "<=" or ">=" or "<>" && double.TryParse(condition.AsSpan(sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out _limit))
        {
            Condition = sign;
        }

        IsDate = tokens.Exists(t => t.Kind is TokenKind.DatePart or TokenKind.Elapsed) && !tokens.Exists(t => t.Kind is TokenKind.General);
    }

    public List<FormatToken> Tokens { get; }

    /// <summary>The sign of comparison; null where the section's place says for which numbers it is.</summary>
    public string? Condition { get; }

    public bool IsDate { get; }

    public bool Holds(double value, bool isLast) => Condition switch
    {
        "<" => value < _limit,
        ">" => value > _limit,
        "=" => value == _limit,
        "<=" => value <= _limit,
        ">=" => value >= _limit,
        "<>" => value != _limit,
        _ => isLast || value < 0,
    };
}
