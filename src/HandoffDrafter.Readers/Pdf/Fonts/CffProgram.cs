namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>The names and codes of the glyphs of an embedded font in compact form.</summary>
internal sealed class CffProgram
{
    private const int StandardStrings = 391;
    private const int MostGlyphs = 65536;

    private readonly FontBytes _font;
    private readonly List<(int Start, int Length)> _strings;
    private readonly int[] _charset = [];
    private readonly SingleByteEncoding? _encoding;

    public CffProgram(ReadOnlyMemory<byte> program, ReadingBudget budget)
    {
        _font = new FontBytes(program);
        var (_, afterNames) = Index(_font.Byte(2), budget);
        var (dictionaries, afterDictionaries) = Index(afterNames, budget);
        (_strings, _) = Index(afterDictionaries, budget);
        if (dictionaries.Count == 0)
        {
            return;
        }

        var top = ReadDictionary(dictionaries[0]);
        IsCidKeyed = top.ContainsKey(1230);
        var glyphs = Math.Min(_font.UInt16(top.GetValueOrDefault(17)), MostGlyphs);
        _charset = ReadCharset(top.GetValueOrDefault(15), glyphs);
        _encoding = IsCidKeyed ? null : ReadEncoding(top.GetValueOrDefault(16));
    }

    public bool IsCidKeyed { get; }

    public string? TextOfGlyph(int glyph) => !IsCidKeyed && glyph > 0 && glyph < _charset.Length ? TextOf(_charset[glyph]) : null;

    /// <summary>What the font says its codes stand for; null where it has glyphs by number only.</summary>
    public SingleByteEncoding? Encoding => _encoding;

    private SingleByteEncoding ReadEncoding(int offset)
    {
        if (offset is 0 or 1)
        {
            return SingleByteEncoding.Standard;
        }

        var texts = new string?[256];
        var format = _font.Byte(offset);
        var count = _font.Byte(offset + 1);
        var at = offset + 2;
        if ((format & 127) == 0)
        {
            for (var i = 0; i < count; i++)
            {
                texts[_font.Byte(at++)] = TextOfGlyph(i + 1);
            }
        }
        else
        {
            for (int i = 0, glyph = 1; i < count; i++, at += 2)
            {
                var (first, left) = (_font.Byte(at), _font.Byte(at + 1));
                for (var code = first; code <= Math.Min(first + left, 255); code++)
                {
                    texts[code] = TextOfGlyph(glyph++);
                }
            }
        }

        if ((format & 128) != 0)
        {
            var extra = _font.Byte(at++);
            for (var i = 0; i < extra; i++, at += 3)
            {
                texts[_font.Byte(at)] = TextOf(_font.UInt16(at + 1));
            }
        }

        return new SingleByteEncoding(texts);
    }

    private int[] ReadCharset(int offset, int glyphs)
    {
        var charset = new int[glyphs];
        var format = _font.Byte(offset);
        for (int glyph = 1, at = offset + 1; glyph < glyphs;)
        {
            if (offset <= 2)
            {
                charset[glyph] = glyph++;
                continue;
            }

            if (format == 0)
            {
                charset[glyph++] = _font.UInt16(at);
                at += 2;
                continue;
            }

            var first = _font.UInt16(at);
            var left = format == 1 ? _font.Byte(at + 2) : _font.UInt16(at + 2);
            at += format == 1 ? 3 : 4;
            for (var i = 0; i <= left && glyph < glyphs; i++)
            {
                charset[glyph++] = first + i;
            }
        }

        return charset;
    }

    private string? TextOf(int id)
    {
        if (id < StandardStrings)
        {
            return CffStrings.Text(id);
        }

        return id - StandardStrings < _strings.Count && _strings[id - StandardStrings] is var (start, length)
            ? GlyphNames.Text(System.Text.Encoding.Latin1.GetString(_font.Slice(start, length)))
            : null;
    }

    private (List<(int Start, int Length)> Items, int End) Index(int at, ReadingBudget budget)
    {
        var items = new List<(int, int)>();
        var count = _font.UInt16(at);
        var size = _font.Byte(at + 2);
        if (count == 0 || size is < 1 or > 4)
        {
            return (items, at + 2);
        }

        var data = at + 2L + ((count + 1L) * size);
        var start = Offset(0);
        for (var i = 1; i <= count; i++)
        {
            budget.Work();
            var end = Offset(i);
            if (end < start || data + end > _font.Length)
            {
                break;
            }

            items.Add(((int)(data + start), (int)(end - start)));
            start = end;
        }

        return (items, (int)Math.Min(data + start, int.MaxValue / 2));

        long Offset(int i)
        {
            var value = 0L;
            for (var b = 0; b < size; b++)
            {
                value = (value << 8) | (uint)_font.Byte(at + 3L + ((long)i * size) + b);
            }

            return value;
        }
    }

    /// <summary>The first operand of each operator; two-byte operators count from 1200.</summary>
    private Dictionary<int, int> ReadDictionary((int Start, int Length) place)
    {
        var values = new Dictionary<int, int>();
        var (at, end) = (place.Start, place.Start + place.Length);
        int? operand = null;
        while (at < end)
        {
            var b = _font.Byte(at++);
            switch (b)
            {
                case <= 21:
                    values.TryAdd(b == 12 ? 1200 + _font.Byte(at++) : b, operand ?? 0);
                    operand = null;
                    break;
                case 28:
                    operand ??= _font.Int16(at);
                    at += 2;
                    break;
                case 29:
                    operand ??= (int)_font.UInt32(at);
                    at += 4;
                    break;
                case 30:
                    while (at < end && _font.Byte(at++) is var pair && (pair & 15) != 15 && pair >> 4 != 15)
                    {
                    }

                    operand ??= 0;
                    break;
                case >= 32 and <= 246:
                    operand ??= b - 139;
                    break;
                case >= 247 and <= 250:
                    operand ??= ((b - 247) * 256) + _font.Byte(at) + 108;
                    at++;
                    break;
                case >= 251 and <= 254:
                    operand ??= -((b - 251) * 256) - _font.Byte(at) - 108;
                    at++;
                    break;
            }
        }

        return values;
    }
}
