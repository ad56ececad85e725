using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Filters;

/// <summary>Takes back the differences between neighbours that a packer stored in place of the bytes.</summary>
internal static class Predictor
{
    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> bytes, PdfDictionary settings)
    {
        var predictor = settings.Integer("Predictor", 1);
        if (predictor < 2)
        {
            return bytes;
        }

        var colors = Math.Clamp(settings.Integer("Colors", 1), 1, 32);
        var depth = Math.Clamp(settings.Integer("BitsPerComponent", 8), 1, 16);
        var columns = Math.Clamp(settings.Integer("Columns", 1), 1, 1 << 20);
        var pixel = Math.Max(1, colors * depth / 8);
        var row = (int)Math.Min(((long)colors * depth * columns + 7) / 8, int.MaxValue / 2);
        return predictor == 2 ? UndoTiff(bytes.Span, row, colors, depth) : UndoPng(bytes.Span, row, pixel);
    }

    private static byte[] UndoTiff(ReadOnlySpan<byte> bytes, int row, int colors, int depth)
    {
        var output = bytes.ToArray();
        if (depth != 8)
        {
            return output;
        }

        for (var start = 0; start < output.Length; start += row)
        {
            for (var i = start + colors; i < Math.Min(start + row, output.Length); i++)
            {
                output[i] += output[i - colors];
            }
        }

        return output;
    }

    private static byte[] UndoPng(ReadOnlySpan<byte> bytes, int row, int pixel)
    {
        var rows = (bytes.Length + row) / (row + 1);
        var output = new byte[Math.Max(0, bytes.Length - rows)];
        var at = 0;
        for (var r = 0; r < rows; r++)
        {
            var from = (int)((long)r * (row + 1));
            var filter = bytes[from];
            var line = bytes[(from + 1)..Math.Min(from + 1 + row, bytes.Length)];
            for (var i = 0; i < line.Length; i++, at++)
            {
                var left = i >= pixel ? output[at - pixel] : 0;
                var up = at >= row ? output[at - row] : 0;
                var corner = i >= pixel && at >= row ? output[at - row - pixel] : 0;
                output[at] = (byte)(line[i] + filter switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => 0,
                });
            }
        }

        return output;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
