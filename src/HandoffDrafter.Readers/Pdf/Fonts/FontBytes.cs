namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>Big-endian numbers of a font program. Outside of it everything is 0, so that a damaged font loses glyphs and nothing else.</summary>
internal readonly struct FontBytes(ReadOnlyMemory<byte> bytes)
{
    private readonly ReadOnlyMemory<byte> _bytes = bytes;

    public int Length => _bytes.Length;

    public ReadOnlySpan<byte> Span => _bytes.Span;

    public int Byte(long at) => at >= 0 && at < _bytes.Length ? _bytes.Span[(int)at] : 0;

    public int UInt16(long at) => (Byte(at) << 8) | Byte(at + 1);

    public int Int16(long at) => (short)UInt16(at);

    public uint UInt32(long at) => ((uint)UInt16(at) << 16) | (uint)UInt16(at + 2);

    public FontBytes From(long at, long length)
    {
        var start = (int)Math.Clamp(at, 0, _bytes.Length);
        return new FontBytes(_bytes.Slice(start, (int)Math.Clamp(length, 0, _bytes.Length - start)));
    }

    public ReadOnlySpan<byte> Slice(long at, long length) => From(at, length).Span;
}
