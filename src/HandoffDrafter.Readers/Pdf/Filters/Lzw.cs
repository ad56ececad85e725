namespace HandoffDrafter.Readers.Pdf.Filters;

internal static class Lzw
{
    private const int ClearTable = 256;
    private const int EndOfData = 257;

    public static void Decode(ReadOnlySpan<byte> packed, bool early, ByteSink output)
    {
        // A table entry is a run of the output: where it was written, and how long it is.
        var starts = new int[4096];
        var lengths = new int[4096];
        var (next, width, previous, change) = (258, 9, -1, early ? 1 : 0);
        var (bits, count) = (0u, 0);
        var (previousStart, previousLength) = (0, 0);
        foreach (var b in packed)
        {
            bits = (bits << 8) | b;
            count += 8;
            if (count < width)
            {
                continue;
            }

            var code = (int)((bits >> (count - width)) & ((1u << width) - 1));
            count -= width;
            if (code == EndOfData)
            {
                return;
            }

            if (code == ClearTable)
            {
                (next, width, previous) = (258, 9, -1);
                continue;
            }

            var start = output.Length;
            if (code < 256)
            {
                output.Add((byte)code);
            }
            else if (code < next)
            {
                output.Repeat(start - starts[code], lengths[code]);
            }
            else if (code == next && previous >= 0)
            {
                output.Repeat(start - previousStart, previousLength + 1);
            }
            else
            {
                return;
            }

            if (previous >= 0 && next < 4096)
            {
                (starts[next], lengths[next]) = (previousStart, previousLength + 1);
                next++;
            }

            (previous, previousStart, previousLength) = (code, start, output.Length - start);
            width = next + change >= 2048 ? 12 : next + change >= 1024 ? 11 : next + change >= 512 ? 10 : 9;
        }
    }
}
