using System.Globalization;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Formatting;

/// <summary>What of a run's look tells whether it can be seen, and whether it stands out. Null where the run, or the style, does not say.</summary>
internal readonly record struct RunFormat(bool? Vanish, bool? White, bool? Tiny, bool? Shaded, bool? Bold, bool? Outlined, string? Font)
{
    private const int Faintest = 0xF8;

    public RunFormat Over(RunFormat under) => new(Vanish ?? under.Vanish, White ?? under.White, Tiny ?? under.Tiny, Shaded ?? under.Shaded, Bold ?? under.Bold, Outlined ?? under.Outlined, Font ?? under.Font);

    /// <param name="onColour">Something behind the run is, or may be, coloured, so that white on it can be read.</param>
    public bool IsHidden(bool onColour) => Vanish == true || Tiny == true || (White == true && Shaded != true && Outlined != true && !onColour);

    /// <summary>Reads <c>w:rPr</c>.</summary>
    /// <param name="xml">At the element.</param>
    /// <param name="styleId">The character style that it names.</param>
    public static RunFormat Read(PartReader xml, out string? styleId)
    {
        var format = default(RunFormat);
        styleId = null;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.Vocabulary != Vocabulary.Word)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "rStyle":
                    styleId = xml.Value;
                    break;
                case "vanish":
                    format = format with { Vanish = xml.Switch() };
                    break;
                case "b":
                    format = format with { Bold = xml.Switch() };
                    break;
                case "emboss" or "imprint" or "outline" or "shadow":
                    // White letters with edges of another colour are seen.
                    format = format with { Outlined = xml.Switch() || format.Outlined == true };
                    break;
                case "color":
                    format = format with { White = IsWhite(xml.Value) };
                    break;
                case "sz":
                    // In half points.
                    format = format with { Tiny = xml.Number("val") is <= 2 };
                    break;
                case "highlight":
                    format = format with { Shaded = xml.Value is not ("none" or "white") };
                    break;
                case "shd":
                    format = format with { Shaded = IsShading(xml) };
                    break;
                case "rFonts":
                    format = format with { Font = xml.Own("ascii") ?? xml.Own("hAnsi") };
                    break;
            }
        }

        return format;
    }

    public static bool IsShading(PartReader xml) =>
        xml.Own("themeFill") is not null || xml.Value is not (null or "clear" or "nil") || (xml.Own("fill") is { } fill && fill != "auto" && !IsWhite(fill));

    private static bool IsWhite(string? colour) =>
        colour is { Length: 6 } && int.TryParse(colour, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
        && rgb >> 16 >= Faintest && (rgb >> 8 & 0xFF) >= Faintest && (rgb & 0xFF) >= Faintest;
}
