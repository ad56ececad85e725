using HandoffDrafter.Readers.Pdf.Fonts;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>Why a glyph is not plain text of the page.</summary>
[Flags]
internal enum GlyphTraits : byte
{
    None = 0,
    Hidden = 1,
    /// <summary>Drawn without ink; the text of a scanned page is laid over its picture so.</summary>
    Inkless = 2,
    /// <summary>The file itself says that it is a running header or footer.</summary>
    RunningHead = 4,
    RunningFoot = 8,
}

/// <summary>
/// A piece of text with its place on the upright page: (0, 0) is the lower left corner of what is visible. It runs from
/// (<see cref="X"/>, <see cref="Y"/>) on its base line to (<see cref="EndX"/>, <see cref="EndY"/>). <see cref="Layer"/> is 0 for the page itself, else the annotation that it
/// belongs to, counted from 1.
/// </summary>
internal readonly record struct PageGlyph(string Text, float X, float Y, float EndX, float EndY, float Size, PdfFont Font, GlyphTraits Traits, short Layer)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
