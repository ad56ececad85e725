using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Numbering;

/// <summary>One level of a list: where it starts, and the pattern (<c>%1.%2</c>) that its label is made from.</summary>
internal sealed record ListLevel(int Start, string? Format, string Pattern)
{
    private const int LongestPattern = 40;

    public static readonly ListLevel Default = new(1, "decimal", string.Empty);

    /// <summary>All numbers in the label are written in digits, whatever their levels say.</summary>
    public bool InDigits { get; init; }

    /// <summary>The level after whose use this one starts again, counted from 1; 0 for never. Null: after any higher one.</summary>
    public int? RestartsAfter { get; init; }

    public string? StyleId { get; init; }

    public bool IsBullet => Format == "bullet";

    public bool RefersAbove(int level)
    {
        for (var i = 0; i < level; i++)
        {
            if (Pattern.Contains($"%{(char)('1' + i)}", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static ListLevel Read(PartReader xml)
    {
        var level = Default;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            level = xml.Name switch
            {
                "start" => level with { Start = xml.Number("val") ?? 1 },
                "numFmt" => level with { Format = xml.Value },
                "lvlText" => level with { Pattern = xml.Value is { Length: <= LongestPattern } pattern ? pattern : string.Empty },
                "isLgl" => level with { InDigits = xml.Switch() },
                "lvlRestart" => level with { RestartsAfter = xml.Number("val") },
                "pStyle" => level with { StyleId = xml.Value },
                _ => level,
            };
        }

        return level;
    }
}
