using HandoffDrafter.Readers.Pdf.Content;

namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>
/// Glyphs that stand together. Places are along the direction of writing: <see cref="Left"/> to <see cref="Right"/>, with
/// <see cref="Base"/> the height of the base line.
/// </summary>
internal readonly record struct Word(int Start, int Length, float Left, float Right, float Base, float Size)
{
    public bool IsBold { get; init; }

    /// <summary>A gap of this width before the word is a blank.</summary>
    public float BlankGap { get; init; }

    /// <summary>The width of the blank that is drawn before the word; 0 where none is.</summary>
    public float DrawnBlank { get; init; }

    public short Layer { get; init; }

    public GlyphTraits Traits { get; init; }
}

/// <summary>The words of one direction of writing, and the letters they are made of.</summary>
internal sealed class Words
{
    public List<Word> Items { get; } = [];

    public List<char> Letters { get; } = [];

    public ReadOnlySpan<char> TextOf(in Word word) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Letters).Slice(word.Start, word.Length);
}
