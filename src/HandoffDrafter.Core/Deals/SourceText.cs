namespace HandoffDrafter.Core.Deals;

/// <summary>
/// A source as it was read: its canonical text and the blocks that lie over it, in order and without overlap. Text that is deleted or
/// hidden in the document lies behind the visible text. Once stored it is never rewritten: evidence points into it.
/// </summary>
/// <remarks>
/// The text has LF line ends, is well-formed UTF-16, holds no U+0000, and has U+000C between pages. It is not Unicode-normalised: a
/// quote must be the words of the document.
/// </remarks>
public sealed class SourceText : IEquatable<SourceText>
{
    /// <exception cref="ArgumentException">The text or its blocks break one of the rules above.</exception>
    public SourceText(string reader, int version, string text, ValueList<Block> blocks)
    {
        ArgumentException.ThrowIfNullOrEmpty(reader);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        CanonicalText.Require(text);
        var end = 0;
        foreach (var block in blocks)
        {
            if (block.Start < end || block.End < block.Start || block.End > text.Length)
            {
                throw new ArgumentException($"A {block.Kind} block at {block.Start}..{block.End} overlaps the one before it or leaves the text of length {text.Length}.");
            }

            if (CanonicalText.SplitsSurrogates(text, block.Start) || CanonicalText.SplitsSurrogates(text, block.End))
            {
                throw new ArgumentException($"A {block.Kind} block at {block.Start}..{block.End} cuts a character in two.");
            }

            end = block.End;
        }

        Reader = reader;
        Version = version;
        Text = text;
        Blocks = blocks;
        Digest = Digest.Of(text);
    }

    /// <summary>Which reader made this text, and in which version: another version may make another text of the same bytes.</summary>
    public string Reader { get; }

    public int Version { get; }

    public string Text { get; }

    public ValueList<Block> Blocks { get; }

    /// <summary>What kind of signing the document shows, in the reader's words; null where there is none to see.</summary>
    public string? Signature { get; init => field = CanonicalText.From(value); }

    /// <summary>The document's own properties: title, author, dates.</summary>
    public ValueMap<string> Properties { get; init => field = CanonicalText.From(value); } = ValueMap<string>.Empty;

    /// <summary>What could not be read, for a person: <c>page 4 has no text and needs OCR</c>.</summary>
    public ValueList<string> Problems { get; init => field = CanonicalText.From(value); } = [];

    /// <summary>Of <see cref="Text"/> alone.</summary>
    public Digest Digest { get; }

    /// <exception cref="ArgumentOutOfRangeException">The span is empty, leaves the text, or cuts a character in two.</exception>
    public SourceSpan Span(int start, int end) =>
        TrySpan(start, end, out var problem) ?? throw new ArgumentOutOfRangeException(nameof(start), $"{start}..{end}: {problem}");

    /// <summary>The span, or null and what is wrong with the offsets.</summary>
    public SourceSpan? TrySpan(int start, int end, out string? problem)
    {
        problem = start < 0 || end > Text.Length ? $"outside the text, which has {Text.Length} characters"
            : end <= start ? "the span is empty"
            : CanonicalText.SplitsSurrogates(Text, start) || CanonicalText.SplitsSurrogates(Text, end) ? "cuts a character in two"
            : null;
        return problem is null ? new SourceSpan(this, start, end) : null;
    }

    /// <summary>The block that holds the character at <paramref name="offset"/>, or the one before it; null ahead of the first.</summary>
    public Block? BlockAt(int offset)
    {
        var (low, high) = (0, Blocks.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Blocks[middle].Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high >= 0 ? Blocks[high] : null;
    }

    public bool Equals(SourceText? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Reader == other.Reader && Version == other.Version && Text == other.Text && Blocks.Equals(other.Blocks)
            && Signature == other.Signature && Properties.Equals(other.Properties) && Problems.Equals(other.Problems));

    public override bool Equals(object? obj) => Equals(obj as SourceText);

    public override int GetHashCode() => Digest.GetHashCode();
}
