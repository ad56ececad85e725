namespace HandoffDrafter.Readers.Pdf.Filters;

/// <summary>Inflates until the data ends or makes no sense, and keeps everything up to there.</summary>
internal sealed class TolerantInflater(ReadOnlyMemory<byte> packed, ByteSink output)
{
    private static readonly short[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly short[] DistanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
    private static readonly byte[] CodeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private int _at;
    private uint _bits;
    private int _count;

    public void Run()
    {
        bool last;
        do
        {
            last = Bits(1) != 0;
            var sound = Bits(2) switch
            {
                0 => Stored(),
                1 => Packed(FixedLiterals(), Huffman.Of([.. Enumerable.Repeat((byte)5, 30)])),
                2 => Dynamic(),
                _ => false,
            };
            if (!sound)
            {
                return;
            }
        }
        while (!last);
    }

    private bool Stored()
    {
        (_bits, _count) = (0, 0);
        var bytes = packed.Span;
        if (_at + 4 > bytes.Length)
        {
            return false;
        }

        var length = bytes[_at] | (bytes[_at + 1] << 8);
        var check = bytes[_at + 2] | (bytes[_at + 3] << 8);
        _at += 4;
        var there = Math.Min(length, bytes.Length - _at);
        output.Add(bytes.Slice(_at, there));
        _at += there;
        return there == length && (length ^ 0xFFFF) == check;
    }

    private bool Dynamic()
    {
        var literals = Bits(5) + 257;
        var distances = Bits(5) + 1;
        var codes = Bits(4) + 4;
        if (literals < 257 || distances < 1 || codes < 4)
        {
            return false;
        }

        var order = new byte[19];
        for (var i = 0; i < codes; i++)
        {
            order[CodeLengthOrder[i]] = (byte)Math.Max(Bits(3), 0);
        }

        var code = Huffman.Of(order);
        var lengths = new byte[literals + distances];
        for (var i = 0; i < lengths.Length;)
        {
            var symbol = Symbol(code);
            if (symbol is >= 0 and < 16)
            {
                lengths[i++] = (byte)symbol;
                continue;
            }

            var (repeat, value) = symbol switch
            {
                16 when i > 0 => (3 + Bits(2), lengths[i - 1]),
                17 => (3 + Bits(3), (byte)0),
                18 => (11 + Bits(7), (byte)0),
                _ => (-1, (byte)0),
            };
            if (repeat < 3 || i + repeat > lengths.Length)
            {
                return false;
            }

            lengths.AsSpan(i, repeat).Fill(value);
            i += repeat;
        }

        return Packed(Huffman.Of(lengths[..literals]), Huffman.Of(lengths[literals..]));
    }

    private bool Packed(Huffman literals, Huffman distances)
    {
        while (true)
        {
            var symbol = Symbol(literals);
            if (symbol is < 0 or > 285)
            {
                return false;
            }

            if (symbol < 256)
            {
                output.Add((byte)symbol);
                continue;
            }

            if (symbol == 256)
            {
                return true;
            }

            var extra = Bits(LengthExtra[symbol - 257]);
            var distance = Symbol(distances);
            if (extra < 0 || distance is < 0 or > 29)
            {
                return false;
            }

            var more = Bits(distance < 2 ? 0 : (distance / 2) - 1);
            if (more < 0 || !output.Repeat(DistanceBase[distance] + more, LengthBase[symbol - 257] + extra))
            {
                return false;
            }
        }
    }

    private static Huffman FixedLiterals()
    {
        var lengths = new byte[288];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280).Fill(8);
        return Huffman.Of(lengths);
    }

    /// <summary>-1 where the data ended.</summary>
    private int Bits(int count)
    {
        while (_count < count)
        {
            if (_at >= packed.Length)
            {
                return -1;
            }

            _bits |= (uint)packed.Span[_at++] << _count;
            _count += 8;
        }

        var value = (int)(_bits & ((1u << count) - 1));
        _bits >>= count;
        _count -= count;
        return value;
    }

    private int Symbol(Huffman code)
    {
        var (value, first, index) = (0, 0, 0);
        for (var length = 1; length <= 15; length++)
        {
            var bit = Bits(1);
            if (bit < 0)
            {
                return -1;
            }

            value |= bit;
            var count = code.Counts[length];
            if (value - count < first)
            {
                return code.Symbols[index + value - first];
            }

            index += count;
            first = (first + count) << 1;
            value <<= 1;
        }

        return -1;
    }

    /// <summary>A canonical code: how many symbols each length has, and the symbols by length.</summary>
    private sealed record Huffman(short[] Counts, short[] Symbols)
    {
        public static Huffman Of(byte[] lengths)
        {
            var counts = new short[16];
            foreach (var length in lengths)
            {
                counts[length]++;
            }

            counts[0] = 0;
            var offsets = new short[17];
            for (var i = 1; i < 16; i++)
            {
                offsets[i + 1] = (short)(offsets[i] + counts[i]);
            }

            var symbols = new short[lengths.Length + 1];
            for (short symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] != 0)
                {
                    symbols[offsets[lengths[symbol]]++] = symbol;
                }
            }

            return new Huffman(counts, symbols);
        }
    }
}
