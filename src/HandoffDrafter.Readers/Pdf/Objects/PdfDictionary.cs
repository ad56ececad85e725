namespace HandoffDrafter.Readers.Pdf.Objects;

internal sealed class PdfDictionary : PdfObject
{
    public static readonly PdfDictionary Empty = new();

    private readonly Dictionary<string, PdfObject> _items = new(StringComparer.Ordinal);

    public IEnumerable<string> Keys => _items.Keys;

    public PdfObject this[string key] => _items.TryGetValue(key, out var value) ? value.Resolved : PdfNull.Value;

    /// <summary>Of a key that is there twice the last one counts, as in the viewers people use.</summary>
    public void Set(string key, PdfObject value) => _items[key] = value;

    /// <summary>The value as it stands, a reference if it is one; null where the key is missing.</summary>
    public PdfObject? Raw(string key) => _items.GetValueOrDefault(key);

    public bool Has(string key) => _items.ContainsKey(key);

    public double Number(string key, double otherwise = 0) => this[key] is PdfNumber number ? number.Value : otherwise;

    public int Integer(string key, int otherwise = 0) => this[key] is PdfNumber number ? number.Integer : otherwise;

    public string? Name(string key) => (this[key] as PdfName)?.Value;

    public bool? Boolean(string key) => this[key] is PdfBoolean boolean ? boolean == PdfBoolean.True : null;

    public PdfArray? Array(string key) => this[key] as PdfArray;

    public PdfStream? Stream(string key) => this[key] as PdfStream;

    /// <summary>A stream's own dictionary counts too.</summary>
    public PdfDictionary? Dictionary(string key) => Of(this[key]);

    public string? Text(string key) => (this[key] as PdfString)?.Text;

    public static PdfDictionary? Of(PdfObject value) => value as PdfDictionary ?? (value as PdfStream)?.Dictionary;
}

/// <summary>A dictionary with bytes, kept as they stand in the file: packed, and decrypted only when asked for.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> packed, ObjectCipher? cipher) : PdfObject
{
    public PdfDictionary Dictionary => dictionary;

    public ReadOnlyMemory<byte> Packed => packed;

    /// <summary>Null where the file is not encrypted.</summary>
    public ObjectCipher? Cipher => cipher;
}

/// <summary>Decrypts what belongs to one object of an encrypted file.</summary>
internal abstract class ObjectCipher
{
    public abstract byte[] DecryptString(byte[] bytes);

    public abstract ReadOnlyMemory<byte> DecryptStream(ReadOnlyMemory<byte> bytes, PdfDictionary stream);
}
