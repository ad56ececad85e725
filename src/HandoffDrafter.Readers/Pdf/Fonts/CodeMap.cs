using System.Text;

namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>
/// How a composite font's codes are cut, numbered and, for the predefined maps that follow a known character set, understood.
/// </summary>
internal sealed class CodeMap
{
    private readonly CMap? _embedded;
    private readonly Encoding? _characters;
    private readonly Cut _cut;

    private CodeMap(Cut cut, Encoding? characters, bool isVertical, CMap? embedded) =>
        (_cut, _characters, IsVertical, _embedded) = (cut, characters, isVertical, embedded);

    private enum Cut
    {
        Pairs,
        Utf16,
        Utf8,
        Utf32,
        ShiftJis,
        HighBytePairs,
        /// <summary>Pairs of seven bits each, the form in which the national standards number their characters.</summary>
        LowPairs,
        Embedded,
    }

    public bool IsVertical { get; }

    /// <summary>Codes are character ids: nothing is known of them but what the font says.</summary>
    public bool IsIdentity => _characters is null && _cut == Cut.Pairs;

    /// <summary>Whether letters of the Latin alphabet are set in half an em, as in the older character sets.</summary>
    private bool IsHalfWidth { get; init; }

    public static CodeMap Embedded(CMap map, CodeMap? parent) =>
        new(map.HasSpaces || parent is null ? Cut.Embedded : parent._cut, parent?._characters, map.IsVertical, map);

    public static CodeMap Named(string name)
    {
        var vertical = name.EndsWith("-V", StringComparison.Ordinal) || name == "V";
        var (cut, characters) = name switch
        {
            _ when name.Contains("UTF16", StringComparison.Ordinal) || name.Contains("UCS2", StringComparison.Ordinal) => (Cut.Utf16, Encoding.BigEndianUnicode),
            _ when name.Contains("UTF8", StringComparison.Ordinal) => (Cut.Utf8, Encoding.UTF8),
            _ when name.Contains("UTF32", StringComparison.Ordinal) => (Cut.Utf32, new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
            _ when name.Contains("RKSJ", StringComparison.Ordinal) => (Cut.ShiftJis, Page(932)),
            _ when name.StartsWith("GBK", StringComparison.Ordinal) || name.StartsWith("GB-EUC", StringComparison.Ordinal) || name.StartsWith("GBpc", StringComparison.Ordinal) => (Cut.HighBytePairs, Page(936)),
            _ when name.StartsWith("KSC", StringComparison.Ordinal) => (Cut.HighBytePairs, Page(949)),
            _ when name.Contains("B5", StringComparison.Ordinal) || name.StartsWith("HKscs", StringComparison.Ordinal) => (Cut.HighBytePairs, Page(950)),
            "EUC-H" or "EUC-V" => (Cut.HighBytePairs, Page(51932)),
            "H" or "V" => (Cut.LowPairs, Page(51932)),
            "GB-H" or "GB-V" => (Cut.LowPairs, Page(936)),
            _ => (Cut.Pairs, null),
        };
        var isProportional = characters is null || name.StartsWith("Uni", StringComparison.Ordinal) || name.StartsWith("90msp", StringComparison.Ordinal)
            || name.StartsWith("GBKp", StringComparison.Ordinal) || name.StartsWith("ETenms", StringComparison.Ordinal) || name.StartsWith("KSCms", StringComparison.Ordinal);
        return new CodeMap(cut, characters, vertical, null) { IsHalfWidth = !isProportional || name.Contains("-HW-", StringComparison.Ordinal) };
    }

    public int Length(ReadOnlySpan<byte> bytes)
    {
        var b = bytes[0];
        var length = _cut switch
        {
            Cut.Embedded => _embedded!.CodeLength(bytes),
            Cut.Utf16 => b is >= 0xD8 and <= 0xDB ? 4 : 2,
            Cut.Utf8 => b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4,
            Cut.Utf32 => 4,
            Cut.ShiftJis => b is < 0x80 or (>= 0xA0 and <= 0xDF) ? 1 : 2,
            Cut.HighBytePairs => b < 0x81 ? 1 : 2,
            _ => 2,
        };
        return Math.Min(length, bytes.Length);
    }

    /// <param name="code">The code as a number.</param>
    /// <param name="bytes">The code as it stands in the string.</param>
    /// <param name="collection">Where the font's ids come from; null where it has its own.</param>
    public int Id(uint code, ReadOnlySpan<byte> bytes, CharacterCollection? collection) =>
        _embedded?.Id(code)
        ?? (collection is not null && Text(bytes) is { } text ? collection.Id(text, IsHalfWidth) : null)
        ?? (int)Math.Min(code, int.MaxValue);

    /// <summary>Null where the map says nothing of characters.</summary>
    public string? Text(ReadOnlySpan<byte> code)
    {
        if (_characters is null)
        {
            return null;
        }

        var text = _cut == Cut.LowPairs && code.Length == 2
            ? _characters.GetString([(byte)(code[0] | 0x80), (byte)(code[1] | 0x80)])
            : _characters.GetString(code);
        return text.Length > 0 && text[0] != '\ufffd' ? text : null;
    }

    private static Encoding? Page(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number);
}
