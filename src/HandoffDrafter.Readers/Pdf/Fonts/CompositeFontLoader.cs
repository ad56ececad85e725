using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>Finds out what the codes of a Type 0 font show.</summary>
internal sealed class CompositeFontLoader(FontFiles files, PdfDictionary font, string name)
{
    private readonly PdfDictionary _descendant = PdfDictionary.Of(font.Array("DescendantFonts")?[0] ?? PdfNull.Value) ?? PdfDictionary.Empty;
    private ReadOnlyMemory<byte> _glyphOfId;

    public PdfFont Load()
    {
        var codes = files.Codes(font["Encoding"]);
        var toUnicode = files.ToUnicode(font);
        var isUnicode = font.Name("ToUnicode")?.StartsWith("Identity", StringComparison.Ordinal) ?? false;
        var descriptor = _descendant.Dictionary("FontDescriptor");
        // An embedded program is unpacked only where the font's own map leaves a code open.
        var program = new Lazy<TrueTypeProgram?>(() => files.TrueType(descriptor));
        var outlines = new Lazy<CffProgram?>(() => files.Cff(descriptor, program.Value));
        if (_descendant.Stream("CIDToGIDMap") is { } map)
        {
            _glyphOfId = files.Decode(map);
        }

        var ordering = _descendant.Dictionary("CIDSystemInfo")?.Text("Ordering");
        var collection = CharacterCollection.Of(ordering);
        var widths = new CidWidths(_descendant, files.Budget);
        return new CompositeFont(name, codes, collection, (code, id, bytes) =>
        {
            var text = toUnicode?.Text(code) is { Length: > 0 } mapped && mapped != "\0" ? mapped
                : codes.Text(bytes.Span)
                ?? (isUnicode ? ((char)code).ToString() : null)
                ?? program.Value?.TextOfGlyph(GlyphOf(id))
                ?? outlines.Value?.TextOfGlyph(GlyphOf(id))
                ?? collection?.Text(id)
                ?? OfCollection(ordering, id)
                ?? string.Empty;
            return new FontGlyph(text, widths.Of(id)) { Vertical = widths.VerticalOf(id) };
        });
    }

    private int GlyphOf(int id) =>
        _glyphOfId.IsEmpty ? id : id < _glyphOfId.Length / 2 ? (_glyphOfId.Span[2 * id] << 8) | _glyphOfId.Span[(2 * id) + 1] : 0;

    /// <summary>All of Adobe's collections start with the printable ASCII characters.</summary>
    private static string? OfCollection(string? ordering, int id) =>
        ordering is "KR" or "Manga1" && id is >= 1 and <= 94 ? ((char)(id + 31)).ToString() : null;
}
