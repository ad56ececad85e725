namespace HandoffDrafter.Core.Language.Values;

/// <summary>The currency ahead of an amount: a sign, a code, or a sign with its country (<c>A$</c>, <c>US$</c>).</summary>
internal static class Currencies
{
    private static readonly (string Written, string Code)[] Known =
    [
        ("us$", "usd"), ("a$", "aud"), ("au$", "aud"), ("c$", "cad"), ("ca$", "cad"), ("nz$", "nzd"), ("$", "usd"), ("€", "eur"), ("£", "gbp"), ("¥", "jpy"),
        ("usd", "usd"), ("eur", "eur"), ("gbp", "gbp"), ("chf", "chf"), ("aud", "aud"), ("cad", "cad"), ("nzd", "nzd"), ("sek", "sek"), ("nok", "nok"), ("dkk", "dkk"), ("jpy", "jpy"),
    ];

    /// <summary>The currency and where its amount starts; null where none stands here. The text is folded.</summary>
    public static (string? Code, int AmountAt) At(string text, int at)
    {
        foreach (var (written, code) in Known)
        {
            if (string.CompareOrdinal(text, at, written, 0, written.Length) != 0)
            {
                continue;
            }

            var amount = at + written.Length;
            var sign = amount < text.Length && text[amount] is '$' or '€' or '£' ? amount + 1 : amount;
            var digits = StatedValues.Spaces(text, sign);
            return digits < text.Length && char.IsAsciiDigit(text[digits]) ? (code, digits) : (null, at);
        }

        return (null, at);
    }
}
