using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Filters;

/// <summary>Unpacks streams. Damaged ones give what comes before the damage; those packed as images give nothing.</summary>
internal sealed class StreamDecoder(ReadingBudget budget)
{
    private const int MostFilters = 16;

    public ReadOnlyMemory<byte> Decode(PdfStream stream)
    {
        var dictionary = stream.Dictionary;
        var filters = Listed(dictionary, "Filter", "F");
        var parameters = Listed(dictionary, "DecodeParms", "DP");
        var bytes = stream.Packed;
        if (stream.Cipher is { } cipher)
        {
            bytes = cipher.DecryptStream(bytes, dictionary);
        }

        for (var i = 0; i < Math.Min(filters.Count, MostFilters); i++)
        {
            var settings = i < parameters.Count ? PdfDictionary.Of(parameters[i]) : null;
            if (Apply((filters[i] as PdfName)?.Value, bytes, settings ?? PdfDictionary.Empty) is not { } next)
            {
                return ReadOnlyMemory<byte>.Empty;
            }

            bytes = next;
        }

        return bytes;
    }

    /// <summary>Null for a filter that packs images, or that nobody knows.</summary>
    private ReadOnlyMemory<byte>? Apply(string? filter, ReadOnlyMemory<byte> bytes, PdfDictionary settings)
    {
        var output = new ByteSink(budget, bytes.Length);
        switch (filter)
        {
            case "FlateDecode" or "Fl":
                Flate.Decode(bytes, output);
                return Predictor.Undo(output.Written, settings);
            case "LZWDecode" or "LZW":
                Lzw.Decode(bytes.Span, settings.Integer("EarlyChange", 1) != 0, output);
                return Predictor.Undo(output.Written, settings);
            case "ASCII85Decode" or "A85":
                Ascii.Decode85(bytes.Span, output);
                return output.Written;
            case "ASCIIHexDecode" or "AHx":
                Ascii.DecodeHexadecimal(bytes.Span, output);
                return output.Written;
            case "RunLengthDecode" or "RL":
                RunLength.Decode(bytes.Span, output);
                return output.Written;
            case "Crypt":
                return bytes;
            default:
                return null;
        }
    }

    private static PdfArray Listed(PdfDictionary dictionary, string key, string shortKey) =>
        (dictionary.Has(key) ? dictionary[key] : dictionary[shortKey]) switch
        {
            PdfArray array => array,
            PdfNull => PdfArray.Empty,
            var single => new PdfArray([single]),
        };
}
