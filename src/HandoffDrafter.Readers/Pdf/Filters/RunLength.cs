namespace HandoffDrafter.Readers.Pdf.Filters;

internal static class RunLength
{
    public static void Decode(ReadOnlySpan<byte> packed, ByteSink output)
    {
        var i = 0;
        while (i + 1 < packed.Length && packed[i] != 128)
        {
            var length = packed[i++];
            if (length < 128)
            {
                var count = Math.Min(length + 1, packed.Length - i);
                output.Add(packed.Slice(i, count));
                i += count;
            }
            else
            {
                output.Space(257 - length)[..(257 - length)].Fill(packed[i++]);
                output.Advance(257 - length);
            }
        }
    }
}
