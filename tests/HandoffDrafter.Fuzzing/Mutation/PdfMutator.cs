using System.Globalization;
using System.IO.Compression;
using System.Text;
using HandoffDrafter.Fuzzing.Running;

namespace HandoffDrafter.Fuzzing.Mutation;

/// <summary>
/// PDF files: what a stream packs is changed and packed again, references are led elsewhere, and the table of objects is mended or not.
/// </summary>
internal sealed class PdfMutator : Mutator
{
    private const int LargestStream = 1 << 20;

    public override byte[] Change(byte[] input, Corpus corpus, Random random)
    {
        var other = corpus.Any(random);
        var changed = random.Next(10) switch
        {
            < 4 => Stream(input, other, random),
            < 6 => Reference(input, random),
            _ => ByteChanges.Some(input, other, Words.Pdf, random),
        };
        // Behind a wrong table a reader finds objects by itself; both ways want to be taken.
        return random.Next(3) == 0 ? Mended(changed) : changed;
    }

    /// <summary>Changes the content of a stream; one that is packed in a way that is not known here, as bytes.</summary>
    private static byte[] Stream(byte[] pdf, byte[] other, Random random)
    {
        if (Find(pdf, random) is not var (start, end))
        {
            return ByteChanges.Some(pdf, other, Words.Pdf, random);
        }

        var donor = Find(other, random) is var (from, to) ? Inflate(other[from..to]) ?? other[from..to] : other;
        var packed = pdf[start..end];
        var changed = Inflate(packed) is { } content ? Deflate(ByteChanges.Some(content, donor, Words.Pdf, random)) : ByteChanges.Some(packed, donor, Words.Pdf, random);
        return WithLength(ByteChanges.Put(pdf, start, end - start, changed), start, changed.Length);
    }

    /// <summary>Where a stream's bytes start and end.</summary>
    private static (int Start, int End)? Find(byte[] pdf, Random random)
    {
        var from = random.Next(pdf.Length + 1);
        var keyword = pdf.AsSpan(from).IndexOf("stream"u8) is >= 0 and var behind ? from + behind : pdf.AsSpan().IndexOf("stream"u8);
        if (keyword < 0)
        {
            return null;
        }

        var start = keyword + "stream"u8.Length;
        start += start < pdf.Length && pdf[start] == '\r' ? 1 : 0;
        start += start < pdf.Length && pdf[start] == '\n' ? 1 : 0;
        var length = pdf.AsSpan(start).IndexOf("endstream"u8);
        return length < 0 ? null : (start, start + length);
    }

    private static byte[]? Inflate(byte[] packed)
    {
        try
        {
            using var inflater = new ZLibStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
            var content = new byte[LargestStream];
            return content[..inflater.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            // The second: the library met a code that it has no name for.
            return null;
        }
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflater.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>Writes the stream's length into the dictionary before it, where it stands there.</summary>
    private static byte[] WithLength(byte[] pdf, int start, int length)
    {
        var at = pdf.AsSpan(0, start).LastIndexOf("/Length "u8);
        if (at < 0 || pdf.AsSpan(at, start - at).IndexOf("obj"u8) >= 0)
        {
            return pdf;
        }

        at += "/Length "u8.Length;
        var digits = pdf.AsSpan(at).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return ByteChanges.Put(pdf, at, Math.Max(digits, 0), Ascii(length.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Lets a reference point to some object, itself and its parents among them.</summary>
    private static byte[] Reference(byte[] pdf, Random random)
    {
        var from = random.Next(pdf.Length + 1);
        var at = pdf.AsSpan(from).IndexOf(" 0 R"u8) + from;
        if (at < from)
        {
            return pdf;
        }

        var start = at;
        while (start > 0 && char.IsAsciiDigit((char)pdf[start - 1]))
        {
            start--;
        }

        return ByteChanges.Put(pdf, start, at - start, Ascii(random.Next(1, 40).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>With a table at the end that is right about every object of the file's own, and its last trailer.</summary>
    private static byte[] Mended(byte[] pdf)
    {
        var table = new StringBuilder("\nxref\n");
        for (var at = 0; pdf.AsSpan(at).IndexOf(" 0 obj"u8) is >= 0 and var next; at += next + 1)
        {
            var start = at + next;
            while (start > 0 && char.IsAsciiDigit((char)pdf[start - 1]))
            {
                start--;
            }

            if (start < at + next)
            {
                table.Append(CultureInfo.InvariantCulture, $"{Encoding.ASCII.GetString(pdf, start, at + next - start)} 1\n{start:0000000000} 00000 n \n");
            }
        }

        var trailer = pdf.AsSpan().LastIndexOf("trailer"u8);
        var end = trailer < 0 ? -1 : pdf.AsSpan(trailer).IndexOf("startxref"u8);
        return end < 0 ? pdf : [.. pdf, .. Ascii(table.ToString()), .. pdf.AsSpan(trailer, end), .. Ascii(string.Create(CultureInfo.InvariantCulture, $"startxref\n{pdf.Length + 1}\n%%EOF\n"))];
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
