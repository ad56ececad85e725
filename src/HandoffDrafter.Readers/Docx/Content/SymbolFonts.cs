using System.Globalization;

namespace HandoffDrafter.Readers.Docx.Content;

/// <summary>
/// Characters of fonts that show signs in the place of letters. Only what carries meaning in an agreement is told apart (boxes, ticks,
/// arrows, Greek letters, relations); other signs become a bullet, so that nobody reads letters that are not there.
/// </summary>
internal static class SymbolFonts
{
    private const string Greek = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";

    /// <summary>The character of <c>w:sym</c>, from its code in hexadecimal.</summary>
    public static string Of(string? font, string? code) =>
        int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 0x10000 && !char.IsSurrogate((char)value)
            ? Of(font, (char)value)
            : string.Empty;

    /// <summary>Text set in a symbol font; other text as it is.</summary>
    public static string Text(string? font, string text) =>
        font is not null && IsSymbolFont(font) && text.AsSpan().ContainsAnyInRange('\uF000', '\uF0FF') ? string.Concat(text.Select(c => Of(font, c))) : text;

    private static string Of(string? font, char code)
    {
        if (font is null || !IsSymbolFont(font))
        {
            return code is >= '\uF020' and <= '\uF0FF' ? "•" : code.ToString();
        }

        var low = code & 0xFF;
        return font.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase) ? Symbol(low)
            : font.StartsWith("Wingdings 2", StringComparison.OrdinalIgnoreCase) ? low switch { 0x50 or 0x52 => "☑", 0x4F or 0x51 or 0x53 or 0x54 => "☒", 0xA3 or 0x2A => "☐", _ => "•" }
            : low switch
            {
                0x20 => " ",
                0x6F or 0x71 or 0x72 or 0xA8 => "☐",
                0xFE => "☑",
                0xFD or 0x78 => "☒",
                0xFC => "✓",
                0xFB => "✗",
                0xE0 or 0xE8 or 0xD8 => "→",
                0xDF or 0xE7 => "←",
                0x4A => "☺",
                0x28 => "☎",
                0x2A => "✉",
                _ => "•",
            };
    }

    private static bool IsSymbolFont(string font) =>
        font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase);

    private static string Symbol(int code) => code switch
    {
        >= 0x41 and <= 0x5A => Greek[code - 0x41].ToString(),
        >= 0x61 and <= 0x7A => Greek[code - 0x61].ToString().ToLowerInvariant(),
        >= 0x20 and < 0x7F => ((char)code).ToString(),
        0xA3 => "≤",
        0xB3 => "≥",
        0xB1 => "±",
        0xB4 => "×",
        0xB8 => "÷",
        0xB9 => "≠",
        0xBB => "≈",
        0xA5 => "∞",
        0xB0 => "°",
        0xAC => "←",
        0xAE => "→",
        0xA0 => "€",
        0xD2 => "®",
        0xD3 => "©",
        0xD4 => "™",
        0xE5 => "∑",
        _ => "•",
    };
}
