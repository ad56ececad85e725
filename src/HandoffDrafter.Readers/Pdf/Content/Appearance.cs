using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>
/// What an annotation draws, placed on the page, and the layer that its glyphs are marked with. <see cref="Covers"/> tells whether its
/// shapes hide the page under them.
/// </summary>
internal sealed record Appearance(PdfStream Form, Matrix Placed, short Layer, bool Covers);
