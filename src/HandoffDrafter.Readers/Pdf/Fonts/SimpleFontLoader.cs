using System.Globalization;
using HandoffDrafter.Readers.Pdf.Objects;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>Finds out what the 256 codes of a Type 1, TrueType or Type 3 font show.</summary>
internal sealed class SimpleFontLoader(FontFiles files, PdfDictionary font, string name)
{
    private const double UsualUnit = 0.001;
    private const double MostHeight = 1_000;

    private readonly bool _isType3 = font.Name("Subtype") == "Type3";

    public PdfFont Load()
    {
        var toUnicode = files.ToUnicode(font);
        // Most often the font's own map says it all, and an embedded program need not be unpacked.
        var own = new Lazy<(string?[] Texts, TrueTypeProgram? Program)>(() => (Texts(Differences(), out var program), program));
        var widths = Widths();
        return new SimpleFont(name, code =>
        {
            var text = toUnicode?.Text((uint)code) is { Length: > 0 } mapped && mapped != "\0" ? mapped : own.Value.Texts[code] ?? string.Empty;
            if (text.Length == 0 && own.Value.Program is { } program)
            {
                text = program.TextOfGlyph(program.GlyphOfCode(code)) ?? string.Empty;
            }

            return new FontGlyph(text, widths(code, text));
        })
        {
            Height = _isType3 ? Type3Height() : 1,
        };
    }

    /// <summary>Most draw a thousand units to the em, as other fonts do; the box of the others tells how large they draw.</summary>
    private double Type3Height()
    {
        var matrix = font.Array("FontMatrix");
        var unit = Math.Max(Math.Abs(matrix?.Number(0, UsualUnit) ?? UsualUnit), Math.Abs(matrix?.Number(3, UsualUnit) ?? UsualUnit));
        if (unit is > UsualUnit / 2 and < UsualUnit * 2)
        {
            return 1;
        }

        var height = Box.Of(font.Array("FontBBox"))?.Height ?? WidestGlyph();
        return height * unit is > 0 and < MostHeight ? height * unit : 1;
    }

    private double WidestGlyph()
    {
        var widest = 0.0;
        for (var i = 0; font.Array("Widths") is { } widths && i < Math.Min(widths.Count, 256); i++)
        {
            widest = Math.Max(widest, Math.Abs(widths.Number(i)));
        }

        return widest;
    }

    private string?[] Texts(Dictionary<int, string> names, out TrueTypeProgram? program)
    {
        var descriptor = font.Dictionary("FontDescriptor");
        program = null;
        var encoding = font["Encoding"];
        var named = SingleByteEncoding.Named((encoding as PdfName)?.Value ?? PdfDictionary.Of(encoding)?.Name("BaseEncoding"));
        var ofFont = SingleByteEncoding.OfFont(name);
        if (font.Name("Subtype") == "TrueType" || descriptor?.Stream("FontFile2") is not null)
        {
            program = files.TrueType(descriptor);
        }

        string?[] texts;
        if (ofFont is not null)
        {
            texts = ofFont.Copy();
        }
        else if (named is not null)
        {
            texts = named.Copy();
        }
        else if (program is not null && encoding is PdfNull && IsSymbolic(descriptor))
        {
            texts = OfProgram(program);
        }
        else
        {
            texts = _isType3 ? new string?[256] : (files.BuiltIn(descriptor) ?? SingleByteEncoding.Standard).Copy();
        }

        foreach (var (code, glyph) in names)
        {
            // A space is kept even by fonts that say it draws nothing.
            texts[code] = GlyphNames.Text(glyph) ?? (texts[code] == " " ? " " : null);
        }

        FillNumberedNames(names, texts);
        if (_isType3 && names.Count == 0 && named is null)
        {
            texts = SingleByteEncoding.Standard.Copy();
        }

        return texts;
    }

    private static bool IsSymbolic(PdfDictionary? descriptor) => descriptor is not null && (descriptor.Integer("Flags") & 4) != 0;

    private static string?[] OfProgram(TrueTypeProgram program)
    {
        var texts = new string?[256];
        var known = 0;
        for (var code = 0; code < 256; code++)
        {
            texts[code] = program.TextOfGlyph(program.GlyphOfCode(code));
            known += texts[code] is null ? 0 : 1;
        }

        // A symbolic font that keeps its characters to itself mostly has letters where everybody has them.
        return known > 0 ? texts : SingleByteEncoding.WinAnsi.Copy();
    }

    private Dictionary<int, string> Differences()
    {
        var names = new Dictionary<int, string>();
        if (PdfDictionary.Of(font["Encoding"])?.Array("Differences") is not { } differences)
        {
            return names;
        }

        var code = 0;
        for (var i = 0; i < differences.Count; i++)
        {
            switch (differences[i])
            {
                case PdfNumber number:
                    code = number.Integer;
                    break;
                case PdfName glyph:
                    if (code is >= 0 and < 256)
                    {
                        names[code] = glyph.Value;
                    }

                    code++;
                    break;
            }
        }

        return names;
    }

    /// <summary>
    /// Fonts made by programs that name glyphs by number only (<c>g65</c>, <c>c041</c>, <c>A65</c>) mostly number them by their character.
    /// </summary>
    private void FillNumberedNames(Dictionary<int, string> names, string?[] texts)
    {
        if (_isType3)
        {
            return;
        }

        foreach (var (code, glyph) in names)
        {
            if (texts[code] is not null)
            {
                continue;
            }

            var digits = 0;
            while (digits < glyph.Length && !char.IsAsciiDigit(glyph[digits]))
            {
                digits++;
            }

            if (digits is 1 or 2 && int.TryParse(glyph.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 31 and < 256 && number == code)
            {
                texts[code] = SingleByteEncoding.WinAnsi[number];
            }
        }
    }

    private Func<int, string, double> Widths()
    {
        var first = font.Integer("FirstChar");
        var given = font.Array("Widths");
        var missing = font.Dictionary("FontDescriptor")?["MissingWidth"] is PdfNumber width ? width.Value : (double?)null;
        var scale = _isType3 ? Math.Abs(font.Array("FontMatrix")?.Number(0, 0.001) ?? 0.001) : 0.001;
        return (code, text) =>
        {
            var i = (long)code - first;
            if (given is not null && i >= 0 && i < given.Count && given[(int)i] is PdfNumber number)
            {
                return number.Value * scale;
            }

            return given is not null && (missing ?? 0) > 0 ? missing!.Value * scale
                : given is not null && given.Count > 0 ? 0
                : _isType3 ? 0
                : StandardWidths.Of(name, text) * 0.001;
        };
    }
}
