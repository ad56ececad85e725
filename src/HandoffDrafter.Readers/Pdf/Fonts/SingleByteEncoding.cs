namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>Which characters the 256 codes of a font stand for. Null where a code stands for none.</summary>
internal sealed class SingleByteEncoding
{
    private const string Ascii = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    /// <summary>Stands in the tables below for a code without a character.</summary>
    private const char None = '\uffff';

    public static readonly SingleByteEncoding Standard = Of(
        (0x20, Ascii.Replace('\'', '’').Replace('`', '‘')),
        (0xA1, "¡¢£⁄¥ƒ§¤'“«‹›\ufb01\ufb02\uffff–†‡·\uffff¶•‚„”»…‰\uffff¿\uffff`´ˆ˜¯˘˙¨\uffff˚¸\uffff˝˛ˇ—"),
        (0xE1, "Æ\uffffª\uffff\uffff\uffff\uffffŁØŒº\uffff\uffff\uffff\uffff\uffffæ\uffff\uffff\uffffı\uffff\uffffłøœß"));

    public static readonly SingleByteEncoding WinAnsi = Of(
        (0x20, Ascii),
        (0x7F, "•€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ"),
        (0xA0, "\u00a0¡¢£¤¥¦§¨©ª«¬-®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"));

    public static readonly SingleByteEncoding MacRoman = Of(
        (0x20, Ascii),
        (0x80, "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›\ufb01\ufb02‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uffffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"));

    public static readonly SingleByteEncoding Symbol = Of(
        (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
        (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uffff〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"));

    public static readonly SingleByteEncoding ZapfDingbats = Of(
        (0x20, " ✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞"),
        (0xA1, "❡❢❣❤❥❦❧♣♦♥♠①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓➔→↔↕➘➙➚➛➜➝➞➟➠➡➢➣➤➥➦➧➨➩➪➫➬➭➮➯\uffff➱➲➳➴➵➶➷➸➹➺➻➼➽➾"));

    private readonly string?[] _texts;

    public SingleByteEncoding(string?[] texts) => _texts = texts;

    public string? this[int code] => _texts[code & 255];

    public static SingleByteEncoding? Named(string? name) => name switch
    {
        "StandardEncoding" => Standard,
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        _ => null,
    };

    /// <summary>The encoding that a font has when nothing says otherwise.</summary>
    public static SingleByteEncoding? OfFont(string name) =>
        name.Contains("ZapfDingbats", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Dingbats", StringComparison.Ordinal) ? ZapfDingbats
        : name.StartsWith("Symbol", StringComparison.Ordinal) ? Symbol
        : null;

    public string?[] Copy() => (string?[])_texts.Clone();

    private static SingleByteEncoding Of(params ReadOnlySpan<(int From, string Texts)> runs)
    {
        var texts = new string?[256];
        foreach (var (from, run) in runs)
        {
            for (var i = 0; i < run.Length; i++)
            {
                texts[from + i] = run[i] == None ? null : run[i].ToString();
            }
        }

        return new SingleByteEncoding(texts);
    }
}
