using System.Globalization;
using System.Text;

namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>
/// The characters behind glyph names. Accented letters, digits in old style, small capitals and numbered names follow rules; only the
/// names that follow none are listed.
/// </summary>
internal static class GlyphNames
{
    private const int LongestName = 100;

    private const string Listed =
        "space   exclam ! quotedbl \" numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright ) asterisk * plus + comma , hyphen - period . slash / " +
        "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ; less < equal = greater > question ? at @ " +
        "bracketleft [ backslash \\ bracketright ] asciicircum ^ underscore _ grave ` braceleft { bar | braceright } asciitilde ~ " +
        "quoteleft ‘ quoteright ’ quotedblleft “ quotedblright ” quotesinglbase ‚ quotedblbase „ guilsinglleft ‹ guilsinglright › guillemotleft « guillemotright » " +
        "exclamdown ¡ cent ¢ sterling £ fraction ⁄ yen ¥ florin ƒ section § currency ¤ endash – emdash — dagger † daggerdbl ‡ periodcentered · middot · paragraph ¶ " +
        "bullet • ellipsis … perthousand ‰ questiondown ¿ acute ´ circumflex ˆ tilde ˜ macron ¯ overscore ¯ breve ˘ dotaccent ˙ dieresis ¨ ring ˚ cedilla ¸ " +
        "hungarumlaut ˝ ogonek ˛ caron ˇ AE Æ ae æ ordfeminine ª ordmasculine º Lslash Ł lslash ł Oslash Ø oslash ø OE Œ oe œ germandbls ß dotlessi ı dotlessj ȷ " +
        "onesuperior ¹ twosuperior ² threesuperior ³ foursuperior ⁴ logicalnot ¬ mu µ mu1 µ trademark ™ Eth Ð eth ð onehalf ½ onequarter ¼ threequarters ¾ onethird ⅓ twothirds ⅔ " +
        "plusminus ± Thorn Þ thorn þ divide ÷ brokenbar ¦ degree ° registered ® minus − multiply × copyright © Euro € euro € sfthyphen \u00ad softhyphen \u00ad nbspace \u00a0 nonbreakingspace \u00a0 " +
        "Dcroat Đ dcroat đ Hbar Ħ hbar ħ Tbar Ŧ tbar ŧ Eng Ŋ eng ŋ kgreenlandic ĸ longs ſ IJ Ĳ ij ĳ Ldot Ŀ ldot ŀ napostrophe ŉ Lcaron Ľ lcaron ľ dcaron ď tcaron ť " +
        "lozenge ◊ infinity ∞ partialdiff ∂ summation ∑ product ∏ pi π radical √ integral ∫ approxequal ≈ notequal ≠ lessequal ≤ greaterequal ≥ Delta ∆ Omega Ω equivalence ≡ " +
        "element ∈ notelement ∉ suchthat ∋ similar ∼ congruent ≅ proportional ∝ therefore ∴ perpendicular ⊥ emptyset ∅ intersection ∩ union ∪ propersubset ⊂ propersuperset ⊃ " +
        "reflexsubset ⊆ reflexsuperset ⊇ notsubset ⊄ universal ∀ existential ∃ asteriskmath ∗ dotmath ⋅ logicaland ∧ logicalor ∨ angle ∠ gradient ∇ nabla ∇ angleleft 〈 angleright 〉 " +
        "minute ′ second ″ prime ′ primemath ′ aleph ℵ Ifraktur ℑ Rfraktur ℜ weierstrass ℘ circlemultiply ⊗ circleplus ⊕ club ♣ diamond ♦ heart ♥ spade ♠ " +
        "arrowleft ← arrowup ↑ arrowright → arrowdown ↓ arrowboth ↔ arrowupdn ↕ carriagereturn ↵ arrowdblleft ⇐ arrowdblup ⇑ arrowdblright ⇒ arrowdbldown ⇓ arrowdblboth ⇔ " +
        "sigma1 ς theta1 ϑ phi1 ϕ omega1 ϖ Upsilon1 ϒ alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ nu ν xi ξ omicron ο rho ρ sigma σ " +
        "tau τ upsilon υ phi φ chi χ psi ψ omega ω Alpha Α Beta Β Gamma Γ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ " +
        "Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ epsilon1 ϵ rho1 ϱ phiinv ϕ " +
        "ff ff fi fi fl fl ffi ffi ffl ffl estimated ℮ afii61352 № afii61289 ℓ lscript ℓ numero № filledbox ■ H22073 □ H18533 ■ H18543 ▪ H18551 ▫ openbullet ◦ circle ○ H18534 ● " +
        "square □ blacksquare ■ checkmark ✓ check ✓ triangle △ triagup ▲ triagrt ► triagdn ▼ triaglf ◄ smileface ☺ musicalnote ♪ musicalnotedbl ♫ male ♂ female ♀ sun ☼ house ⌂ " +
        "exclamdbl ‼ underscoredbl ‗ quotereversed ‛ radicalex ‾ Tcommaaccent Ţ tcommaaccent ţ onedotenleader ․ twodotenleader ‥ zerosuperior ⁰ fivesuperior ⁵ sixsuperior ⁶ sevensuperior ⁷ eightsuperior ⁸ " +
        "ninesuperior ⁹ nsuperior ⁿ zeroinferior ₀ oneinferior ₁ twoinferior ₂ threeinferior ₃ fourinferior ₄ fiveinferior ₅ sixinferior ₆ seveninferior ₇ eightinferior ₈ nineinferior ₉ " +
        "oneeighth ⅛ threeeighths ⅜ fiveeighths ⅝ seveneighths ⅞ franc ₣ lira ₤ peseta ₧ dong ₫ rupee ₨ colonmonetary ₡ won ₩ newsheqel ₪ " +
        "dotlessj1 ȷ visiblespace ␣ follows ≻ precedes ≺ subset ⊂ superset ⊃ star ⋆ lessmuch ≪ greatermuch ≫ plusmath + minusplus ∓ negationslash \u0338 mapsto ↦ bardbl ‖ floorleft ⌊ floorright ⌋ ceilingleft ⌈ ceilingright ⌉";

    private static readonly Lazy<Dictionary<string, string>> Table = new(ReadTable);

    private static readonly (string Name, char Mark)[] Accents =
    [
        ("grave", '\u0300'), ("acute", '\u0301'), ("circumflex", '\u0302'), ("tilde", '\u0303'), ("macron", '\u0304'), ("breve", '\u0306'), ("dotaccent", '\u0307'),
        ("dieresis", '\u0308'), ("ring", '\u030a'), ("hungarumlaut", '\u030b'), ("caron", '\u030c'), ("commaaccent", '\u0327'), ("cedilla", '\u0327'), ("ogonek", '\u0328'),
        ("dot", '\u0307'), ("tonos", '\u0301'),
    ];

    private static readonly string[] Styles = ["small", "oldstyle", "taboldstyle", "tab", "superior", "inferior", "fitted", "math"];

    /// <summary>Null for a name that says nothing about its character.</summary>
    public static string? Text(string name)
    {
        if (name.Length is 0 or > LongestName || name == ".notdef")
        {
            return null;
        }

        if (name.Length == 1)
        {
            return name;
        }

        if (Table.Value.TryGetValue(name, out var listed))
        {
            return listed;
        }

        // A variant such as "a.sc" stands for the glyph it varies; "f_f_i" is a ligature of three.
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
        {
            return Text(name[..dot]);
        }

        return name.Contains('_', StringComparison.Ordinal) ? Ligature(name) : Numbered(name) ?? Accented(name) ?? Cyrillic(name) ?? Styled(name) ?? Dingbats.Text(name);
    }

    private static string? Ligature(string name)
    {
        var text = new StringBuilder();
        foreach (var part in name.Split('_', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Contains('_', StringComparison.Ordinal) || Text(part) is not { } letter)
            {
                return null;
            }

            text.Append(letter);
        }

        return text.Length == 0 ? null : text.ToString();
    }

    /// <summary><c>uni20AC</c>, also several in a row, and <c>u1F600</c>.</summary>
    private static string? Numbered(string name)
    {
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
        {
            var text = new StringBuilder();
            for (var i = 3; i < name.Length; i += 4)
            {
                if (!ushort.TryParse(name.AsSpan(i, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
                {
                    return null;
                }

                text.Append((char)unit);
            }

            return text.ToString();
        }

        return name[0] == 'u' && name.Length is >= 5 and <= 7
            && int.TryParse(name.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point) && Rune.IsValid(point)
            ? char.ConvertFromUtf32(point)
            : null;
    }

    private static string? Accented(string name)
    {
        foreach (var (accent, mark) in Accents)
        {
            if (!name.EndsWith(accent, StringComparison.Ordinal))
            {
                continue;
            }

            var letter = name[..^accent.Length];
            letter = letter == "dotlessi" ? "i" : letter;
            if (letter.Length == 1 || (letter.Length > 1 && Table.Value.TryGetValue(letter, out letter!) && letter.Length == 1))
            {
                return (letter + mark).Normalize(NormalizationForm.FormC);
            }
        }

        return null;
    }

    private static string? Cyrillic(string name)
    {
        if (!name.StartsWith("afii", StringComparison.Ordinal) || !int.TryParse(name.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var point = number switch
        {
            >= 10017 and <= 10022 => 0x410 + number - 10017,
            10023 => 0x401,
            >= 10024 and <= 10049 => 0x416 + number - 10024,
            >= 10065 and <= 10070 => 0x430 + number - 10065,
            10071 => 0x451,
            >= 10072 and <= 10097 => 0x436 + number - 10072,
            >= 57664 and <= 57690 => 0x5D0 + number - 57664,
            _ => 0,
        };
        return point == 0 ? null : ((char)point).ToString();
    }

    private static string? Styled(string name)
    {
        foreach (var style in Styles)
        {
            if (name.Length > style.Length && name.EndsWith(style, StringComparison.Ordinal))
            {
                return Text(name[..^style.Length]);
            }
        }

        return null;
    }

    private static Dictionary<string, string> ReadTable()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal) { ["space"] = " ", ["nbspace"] = "\u00a0", ["nonbreakingspace"] = "\u00a0" };
        var words = Listed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i + 1 < words.Length; i += 2)
        {
            table[words[i]] = words[i + 1];
        }

        return table;
    }
}
