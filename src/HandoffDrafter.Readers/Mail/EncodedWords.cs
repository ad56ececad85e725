using System.Text;
using HandoffDrafter.Readers.PlainText;

namespace HandoffDrafter.Readers.Mail;

/// <summary>
/// Words of a header that are not ASCII (RFC 2047): <c>=?utf-8?Q?Gr=C3=BC=C3=9Fe?=</c>. Neighbours of one character set are joined as
/// bytes, because many programs cut a character in two between them.
/// </summary>
internal static class EncodedWords
{
    // The standard says 75; programs that do not fold write whole subjects into one.
    private const int Longest = 4_000;

    public static string Decode(string value)
    {
        if (!value.Contains("=?", StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        var run = new List<byte>();
        string? charset = null;
        var i = 0;
        while (i < value.Length)
        {
            if (WordAt(value, i) is not { } word)
            {
                Flush();
                text.Append(value[i++]);
                continue;
            }

            if (charset is not null && !charset.Equals(word.Charset, StringComparison.OrdinalIgnoreCase))
            {
                Flush();
            }

            charset = word.Charset;
            run.AddRange(word.Bytes);
            i = word.End;
            var next = i;
            while (next < value.Length && value[next] is ' ' or '\t')
            {
                next++;
            }

            i = next > i && WordAt(value, next) is not null ? next : i;
        }

        Flush();
        return text.ToString();

        void Flush()
        {
            text.Append(charset is null ? "" : Charsets.Decode(run.ToArray(), charset));
            run.Clear();
            charset = null;
        }
    }

    private static (string Charset, byte[] Bytes, int End)? WordAt(string value, int at)
    {
        if (at + 6 > value.Length || value[at] != '=' || value[at + 1] != '?')
        {
            return null;
        }

        var rest = value.AsSpan(at + 2, Math.Min(Longest, value.Length - at - 2));
        var charset = rest.IndexOf('?');
        if (charset is < 1 or > 60 || charset + 2 >= rest.Length || rest[charset + 2] != '?')
        {
            return null;
        }

        var words = rest[(charset + 3)..];
        var end = words.IndexOf("?=");
        if (end < 0)
        {
            return null;
        }

        var name = rest[..charset];
        name = name.IndexOf('*') is >= 0 and var language ? name[..language] : name;
        var bytes = rest[charset + 1] switch
        {
            'B' or 'b' => TransferEncodings.Base64(Latin(words[..end])),
            'Q' or 'q' => Q(words[..end]),
            _ => null,
        };
        return bytes is null ? null : (name.ToString(), bytes, at + 2 + charset + 3 + end + 2);
    }

    private static byte[] Q(ReadOnlySpan<char> words)
    {
        var bytes = new List<byte>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == '=' && i + 2 < words.Length && TransferEncodings.Hex(words[i + 1]) is >= 0 and var high && TransferEncodings.Hex(words[i + 2]) is >= 0 and var low)
            {
                bytes.Add((byte)((high << 4) | low));
                i += 2;
            }
            else
            {
                bytes.Add(words[i] == '_' ? (byte)' ' : words[i] < 256 ? (byte)words[i] : (byte)'?');
            }
        }

        return [.. bytes];
    }

    private static byte[] Latin(ReadOnlySpan<char> words)
    {
        var bytes = new byte[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            bytes[i] = words[i] < 128 ? (byte)words[i] : (byte)0;
        }

        return bytes;
    }
}
