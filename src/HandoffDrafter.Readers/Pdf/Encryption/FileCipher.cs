using System.Buffers.Binary;
using System.Text;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Encryption;

internal enum CipherMethod
{
    None,
    Rc4,
    Aes128,
    Aes256,
}

/// <summary>The standard encryption of a file that opens without a password.</summary>
internal sealed class FileCipher
{
    private readonly byte[] _key;
    private readonly CipherMethod _strings;
    private readonly CipherMethod _streams;
    private readonly bool _encryptsMetadata;

    private FileCipher(byte[] key, CipherMethod strings, CipherMethod streams, bool encryptsMetadata) =>
        (_key, _strings, _streams, _encryptsMetadata) = (key, strings, streams, encryptsMetadata);

    /// <exception cref="RefusedException">It opens only with a password or a certificate.</exception>
    public static FileCipher Open(PdfDictionary settings, byte[] id)
    {
        if (settings.Name("Filter") is { } filter and not "Standard")
        {
            throw Locked($"it is encrypted for the holders of certain certificates or by a plug-in ({filter})");
        }

        var version = settings.Integer("V");
        var revision = settings.Integer("R");
        if (version is < 1 or > 5 || revision is < 2 or > 6)
        {
            throw Locked("it is encrypted in a way that is not in the PDF standard");
        }

        var metadata = settings.Boolean("EncryptMetadata") ?? true;
        var (strings, streams) = version < 4 ? (CipherMethod.Rc4, CipherMethod.Rc4) : (MethodOf(settings, "StrF"), MethodOf(settings, "StmF"));
        var key = revision >= 5 ? PasswordKeys.FromEmptyPasswordAes(settings, revision) : PasswordKeys.FromEmptyPassword(settings, id, version, revision, metadata);
        return key is null
            ? throw Locked("it opens only with a password")
            : new FileCipher(key, strings, streams, metadata);
    }

    public ObjectCipher For(int number, int generation) => new OfObject(this, number, generation);

    private static CipherMethod MethodOf(PdfDictionary settings, string use)
    {
        var name = settings.Name(use) ?? "Identity";
        return settings.Dictionary("CF")?.Dictionary(name)?.Name("CFM") switch
        {
            "V2" => CipherMethod.Rc4,
            "AESV2" => CipherMethod.Aes128,
            "AESV3" => CipherMethod.Aes256,
            _ => CipherMethod.None,
        };
    }

    private static RefusedException Locked(string reason) =>
        new(new Refusal(RefusalKind.PasswordProtected, reason, "Save a copy without protection and drop that."));

    private sealed class OfObject(FileCipher file, int number, int generation) : ObjectCipher
    {
        public override byte[] DecryptString(byte[] bytes) => Decrypt(bytes, file._strings);

        public override ReadOnlyMemory<byte> DecryptStream(ReadOnlyMemory<byte> bytes, PdfDictionary stream)
        {
            var plain = (stream.Name("Type") == "Metadata" && !file._encryptsMetadata) || UsesIdentity(stream);
            return plain || file._streams == CipherMethod.None ? bytes : Decrypt(bytes.Span, file._streams);
        }

        private static bool UsesIdentity(PdfDictionary stream)
        {
            var crypt = stream["Filter"] is PdfArray filters ? filters.Name(0) == "Crypt" : stream.Name("Filter") == "Crypt";
            var settings = stream["DecodeParms"] is PdfArray parameters ? PdfDictionary.Of(parameters[0]) : stream.Dictionary("DecodeParms");
            return crypt && (settings?.Name("Name") ?? "Identity") == "Identity";
        }

        private byte[] Decrypt(ReadOnlySpan<byte> bytes, CipherMethod method) => method switch
        {
            CipherMethod.Rc4 => Rc4.Transform(Key(false), bytes),
            CipherMethod.Aes128 => AesCbc.Decrypt(Key(true), bytes),
            CipherMethod.Aes256 => AesCbc.Decrypt(file._key, bytes),
            _ => bytes.ToArray(),
        };

        private byte[] Key(bool aes)
        {
            Span<byte> seed = stackalloc byte[file._key.Length + 9];
            file._key.CopyTo(seed);
            var tail = seed[file._key.Length..];
            BinaryPrimitives.WriteInt32LittleEndian(tail, number);
            BinaryPrimitives.WriteInt16LittleEndian(tail[3..], (short)generation);
            Encoding.ASCII.GetBytes("sAlT", tail[5..]);
            return PasswordKeys.Md5(aes ? seed : seed[..^4])[..Math.Min(file._key.Length + 5, 16)];
        }
    }
}
