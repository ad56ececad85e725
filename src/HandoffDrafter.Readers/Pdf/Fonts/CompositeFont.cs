namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>A font of codes with one or more bytes.</summary>
internal sealed class CompositeFont(string name, CodeMap codes, CharacterCollection? collection, Func<uint, int, ReadOnlyMemory<byte>, FontGlyph> glyphOf) : PdfFont(name)
{
    private readonly Dictionary<(uint Code, int Length), FontGlyph> _glyphs = [];

    public override bool IsVertical => codes.IsVertical;

    public override FontGlyph Next(ReadOnlySpan<byte> bytes, out int length)
    {
        length = Math.Max(1, codes.Length(bytes));
        var code = 0u;
        foreach (var b in bytes[..length])
        {
            code = (code << 8) | b;
        }

        if (!_glyphs.TryGetValue((code, length), out var glyph))
        {
            glyph = glyphOf(code, codes.Id(code, bytes[..length], collection), bytes[..length].ToArray());
            glyph = glyph with { Text = Readable(glyph.Text) };
            _glyphs.Add((code, length), glyph);
        }

        return glyph;
    }
}
