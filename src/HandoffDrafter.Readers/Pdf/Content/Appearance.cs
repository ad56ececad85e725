using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>What an annotation draws, placed on the page, and the layer that its glyphs are marked with.</summary>
internal sealed record Appearance(PdfStream Form, Matrix Placed, short Layer);
