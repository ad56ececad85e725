using System.Text;

namespace HandoffDrafter.Core.Screening;

/// <summary>Runs of base64, hexadecimal or binary digits that read as words. Hashes, keys and pictures do not.</summary>
internal static class EncodedWords
{
    private const int Least = 40;

    /// <summary>Start inclusive, end exclusive, and what stands there.</summary>
    public static List<(int Start, int End, string Words)> In(string text)
    {
        var found = new List<(int, int, string)>();
        for (var i = 0; i < text.Length;)
        {
            var end = RunAt(text, i);
            if (end - i >= Least && Read(text[i..end]) is { } words)
            {
                found.Add((i, end, words));
            }

            i = Math.Max(end, i + 1);
        }

        return found;
    }

    private static string? Read(string run) =>
        Ascii(FromBinary(run)) ?? (run.Length % 2 == 0 && run.All(char.IsAsciiHexDigit) ? Ascii(Convert.FromHexString(run)) : null) ?? Ascii(FromBase64(run));

    /// <summary>Letters and digits without a gap; of zeros and ones also in groups of eight.</summary>
    private static int RunAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '+' or '/' or '='))
        {
            end++;
        }

        while (end - start >= 8 && end + 8 < text.Length && text[end] == ' ' && IsOctet(text.AsSpan(end - 8, 8)) && IsOctet(text.AsSpan(end + 1, 8)))
        {
            end += 9;
        }

        return end;
    }

    private static bool IsOctet(ReadOnlySpan<char> digits) => !digits.ContainsAnyExcept('0', '1');

    private static byte[] FromBinary(string run)
    {
        var digits = run.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (digits.Length % 8 != 0 || !IsOctet(digits))
        {
            return [];
        }

        var bytes = new byte[digits.Length / 8];
        for (var i = 0; i < digits.Length; i++)
        {
            bytes[i / 8] = (byte)((bytes[i / 8] << 1) | (digits[i] - '0'));
        }

        return bytes;
    }

    private static byte[] FromBase64(string run)
    {
        var digits = run.TrimEnd('=');
        var bytes = new byte[digits.Length];
        return Convert.TryFromBase64String(digits + new string('=', (4 - (digits.Length % 4)) % 4), bytes, out var length) ? bytes[..length] : [];
    }

    private static string? Ascii(byte[] bytes) =>
        bytes.Length > 0 && !bytes.AsSpan().ContainsAnyExceptInRange((byte)' ', (byte)'~') ? Encoding.ASCII.GetString(bytes) : null;
}
