using HandoffDrafter.Readers.Pdf.Content;
using HandoffDrafter.Readers.Pdf.Encryption;
using HandoffDrafter.Readers.Pdf.Filters;
using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Structure;

/// <summary>A file's objects, loaded when they are asked for.</summary>
internal sealed class PdfFile : IObjectSource
{
    private const int BytesSearchedInAStep = 64;

    private readonly ReadingBudget _budget;
    private readonly PdfNames _names = new();
    private readonly Dictionary<int, PdfObject> _loaded = [];
    private readonly Dictionary<int, ObjectContainer?> _containers = [];
    private readonly HashSet<int> _loading = [];
    private CrossReferences _references = new();
    private FileCipher? _cipher;
    private bool _scanned;

    private PdfFile(ReadOnlyMemory<byte> bytes, ReadingBudget budget)
    {
        Bytes = bytes;
        _budget = budget;
        Decoder = new StreamDecoder(budget);
        HeaderOffset = Math.Max(0, bytes.Span[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8));
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    public StreamDecoder Decoder { get; }

    /// <summary>Bytes before the header, which offsets do not count.</summary>
    public int HeaderOffset { get; }

    public PdfDictionary Trailer => _references.Trailer;

    public PdfDictionary Catalog => Trailer.Dictionary("Root") ?? PdfDictionary.Empty;

    public IEnumerable<int> Numbers => _references.Places.Keys.Order();

    /// <exception cref="RefusedException">It needs a password, or a limit is exceeded.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> bytes, ReadingBudget budget)
    {
        var file = new PdfFile(bytes, budget);
        if (new CrossReferenceReader(file, budget).Read() is { } references)
        {
            file._references = references;
            file.Decrypt();
        }

        if (file.Catalog.Dictionary("Pages") is null)
        {
            file.Scan();
        }

        return file;
    }

    /// <summary>Looks for objects byte by byte, once; false where that was done before.</summary>
    public bool Scan()
    {
        if (_scanned)
        {
            return false;
        }

        _scanned = true;
        var trailer = _references.Trailer;
        var scan = new FileScan(this, _budget);
        Forget();
        _references = scan.Run();
        if (!_references.Trailer.Has("Root") && trailer.Has("Root"))
        {
            _references.Trailer = trailer;
        }

        Decrypt();
        scan.EnterPacked();
        Forget();
        scan.FindPackedCatalog();
        return true;
    }

    public PdfObject Load(int number)
    {
        if (_loaded.TryGetValue(number, out var known))
        {
            return known;
        }

        _budget.Work();
        if (!_references.Places.TryGetValue(number, out var place) || place.IsFree || !_loading.Add(number))
        {
            return PdfNull.Value;
        }

        _budget.Nest(_loading.Count);
        var value = place.IsPacked ? FromContainer(number, place) : FromFile(number, place);
        for (var hops = 0; value is PdfReference && hops < 32; hops++)
        {
            value = value.Resolved;
        }

        _loading.Remove(number);
        return _loaded[number] = value is null or PdfReference ? PdfNull.Value : value;
    }

    private PdfObject? FromFile(int number, ObjectPlace place)
    {
        if (ParseIndirect(place.Offset, _cipher) is { } parsed && parsed.Number == number)
        {
            return parsed.Object;
        }

        if (!_scanned)
        {
            Scan();
            return _references.Places.TryGetValue(number, out place) && !place.IsFree
                ? place.IsPacked ? FromContainer(number, place) : ParseIndirect(place.Offset, _cipher)?.Object
                : null;
        }

        return null;
    }

    private PdfObject? FromContainer(int number, ObjectPlace place)
    {
        if (!_containers.TryGetValue(place.Container, out var container))
        {
            container = Load(place.Container) is PdfStream stream ? ObjectContainer.Open(stream, this, _budget) : null;
            _containers[place.Container] = container;
        }

        return container?.Parse(number, place.Index);
    }

    public ObjectParser ParserAt(int offset) => ParserOver(Bytes, offset);

    public ObjectParser ParserOver(ReadOnlyMemory<byte> bytes, int offset) => new(new PdfLexer(bytes) { Position = offset }, this, _names, _budget);

    public ContentLexer ContentOf(ReadOnlyMemory<byte> content) => new(ParserOver(content, 0), _names, _budget);

    /// <summary>The object <c>12 0 obj … endobj</c> at the offset; null where there is none.</summary>
    public (int Number, PdfObject Object)? ParseIndirect(long offset, FileCipher? cipher)
    {
        if (offset < 0 || offset >= Bytes.Length)
        {
            return null;
        }

        var lexer = new PdfLexer(Bytes) { Position = (int)offset };
        if (lexer.Next() != TokenKind.Number)
        {
            return null;
        }

        var number = PdfNumber.ToInteger(lexer.Number);
        if (lexer.Next() != TokenKind.Number)
        {
            return null;
        }

        var generation = PdfNumber.ToInteger(lexer.Number);
        if (lexer.Next() != TokenKind.Keyword || !lexer.Keyword.StartsWith("obj"u8))
        {
            return null;
        }

        lexer.Position -= lexer.Keyword.Length - 3;
        var ours = cipher?.For(number, generation);
        var parser = new ObjectParser(lexer, this, _names, _budget) { Cipher = ours };
        var value = parser.Parse() ?? PdfNull.Value;
        if (value is PdfDictionary dictionary && lexer.Next() == TokenKind.Keyword && lexer.Keyword.StartsWith("stream"u8))
        {
            lexer.Position -= lexer.Keyword.Length - 6;
            return (number, new PdfStream(dictionary, StreamBytes(lexer, dictionary), dictionary.Name("Type") == "XRef" ? null : ours));
        }

        return (number, value);
    }

    private ReadOnlyMemory<byte> StreamBytes(PdfLexer lexer, PdfDictionary dictionary)
    {
        var bytes = Bytes.Span;
        var start = lexer.Position;
        while (start < bytes.Length && bytes[start] == ' ')
        {
            start++;
        }

        start += start < bytes.Length && bytes[start] == 13 ? 1 : 0;
        start += start < bytes.Length && bytes[start] == 10 ? 1 : 0;
        var length = dictionary["Length"] is PdfNumber number ? number.Integer : -1;
        if (length >= 0 && length <= bytes.Length - start)
        {
            var after = start + length;
            while (after < bytes.Length && PdfBytes.IsSpace(bytes[after]))
            {
                after++;
            }

            if (bytes[after..].StartsWith("endstream"u8) || bytes[after..].StartsWith("endobj"u8))
            {
                return Bytes.Slice(start, length);
            }
        }

        var rest = bytes[Math.Min(start, bytes.Length)..];
        var end = rest.IndexOf("endstream"u8);
        end = end < 0 ? rest.IndexOf("endobj"u8) : end;
        _budget.Work(1 + ((end < 0 ? rest.Length : end) / BytesSearchedInAStep));
        return Bytes.Slice(Math.Min(start, bytes.Length), end < 0 ? rest.Length : end);
    }

    private void Decrypt()
    {
        if (_cipher is not null || Trailer.Dictionary("Encrypt") is not { } settings)
        {
            return;
        }

        _cipher = FileCipher.Open(settings, (Trailer.Array("ID")?[0] as PdfString)?.Bytes ?? []);
        var itself = (Trailer.Raw("Encrypt") as PdfReference)?.Number;
        Forget();
        if (itself is { } number)
        {
            _loaded[number] = settings;
        }
    }

    private void Forget()
    {
        _loaded.Clear();
        _containers.Clear();
    }
}
