namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>A font of single-byte codes.</summary>
internal sealed class SimpleFont(string name, Func<int, FontGlyph> glyphOf) : PdfFont(name)
{
    private readonly FontGlyph?[] _glyphs = new FontGlyph?[256];

    public override FontGlyph Next(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 1;
        var code = bytes[0];
        return _glyphs[code] ??= Make(code);
    }

    private FontGlyph Make(int code)
    {
        var glyph = glyphOf(code);
        return glyph with { Text = Readable(glyph.Text) };
    }
}
