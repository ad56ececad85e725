using HandoffDrafter.Readers.Pdf.Fonts;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>What <c>q</c> saves and <c>Q</c> brings back, as far as text depends on it.</summary>
internal struct TextState()
{
    public Matrix Page = Matrix.Identity;
    public PdfFont? Font = null;
    public double Size = 0;
    public double CharacterSpacing = 0;
    public double WordSpacing = 0;
    public double Stretch = 1;
    public double Leading = 0;
    public double Rise = 0;
    public int Mode = 0;
    public FillColor Fill = FillColor.Black;
    public bool IsTransparent = false;
}

/// <summary>The fill color, as far as it can make text invisible.</summary>
internal readonly record struct FillColor(bool IsWhite, ColorKind Kind)
{
    public static readonly FillColor Black = new(false, ColorKind.Additive);
}

internal enum ColorKind
{
    /// <summary>White is all components at their highest: gray and RGB.</summary>
    Additive,
    /// <summary>White is no ink: CMYK and spot colors.</summary>
    Inks,
    Other,
}
