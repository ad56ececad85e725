using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace HandoffDrafter.Tests.Readers.Pdf;

/// <summary>Locks a stream as a writer would: the entries of the Encrypt dictionary and the locked bytes.</summary>
internal static class TestEncryption
{
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    private static readonly byte[] Owner = SHA256.HashData("owner"u8);

    /// <summary>Revision 2 with keys of 40 bits, else revision 3. The owner's record is not needed to open it and holds any bytes.</summary>
    public static (string Encrypt, byte[] Locked) WithRc4(byte[] content, int number, string password, int keyBytes)
    {
        var key = Key(password, keyBytes);
        var (version, revision) = keyBytes == 5 ? (1, 2) : (2, 3);
        return ($"<< /Filter /Standard /V {version} /R {revision} /Length {8 * keyBytes} {Records(key, revision)} >>", Rc4(OfObject(key, number, []), content));
    }

    /// <summary>Revision 4.</summary>
    public static (string Encrypt, byte[] Locked) WithAes128(byte[] content, int number, string password)
    {
        var key = Key(password, 16);
        var start = SHA256.HashData("start"u8)[..16];
        return ($"<< /Filter /Standard /V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF {Records(key, 4)} >>",
            [.. start, .. Cbc(OfObject(key, number, "sAlT"u8), start, content, PaddingMode.PKCS7)]);
    }

    [SuppressMessage("Security", "CA5351:Do not use broken cryptographic algorithms", Justification = "It is what old files are locked with.")]
    private static byte[] Key(string password, int bytes)
    {
        byte[] padded = [.. Encoding.Latin1.GetBytes(password), .. Padding];
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, -4);
        var key = MD5.HashData([.. padded[..32], .. Owner, .. permissions]);
        for (var i = 0; i < (bytes > 5 ? 50 : 0); i++)
        {
            key = MD5.HashData(key);
        }

        return key[..bytes];
    }

    [SuppressMessage("Security", "CA5351:Do not use broken cryptographic algorithms", Justification = "It is what old files are locked with.")]
    private static string Records(byte[] key, int revision)
    {
        var user = revision == 2 ? Rc4(key, Padding) : MD5.HashData(Padding);
        for (var round = 0; revision > 2 && round < 20; round++)
        {
            user = Rc4([.. key.Select(b => (byte)(b ^ round))], user);
        }

        return $"/P -4 /O <{Convert.ToHexString(Owner)}> /U <{Convert.ToHexString(user).PadRight(64, '0')}>";
    }

    [SuppressMessage("Security", "CA5351:Do not use broken cryptographic algorithms", Justification = "It is what old files are locked with.")]
    private static byte[] OfObject(byte[] key, int number, ReadOnlySpan<byte> salt) =>
        MD5.HashData([.. key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0, .. salt])[..Math.Min(key.Length + 5, 16)];

    /// <summary>Revision 6, a key of 256 bits.</summary>
    public static (string Encrypt, byte[] Locked) WithAes256(byte[] content, string password)
    {
        var key = SHA256.HashData("file key"u8);
        var words = Encoding.UTF8.GetBytes(password);
        var (check, open) = ("12345678"u8.ToArray(), "abcdefgh"u8.ToArray());
        byte[] user = [.. Hash(words, check), .. check, .. open];
        var sealedKey = Cbc(Hash(words, open), new byte[16], key, PaddingMode.None);
        var start = SHA256.HashData("start"u8)[..16];
        var encrypt = "<< /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /StrF /StdCF " +
            $"/U <{Convert.ToHexString(user)}> /UE <{Convert.ToHexString(sealedKey)}> /O <{new string('0', 96)}> /OE <{new string('0', 64)}> >>";
        return (encrypt, [.. start, .. Cbc(key, start, content, PaddingMode.PKCS7)]);
    }

    private static byte[] Hash(byte[] password, byte[] salt)
    {
        var hash = SHA256.HashData([.. password, .. salt]);
        byte[] mixed;
        var done = 0;
        do
        {
            var repeated = Enumerable.Repeat((byte[])[.. password, .. hash], 64).SelectMany(b => b).ToArray();
            mixed = Cbc(hash[..16], hash[16..32], repeated, PaddingMode.None);
            hash = (mixed.Take(16).Sum(b => b) % 3) switch { 0 => SHA256.HashData(mixed), 1 => SHA384.HashData(mixed), _ => SHA512.HashData(mixed) };
            done++;
        }
        while (done < 64 || mixed[^1] > done - 32);
        return hash[..32];
    }

    private static byte[] Cbc(byte[] key, byte[] start, byte[] content, PaddingMode padding)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(content, start, padding);
    }

    private static byte[] Rc4(byte[] key, byte[] content)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var (a, b) = (0, 0);
        return [.. content.Select(c =>
        {
            a = (a + 1) & 255;
            b = (b + state[a]) & 255;
            (state[a], state[b]) = (state[b], state[a]);
            return (byte)(c ^ state[(state[a] + state[b]) & 255]);
        })];
    }
}
