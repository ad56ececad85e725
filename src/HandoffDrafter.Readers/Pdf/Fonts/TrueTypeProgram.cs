using System.Text;

namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>What an embedded TrueType or OpenType font knows of the characters of its glyphs.</summary>
internal sealed class TrueTypeProgram
{
    private const int MostGlyphs = 65536;

    private readonly FontBytes _font;
    private readonly Dictionary<uint, (uint Offset, uint Length)> _tables = [];
    private readonly Dictionary<int, int> _unicodeOfGlyph = [];
    private readonly Dictionary<int, int> _glyphOfSymbol = [];
    private readonly Dictionary<int, int> _glyphOfMac = [];
    private readonly ReadingBudget _budget;
    private string?[]? _names;

    public TrueTypeProgram(ReadOnlyMemory<byte> program, ReadingBudget budget)
    {
        _font = new FontBytes(program);
        _budget = budget;
        var start = _font.UInt32(0) == 0x74746366 ? _font.UInt32(12) : 0;
        var count = Math.Min(_font.UInt16(start + 4), 64);
        for (var i = 0; i < count; i++)
        {
            var entry = start + 12 + (16 * i);
            _tables.TryAdd(_font.UInt32(entry), (_font.UInt32(entry + 8), _font.UInt32(entry + 12)));
        }

        ReadCharacterMaps();
    }

    /// <summary>The program of a font in PostScript outlines, when this wraps one.</summary>
    public ReadOnlyMemory<byte>? Cff => _tables.TryGetValue(Tag("CFF "), out var table) ? _font.Slice(table.Offset, table.Length).ToArray() : null;

    public string? TextOfGlyph(int glyph)
    {
        if (glyph <= 0)
        {
            return null;
        }

        if (_unicodeOfGlyph.TryGetValue(glyph, out var point) && Rune.IsValid(point))
        {
            return char.ConvertFromUtf32(point);
        }

        _names ??= ReadNames();
        return glyph < _names.Length && _names[glyph] is { } name ? GlyphNames.Text(name) : null;
    }

    /// <summary>The glyph that a symbolic font draws for a code; 0 where it has none.</summary>
    public int GlyphOfCode(int code)
    {
        if (_glyphOfSymbol.TryGetValue(0xF000 + code, out var glyph) || _glyphOfSymbol.TryGetValue(code, out glyph)
            || _glyphOfSymbol.TryGetValue(0xF100 + code, out glyph) || _glyphOfMac.TryGetValue(code, out glyph))
        {
            return glyph;
        }

        return 0;
    }

    private static uint Tag(string tag) => ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];

    private void ReadCharacterMaps()
    {
        if (!_tables.TryGetValue(Tag("cmap"), out var table))
        {
            return;
        }

        var cmap = _font.From(table.Offset, table.Length);
        var count = Math.Min(cmap.UInt16(2), 32);
        for (var i = 0; i < count; i++)
        {
            var (platform, encoding) = (cmap.UInt16(4 + (8 * i)), cmap.UInt16(6 + (8 * i)));
            var map = cmap.From(cmap.UInt32(8 + (8 * i)), int.MaxValue);
            if ((platform, encoding) is (3, 1) or (3, 10) or (0, _))
            {
                Each(map, (code, glyph) => _unicodeOfGlyph.TryAdd(glyph, code));
            }
            else if (platform == 3)
            {
                Each(map, (code, glyph) => _glyphOfSymbol.TryAdd(code, glyph));
            }
            else if (platform == 1)
            {
                Each(map, (code, glyph) => _glyphOfMac.TryAdd(code, glyph));
            }
        }
    }

    private void Each(FontBytes map, Action<int, int> found)
    {
        switch (map.UInt16(0))
        {
            case 0:
                for (var code = 0; code < 256; code++)
                {
                    Found(code, map.Byte(6 + code));
                }

                break;
            case 4:
                Segments(map, Found);
                break;
            case 6:
                for (var i = 0; i < map.UInt16(8); i++)
                {
                    Found(map.UInt16(6) + i, map.UInt16(10 + (2 * i)));
                }

                break;
            case 12:
                var groups = Math.Min(map.UInt32(12), MostGlyphs);
                for (var g = 0L; g < groups; g++)
                {
                    var (first, last, glyph) = (map.UInt32(16 + (12 * g)), map.UInt32(20 + (12 * g)), map.UInt32(24 + (12 * g)));
                    for (var code = first; code <= last && code - first < MostGlyphs && code < 0x110000; code++)
                    {
                        Found((int)code, (int)Math.Min(glyph + (code - first), int.MaxValue));
                    }
                }

                break;
        }

        void Found(int code, int glyph)
        {
            _budget.Work();
            if (glyph != 0)
            {
                found(code, glyph);
            }
        }
    }

    private static void Segments(FontBytes map, Action<int, int> found)
    {
        var size = map.UInt16(6) & ~1;
        for (var s = 0; s < size; s += 2)
        {
            var (end, start) = (map.UInt16(14 + s), map.UInt16(16 + size + s));
            var (delta, offset) = (map.UInt16(16 + (2 * size) + s), map.UInt16(16 + (3 * size) + s));
            for (var code = start; code <= end && code < 0xFFFF; code++)
            {
                var glyph = offset == 0 ? code : map.UInt16(16 + (3 * size) + s + offset + (2 * (code - start)));
                found(code, glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
            }
        }
    }

    private string?[] ReadNames()
    {
        if (!_tables.TryGetValue(Tag("post"), out var table) || _font.UInt32(table.Offset) != 0x00020000)
        {
            return [];
        }

        var post = _font.From(table.Offset, table.Length);
        var count = post.UInt16(32);
        var strings = new List<string>();
        for (var at = 34L + (2 * count); at < post.Length; at += 1 + post.Byte(at))
        {
            _budget.Work();
            strings.Add(Encoding.Latin1.GetString(post.Slice(at + 1, post.Byte(at))));
        }

        var names = new string?[count];
        for (var glyph = 0; glyph < count; glyph++)
        {
            // The first 258 names are those of the Macintosh, whose characters the character maps of such fonts give.
            var index = post.UInt16(34 + (2 * glyph)) - 258;
            names[glyph] = index >= 0 && index < strings.Count ? strings[index] : null;
        }

        return names;
    }
}
