using HandoffDrafter.Readers.Pdf.Objects;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>
/// What an annotation draws, placed on the page, and the layer that its glyphs are marked with. <see cref="Covers"/> tells whether its
/// shapes hide the page under them; <see cref="Picture"/> is where it lies if it is drawn by hand or stamped.
/// </summary>
internal sealed record Appearance(PdfStream Form, Matrix Placed, short Layer, bool Covers, Box? Picture);
