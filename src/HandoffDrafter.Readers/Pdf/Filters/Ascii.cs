using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Filters;

internal static class Ascii
{
    public static void Decode85(ReadOnlySpan<byte> text, ByteSink output)
    {
        var (group, count) = (0u, 0);
        foreach (var b in text)
        {
            if (b == '~')
            {
                break;
            }

            if (b == 'z' && count == 0)
            {
                output.Add([0, 0, 0, 0]);
            }
            else if (b is >= (byte)'!' and <= (byte)'u')
            {
                group = unchecked((group * 85) + (uint)(b - '!'));
                if (++count == 5)
                {
                    output.Add([(byte)(group >> 24), (byte)(group >> 16), (byte)(group >> 8), (byte)group]);
                    (group, count) = (0, 0);
                }
            }
        }

        if (count > 1)
        {
            for (var i = count; i < 5; i++)
            {
                group = unchecked((group * 85) + 84);
            }

            for (var i = 0; i < count - 1; i++)
            {
                output.Add((byte)(group >> (24 - (8 * i))));
            }
        }
    }

    public static void DecodeHexadecimal(ReadOnlySpan<byte> text, ByteSink output)
    {
        var high = -1;
        foreach (var b in text)
        {
            if (b == '>')
            {
                break;
            }

            var digit = PdfBytes.Hex(b);
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
                continue;
            }

            output.Add((byte)((high << 4) | digit));
            high = -1;
        }

        if (high >= 0)
        {
            output.Add((byte)(high << 4));
        }
    }
}
