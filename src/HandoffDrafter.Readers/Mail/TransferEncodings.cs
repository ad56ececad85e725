namespace HandoffDrafter.Readers.Mail;

/// <summary>What mails wrap bytes in to bring them through (RFC 2045 §6). Damage costs the bytes that it hit and no others.</summary>
internal static class TransferEncodings
{
    public static byte[] Base64(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        var (length, bits, held) = (0, 0, 0);
        foreach (var c in text)
        {
            if (c == '=')
            {
                // What follows padding is another run of its own, as where parts were encoded one by one.
                (bits, held) = (0, 0);
                continue;
            }

            if (Sextet(c) is not (>= 0 and var sextet))
            {
                continue;
            }

            bits = (bits << 6) | sextet;
            held += 6;
            if (held >= 8)
            {
                held -= 8;
                bytes[length++] = (byte)(bits >> held);
                bits &= (1 << held) - 1;
            }
        }

        return bytes[..length];
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is (byte)' ' or (byte)'\t')
            {
                var blank = text[i..];
                var run = blank.IndexOfAnyExcept((byte)' ', (byte)'\t') is >= 0 and var end ? end : blank.Length;
                if (i + run == text.Length || text[i + run] is (byte)'\r' or (byte)'\n')
                {
                    i += run - 1;
                    continue;
                }

                blank[..run].CopyTo(bytes.AsSpan(length));
                (length, i) = (length + run, i + run - 1);
            }
            else if (text[i] != '=')
            {
                bytes[length++] = text[i];
            }
            else if (i + 2 < text.Length && Hex(text[i + 1]) is >= 0 and var high && Hex(text[i + 2]) is >= 0 and var low)
            {
                bytes[length++] = (byte)((high << 4) | low);
                i += 2;
            }
            else if (SoftBreak(text[(i + 1)..]) is { } skipped)
            {
                i += skipped;
            }
            else
            {
                bytes[length++] = text[i];
            }
        }

        return bytes[..length];
    }

    /// <summary>-1 where the character is no hexadecimal digit.</summary>
    public static int Hex(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'F' => c - 'A' + 10,
        >= 'a' and <= 'f' => c - 'a' + 10,
        _ => -1,
    };

    /// <summary>How much stands between an equals sign and the end of its line, the line's end included; null where it is more than blanks.</summary>
    private static int? SoftBreak(ReadOnlySpan<byte> rest)
    {
        var at = rest.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r');
        return at < 0 ? rest.Length : rest[at] == '\n' ? at + 1 : null;
    }

    private static int Sextet(byte c) => c switch
    {
        >= (byte)'A' and <= (byte)'Z' => c - 'A',
        >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => -1,
    };
}
