using System.Globalization;
using System.Text;

namespace HandoffDrafter.Readers.OfficePackages;

/// <summary>How a counted number is written. What a format cannot write sensibly is written in digits.</summary>
internal static class CountedNumber
{
    private const int LongestRepeat = 10;

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    public static string Write(int number, string? format) => format switch
    {
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => RomanOf(number),
        "upperRoman" => RomanOf(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "ordinal" => Digits(number) + ((number % 100) is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }),
        "none" => string.Empty,
        _ => Digits(number),
    };

    /// <summary>After z comes aa, then bb: Word repeats the letter.</summary>
    private static string Letters(int number, char first) =>
        number < 1 || number > 26 * LongestRepeat ? Digits(number) : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string RomanOf(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Digits(number);
        }

        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
