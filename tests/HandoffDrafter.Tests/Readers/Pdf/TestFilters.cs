using System.IO.Compression;

namespace HandoffDrafter.Tests.Readers.Pdf;

/// <summary>The packing side of the filters that the reader undoes.</summary>
internal static class TestFilters
{
    public static byte[] Deflate(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Hexadecimal(byte[] bytes) => PdfBuilder.Ascii(Convert.ToHexString(bytes) + ">");

    public static byte[] Ascii85(byte[] bytes)
    {
        var text = new MemoryStream();
        for (var i = 0; i < bytes.Length; i += 4)
        {
            var count = Math.Min(4, bytes.Length - i);
            var group = 0u;
            for (var b = 0; b < 4; b++)
            {
                group = (group << 8) | (b < count ? bytes[i + b] : 0u);
            }

            var digits = new byte[5];
            for (var d = 4; d >= 0; d--, group /= 85)
            {
                digits[d] = (byte)('!' + (group % 85));
            }

            text.Write(digits, 0, count + 1);
        }

        text.Write("~>"u8);
        return text.ToArray();
    }

    public static byte[] RunLength(byte[] bytes)
    {
        var packed = new MemoryStream();
        for (var i = 0; i < bytes.Length;)
        {
            var run = 1;
            while (run < 128 && i + run < bytes.Length && bytes[i + run] == bytes[i])
            {
                run++;
            }

            packed.Write(run > 1 ? [(byte)(257 - run), bytes[i]] : [0, bytes[i]]);
            i += run;
        }

        packed.WriteByte(128);
        return packed.ToArray();
    }

    public static byte[] Lzw(byte[] bytes)
    {
        var packed = new MemoryStream();
        var (buffer, count, width, next) = (0u, 0, 9, 258);
        var table = new Dictionary<(int Prefix, byte Last), int>();
        Emit(256);
        var prefix = -1;
        foreach (var b in bytes)
        {
            if (prefix < 0)
            {
                prefix = b;
            }
            else if (table.TryGetValue((prefix, b), out var longer))
            {
                prefix = longer;
            }
            else
            {
                Emit(prefix);
                table[(prefix, b)] = next++;
                width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
                prefix = b;
            }
        }

        Emit(prefix);
        width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
        Emit(257);
        packed.WriteByte((byte)(buffer << (8 - count)));
        return packed.ToArray();

        void Emit(int code)
        {
            buffer = (buffer << width) | (uint)code;
            for (count += width; count >= 8; count -= 8)
            {
                packed.WriteByte((byte)(buffer >> (count - 8)));
            }
        }
    }

    /// <summary>Each row packed as its difference to the row above.</summary>
    public static byte[] PredictUp(byte[] bytes, int columns)
    {
        var rows = new MemoryStream();
        for (var i = 0; i < bytes.Length; i += columns)
        {
            rows.WriteByte(2);
            for (var c = i; c < Math.Min(i + columns, bytes.Length); c++)
            {
                rows.WriteByte((byte)(bytes[c] - (c >= columns ? bytes[c - columns] : 0)));
            }
        }

        return rows.ToArray();
    }
}
