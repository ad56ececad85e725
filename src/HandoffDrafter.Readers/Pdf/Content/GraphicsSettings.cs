using HandoffDrafter.Readers.Pdf.Fonts;
using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>The settings that <c>gs</c> takes from a dictionary, as far as they make text or what covers it invisible.</summary>
internal static class GraphicsSettings
{
    private const double AsGoodAsNothing = 0.01;
    private const double AsGoodAsFull = 0.98;

    public static void Apply(PdfDictionary? settings, FontFiles fonts, ref TextState state)
    {
        if (settings is null)
        {
            return;
        }

        if (settings["ca"] is PdfNumber alpha)
        {
            state.IsTransparent = alpha.Value <= AsGoodAsNothing;
            Set(Veils.Translucent, alpha.Value < AsGoodAsFull, ref state);
        }

        if (settings["BM"] is not PdfNull and var blend)
        {
            var mode = (blend as PdfName)?.Value ?? (blend as PdfArray)?.Name(0);
            Set(Veils.Blended, mode is not ("Normal" or "Compatible"), ref state);
        }

        if (settings["SMask"] is not PdfNull and var mask)
        {
            Set(Veils.Masked, mask is not PdfName, ref state);
        }

        if (settings.Array("Font") is { } font && PdfDictionary.Of(font[0]) is { } face)
        {
            (state.Font, state.Size) = (fonts.Font(face), font.Number(1));
        }
    }

    private static void Set(Veils veil, bool isOn, ref TextState state) => state.Veils = isOn ? state.Veils | veil : state.Veils & ~veil;
}
