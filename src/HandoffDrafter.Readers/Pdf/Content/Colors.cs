using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>Follows the fill color just far enough to know whether it is white.</summary>
internal static class Colors
{
    /// <summary>Within a hundredth of full white nobody sees a difference to paper.</summary>
    private const double AsGoodAsWhite = 0.985;

    /// <summary>False where the operator is none of colors.</summary>
    public static bool Execute(ContentLexer lexer, PdfDictionary resources, ref TextState state)
    {
        switch (lexer.Operator)
        {
            case 'g':
                state.Fill = new FillColor(IsWhite(lexer, 1, ColorKind.Additive), ColorKind.Additive);
                return true;
            case 'r' << 8 | 'g':
                state.Fill = new FillColor(IsWhite(lexer, 3, ColorKind.Additive), ColorKind.Additive);
                return true;
            case 'k':
                state.Fill = new FillColor(IsWhite(lexer, 4, ColorKind.Inks), ColorKind.Inks);
                return true;
            case 'c' << 8 | 's':
                state.Fill = new FillColor(false, KindOf(lexer.Name(0), resources));
                return true;
            case 's' << 8 | 'c':
            case 's' << 16 | 'c' << 8 | 'n':
                state.Fill = state.Fill with { IsWhite = IsWhite(lexer, lexer.Operands.Count, state.Fill.Kind) };
                return true;
            default:
                return false;
        }
    }

    private static bool IsWhite(ContentLexer lexer, int components, ColorKind kind)
    {
        if (components < 1 || components > lexer.Operands.Count || kind == ColorKind.Other)
        {
            return false;
        }

        for (var i = 0; i < components; i++)
        {
            if (lexer.Operands[^(i + 1)] is not { Kind: OperandKind.Number } component
                || (kind == ColorKind.Additive ? component.Number < AsGoodAsWhite : component.Number > 1 - AsGoodAsWhite))
            {
                return false;
            }
        }

        return true;
    }

    private static ColorKind KindOf(string? name, PdfDictionary resources)
    {
        switch (name)
        {
            case "DeviceGray" or "DeviceRGB" or "G" or "RGB" or "CalGray" or "CalRGB":
                return ColorKind.Additive;
            case "DeviceCMYK" or "CMYK":
                return ColorKind.Inks;
        }

        if (resources.Dictionary("ColorSpace")?[name ?? string.Empty] is not PdfArray space)
        {
            return ColorKind.Other;
        }

        return space.Name(0) switch
        {
            "CalGray" or "CalRGB" => ColorKind.Additive,
            "ICCBased" => PdfDictionary.Of(space[1])?.Integer("N") == 4 ? ColorKind.Inks : ColorKind.Additive,
            "Separation" or "DeviceN" => ColorKind.Inks,
            _ => ColorKind.Other,
        };
    }
}
