using System.Buffers;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Readers.PlainText;

/// <summary>Bytes to canonical text: by byte order mark, else UTF-8, else UTF-16 where every other byte is zero, else Windows-1252.</summary>
internal static class TextDecoding
{
    private const int ReadStep = 64 * 1024;

    // What Windows-1252 has between 0x80 and 0x9F; the five unassigned bytes stay the control characters that they are.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or why there is none: empty, too large, too long, or not text at all.</summary>
    public static async Task<(string? Text, Refusal? Refusal)> ReadAsync(
        Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var (bytes, refusal) = await BytesAsync(content, limits, cancellationToken);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var text = CanonicalText.From(Decode(bytes.Span));
        cancellationToken.ThrowIfCancellationRequested();
        return text.Length > limits.MaxCharacters ? (null, Refusals.TooMuchText(limits))
            : string.IsNullOrWhiteSpace(text) ? (null, Refusals.Empty)
            : IsRubbish(text) ? (null, Refusals.Binary(name.Extension))
            : (text, null);
    }

    /// <summary>All bytes, or the refusal of more than are allowed.</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, Refusal? Refusal)> BytesAsync(
        Stream content, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(ReadStep);
        try
        {
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > limits.MaxFileBytes)
                {
                    return (default, Refusals.TooLarge(bytes.Length, limits));
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return (bytes.GetBuffer().AsMemory(0, (int)bytes.Length), null);
    }

    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (ZeroHalf(bytes) is { } half)
        {
            return (half == 1 ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return FromWindows1252(bytes);
        }
    }

    /// <summary>0 or 1: which byte of the pairs is nearly always zero, as in Latin text saved as UTF-16 without a mark.</summary>
    private static int? ZeroHalf(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        Span<int> zeros = [0, 0];
        for (var i = 0; i < sample.Length; i++)
        {
            zeros[i & 1] += sample[i] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        return pairs == 0 || Math.Max(zeros[0], zeros[1]) < pairs * 0.7 || Math.Min(zeros[0], zeros[1]) > pairs * 0.1 ? null
            : zeros[1] > zeros[0] ? 1 : 0;
    }

    internal static string FromWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b is >= 0x80 and <= 0x9F ? Windows1252[b - 0x80] : (char)b);
        }

        return text.ToString();
    }

    /// <summary>One control or replacement character in fifty is more than any text has.</summary>
    internal static bool IsRubbish(string text)
    {
        var odd = 0;
        foreach (var c in text)
        {
            odd += c == '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\t' or '\f' or '\v' or '\u0085')) ? 1 : 0;
        }

        return odd * 50L > text.Length;
    }
}
