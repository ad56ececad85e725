using System.IO.Compression;
using System.Runtime.InteropServices;

namespace HandoffDrafter.Readers.Pdf.Filters;

internal static class Flate
{
    /// <summary>
    /// The runtime's inflater is fast, yet it drops what it had unpacked when it meets damage; a stream that it gives up on is unpacked
    /// again by one that keeps every byte before the damage.
    /// </summary>
    public static void Decode(ReadOnlyMemory<byte> packed, ByteSink output)
    {
        var body = packed[HeaderLength(packed.Span)..];
        if (!TryFast(body, output))
        {
            output.Clear();
            new TolerantInflater(body, output).Run();
        }
    }

    private static bool TryFast(ReadOnlyMemory<byte> body, ByteSink output)
    {
        MemoryMarshal.TryGetArray(body, out var array);
        using var source = new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false);
        using var inflater = new DeflateStream(source, CompressionMode.Decompress);
        try
        {
            while (inflater.Read(output.Space(4096)) is var read and > 0)
            {
                output.Advance(read);
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }

        return true;
    }

    private static int HeaderLength(ReadOnlySpan<byte> packed) =>
        packed.Length >= 2 && (packed[0] & 0x0F) == 8 && ((packed[0] << 8) | packed[1]) % 31 == 0 ? 2
        : packed.Length >= 2 && packed[0] is 0x78 or 0x68 or 0x58 or 0x48 ? 2
        : 0;
}
