using HandoffDrafter.Readers.Pdf.Filters;
using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>A file's fonts, each loaded once, and what they are made of.</summary>
internal sealed class FontFiles(StreamDecoder decoder, ReadingBudget budget)
{
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);

    public ReadingBudget Budget => budget;

    /// <summary>For text in a font that the file forgot.</summary>
    public PdfFont Fallback => field ??= new SimpleFontLoader(this, PdfDictionary.Empty, "Helvetica").Load();

    public PdfFont Font(PdfDictionary font)
    {
        if (_fonts.TryGetValue(font, out var known))
        {
            return known;
        }

        var name = WithoutSubsetTag(font.Name("BaseFont") ?? font.Name("Name") ?? string.Empty);
        var loaded = font.Name("Subtype") == "Type0" || font.Has("DescendantFonts")
            ? new CompositeFontLoader(this, font, name).Load()
            : new SimpleFontLoader(this, font, name).Load();
        _fonts.Add(font, loaded);
        return loaded;
    }

    public ReadOnlyMemory<byte> Decode(PdfStream stream) => decoder.Decode(stream);

    public CMap? ToUnicode(PdfDictionary font) =>
        font.Stream("ToUnicode") is { } stream && new CMapParser(Decode(stream), budget).Parse() is { HasTexts: true } map ? map : null;

    public CodeMap Codes(PdfObject encoding)
    {
        var depth = 0;
        var embedded = new Stack<CMap>();
        while (encoding is PdfStream stream && depth++ < 8)
        {
            var map = new CMapParser(Decode(stream), budget).Parse();
            map.IsVertical |= stream.Dictionary.Integer("WMode") == 1;
            embedded.Push(map);
            encoding = stream.Dictionary["UseCMap"];
        }

        var codes = encoding is PdfName name ? CodeMap.Named(name.Value) : embedded.Count > 0 ? null : CodeMap.Named("Identity-H");
        while (embedded.TryPop(out var map))
        {
            codes = CodeMap.Embedded(map, codes);
        }

        return codes!;
    }

    public TrueTypeProgram? TrueType(PdfDictionary? descriptor)
    {
        if ((descriptor?.Stream("FontFile2") ?? descriptor?.Stream("FontFile3")) is not { } stream)
        {
            return null;
        }

        var program = Decode(stream);
        return program.Length > 12 && (program.Span[0] is 0 or (byte)'t' or (byte)'O') ? new TrueTypeProgram(program, budget) : null;
    }

    public CffProgram? Cff(PdfDictionary? descriptor, TrueTypeProgram? wrapper)
    {
        var program = wrapper is not null ? wrapper.Cff : descriptor?.Stream("FontFile3") is { } stream ? Decode(stream) : (ReadOnlyMemory<byte>?)null;
        return program is { Length: > 4 } bytes && bytes.Span[0] == 1 ? new CffProgram(bytes, budget) : null;
    }

    /// <summary>The encoding inside an embedded Type 1 font, plain or compact.</summary>
    public SingleByteEncoding? BuiltIn(PdfDictionary? descriptor)
    {
        if (descriptor?.Stream("FontFile") is { } type1)
        {
            return Type1Program.Encoding(Decode(type1), budget);
        }

        return descriptor?.Stream("FontFile3") is null ? null : Cff(descriptor, TrueType(descriptor))?.Encoding;
    }

    /// <summary><c>ABCDEF+Lato-Bold</c> is Lato-Bold.</summary>
    private static string WithoutSubsetTag(string name) => name.Length > 7 && name[6] == '+' ? name[7..] : name;
}
