using HandoffDrafter.Readers.OfficePackages;
using HandoffDrafter.Readers.OfficePackages.NumberFormats;

namespace HandoffDrafter.Readers.Xlsx;

/// <summary>How cells look, as far as it decides what is seen of them.</summary>
internal sealed class CellStyles
{
    private static readonly CellStyle Plain = new(FormatCode.General, IsWhite: false);

    private readonly Dictionary<int, string> _codes = [];
    private readonly Dictionary<int, FormatCode> _formats = [];
    private readonly List<bool> _whiteFonts = [];
    private readonly List<bool> _fills = [];
    private readonly List<CellStyle> _styles = [];

    public CellStyle Find(int? index) => index is >= 0 and var at && at < _styles.Count ? _styles[at] : Plain;

    public void Read(PartReader xml)
    {
        for (var root = xml.Open(); xml.Next(root);)
        {
            switch (xml.Name)
            {
                case "numFmts":
                    for (var list = xml.Open(); xml.Next(list, Vocabulary.Sheets, "numFmt");)
                    {
                        if (xml.PlainNumber("numFmtId") is { } id && xml.Plain("formatCode") is { } code)
                        {
                            _codes[id] = code;
                        }
                    }

                    break;
                case "fonts":
                    for (var list = xml.Open(); xml.Next(list, Vocabulary.Sheets, "font");)
                    {
                        _whiteFonts.Add(IsUnseen(xml));
                    }

                    break;
                case "fills":
                    for (var list = xml.Open(); xml.Next(list, Vocabulary.Sheets, "fill");)
                    {
                        _fills.Add(IsFilled(xml));
                    }

                    break;
                case "cellXfs":
                    for (var list = xml.Open(); xml.Next(list, Vocabulary.Sheets, "xf");)
                    {
                        var white = At(_whiteFonts, xml.PlainNumber("fontId")) && !At(_fills, xml.PlainNumber("fillId"));
                        _styles.Add(new CellStyle(Format(xml.PlainNumber("numFmtId") ?? 0), white));
                    }

                    break;
            }
        }
    }

    private FormatCode Format(int id)
    {
        if (!_formats.TryGetValue(id, out var format))
        {
            _formats[id] = format = FormatCode.Parse(_codes.GetValueOrDefault(id) ?? BuiltInFormats.Code(id));
        }

        return format;
    }

    private static bool At(List<bool> list, int? index) => index is >= 0 and var at && at < list.Count && list[at];

    /// <summary>White, or no larger than a dot.</summary>
    private static bool IsUnseen(PartReader xml)
    {
        var unseen = false;
        for (var font = xml.Open(); xml.Next(font);)
        {
            unseen |= xml.Name switch
            {
                "color" => xml.Plain("rgb") is { Length: 8 } rgb ? rgb[2..].Equals("FFFFFF", StringComparison.OrdinalIgnoreCase)
                    : xml.Plain("indexed") is "1" or "9" || (xml.Plain("theme") == "0" && xml.Plain("tint") is null),
                "sz" => SheetNumber.TryRead(xml.Plain("val") ?? string.Empty) is <= 1,
                _ => false,
            };
        }

        return unseen;
    }

    private static bool IsFilled(PartReader xml)
    {
        var filled = false;
        for (var fill = xml.Open(); xml.Next(fill);)
        {
            filled |= xml.Name != "patternFill" || xml.Plain("patternType") is not (null or "none");
        }

        return filled;
    }
}

/// <param name="IsWhite">Nobody sees its words, unless something else colours the cell.</param>
internal sealed record CellStyle(FormatCode Format, bool IsWhite);
