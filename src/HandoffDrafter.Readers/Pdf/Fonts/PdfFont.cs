namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>
/// What a code of a font shows: its text (empty where nobody can tell) and how far it moves on, in units of the font size.
/// </summary>
internal sealed record FontGlyph(string Text, double Width)
{
    /// <summary>In vertical writing: how far down the next one stands, and where this one's origin lies.</summary>
    public (double Advance, double OriginX, double OriginY) Vertical { get; init; }
}

internal abstract class PdfFont(string name)
{
    public string Name { get; } = name;

    public bool IsBold { get; init; } =
        name.Contains("Bold", StringComparison.OrdinalIgnoreCase) || name.Contains("Black", StringComparison.OrdinalIgnoreCase)
        || name.Contains("Heavy", StringComparison.OrdinalIgnoreCase) || name.Contains("Semibold", StringComparison.OrdinalIgnoreCase);

    public virtual bool IsVertical => false;

    /// <summary>How high letters stand at a font size of 1. Type 3 fonts draw in units of their own and are often set at such a size.</summary>
    public double Height { get; init; } = 1;

    /// <summary>The glyph of the code that the bytes start with, and how many bytes the code has: at least one.</summary>
    public abstract FontGlyph Next(ReadOnlySpan<byte> bytes, out int length);

    /// <summary>Text as it is wanted: ligatures as their letters, nothing that only steers a machine.</summary>
    protected static string Readable(string text)
    {
        if (text.Length == 1 && text[0] is >= ' ' and <= '~')
        {
            return text;
        }

        var readable = text;
        foreach (var c in text)
        {
            if (c is >= '\ufb00' and <= '\ufb06')
            {
                readable = readable.Replace(c.ToString(), Ligatures[c - '\ufb00'], StringComparison.Ordinal);
            }
            else if (c is < ' ' or '\u007f')
            {
                readable = readable.Replace(c.ToString(), c is '\t' or '\n' or '\r' ? " " : string.Empty, StringComparison.Ordinal);
            }
        }

        return readable;
    }

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
}
