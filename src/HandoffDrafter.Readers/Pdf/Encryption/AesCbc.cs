using System.Security.Cryptography;

namespace HandoffDrafter.Readers.Pdf.Encryption;

internal static class AesCbc
{
    /// <summary>Bytes behind their 16-byte start vector. A part of a block at the end is left out, wrong padding stays.</summary>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> bytes)
    {
        var whole = (bytes.Length / 16) - 1;
        if (whole < 1)
        {
            return [];
        }

        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(bytes.Slice(16, whole * 16), bytes[..16], PaddingMode.None);
        var padding = plain[^1];
        return padding is >= 1 and <= 16 && padding <= plain.Length ? plain[..^padding] : plain;
    }
}
