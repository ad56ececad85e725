using HandoffDrafter.Readers.Pdf.Fonts;
using HandoffDrafter.Readers.Pdf.Structure;

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

    /// <summary>What keeps a painted shape from hiding what lies under it.</summary>
    public Veils Veils = Veils.None;

    /// <summary>The box of the clipping path on the upright page; null for none.</summary>
    public Box? Clip = null;

    /// <summary>Whether everything inside the box is painted, as it is where all paths were rectangles.</summary>
    public bool IsClipExact = true;
}

[Flags]
internal enum Veils : byte
{
    None = 0,
    Translucent = 1,
    Blended = 2,
    Masked = 4,
    /// <summary>The form around it has one of these.</summary>
    Group = 8,
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
