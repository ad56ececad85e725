using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Encryption;

/// <summary>The file key of a document that opens with the empty password; null where it does not.</summary>
internal static class PasswordKeys
{
    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    public static byte[]? FromEmptyPassword(PdfDictionary settings, byte[] id, int version, int revision, bool metadata)
    {
        var owner = Bytes(settings, "O");
        var user = Bytes(settings, "U");
        if (owner.Length < 32 || user.Length < 16)
        {
            return null;
        }

        var length = KeyLength(settings, version, revision);
        var seed = new List<byte>();
        seed.AddRange(Padding);
        seed.AddRange(owner.AsSpan(0, 32));
        Span<byte> permissions = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, unchecked((int)(long)settings.Number("P")));
        seed.AddRange(permissions);
        seed.AddRange(id);
        if (revision >= 4 && !metadata)
        {
            seed.AddRange([0xFF, 0xFF, 0xFF, 0xFF]);
        }

        var key = Md5([.. seed]);
        for (var i = 0; i < (revision >= 3 ? 50 : 0); i++)
        {
            key = Md5(key.AsSpan(0, length));
        }

        key = key[..length];
        return Opens(key, user, id, revision) ? key : null;
    }

    /// <summary>In bytes. Some writers give bytes where the format wants bits.</summary>
    private static int KeyLength(PdfDictionary settings, int version, int revision)
    {
        if (version == 1 || revision == 2)
        {
            return 5;
        }

        var method = version == 4 ? settings.Dictionary("CF")?.Dictionary(settings.Name("StmF") ?? string.Empty) : null;
        if (method?.Name("CFM") == "AESV2")
        {
            return 16;
        }

        var length = method?.Integer("Length") is { } own and > 0 ? own : settings.Integer("Length", version == 4 ? 128 : 40);
        return Math.Clamp(length >= 40 ? length / 8 : length, 5, 16);
    }

    private static bool Opens(byte[] key, byte[] user, byte[] id, int revision)
    {
        if (revision == 2)
        {
            return Rc4.Transform(key, Padding).AsSpan(0, 16).SequenceEqual(user.AsSpan(0, 16));
        }

        var check = Md5([.. Padding, .. id]);
        for (var round = 0; round < 20; round++)
        {
            var mixed = new byte[key.Length];
            for (var i = 0; i < key.Length; i++)
            {
                mixed[i] = (byte)(key[i] ^ round);
            }

            check = Rc4.Transform(mixed, check);
        }

        return check.AsSpan().SequenceEqual(user.AsSpan(0, 16));
    }

    public static byte[]? FromEmptyPasswordAes(PdfDictionary settings, int revision)
    {
        var user = Bytes(settings, "U");
        var sealedKey = Bytes(settings, "UE");
        if (user.Length < 48 || sealedKey.Length < 32)
        {
            return null;
        }

        var owner = Bytes(settings, "O");
        return Unseal(user, sealedKey, [], revision)
            ?? (owner.Length < 48 ? null : Unseal(owner, Bytes(settings, "OE"), user.AsSpan(0, 48), revision));
    }

    /// <summary>A password's record is its hash, and one salt each to check it and to open the key with it.</summary>
    private static byte[]? Unseal(byte[] password, byte[] sealedKey, ReadOnlySpan<byte> user, int revision)
    {
        if (sealedKey.Length < 32 || !Hash(password.AsSpan(32, 8), user, revision).AsSpan().SequenceEqual(password.AsSpan(0, 32)))
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = Hash(password.AsSpan(40, 8), user, revision);
        return aes.DecryptCbc(sealedKey.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    /// <summary>Of the empty password with a salt. Revision 6 hashes until a byte of the result says that it is enough.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> user, int revision)
    {
        var key = SHA256.HashData([.. salt, .. user]);
        if (revision < 6)
        {
            return key;
        }

        using var aes = Aes.Create();
        for (var round = 0; ; round++)
        {
            byte[] once = [.. key, .. user];
            var repeated = new byte[64 * once.Length];
            for (var i = 0; i < 64; i++)
            {
                once.CopyTo(repeated, i * once.Length);
            }

            aes.Key = key[..16];
            var mixed = aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);
            var remainder = 0;
            foreach (var b in mixed.AsSpan(0, 16))
            {
                remainder += b;
            }

            key = (remainder % 3) switch
            {
                0 => SHA256.HashData(mixed),
                1 => SHA384.HashData(mixed),
                _ => SHA512.HashData(mixed),
            };
            if (round >= 63 && mixed[^1] < round - 30)
            {
                return key[..32];
            }
        }
    }

    [SuppressMessage("Security", "CA5351:Do not use broken cryptographic algorithms", Justification = "Old files are locked with MD5; it protects nothing of ours.")]
    public static byte[] Md5(ReadOnlySpan<byte> bytes) => MD5.HashData(bytes);

    private static byte[] Bytes(PdfDictionary settings, string key) => (settings[key] as PdfString)?.Bytes ?? [];
}
