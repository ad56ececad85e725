namespace HandoffDrafter.Core.Deals;

/// <summary>
/// Some words of a source: <see cref="Start"/> inclusive, <see cref="End"/> exclusive, never empty. Only a <see cref="SourceText"/> makes
/// one, so that a quote is always cut from the text it names. Equal when text, start and end are.
/// </summary>
public sealed class SourceSpan : IEquatable<SourceSpan>
{
    internal SourceSpan(SourceText source, int start, int end)
    {
        Source = source;
        Start = start;
        End = end;
        Quote = source.Text[start..end];
    }

    public SourceText Source { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>The slice itself.</summary>
    public string Quote { get; }

    public bool Overlaps(SourceSpan other) => Source.Digest == other.Source.Digest && Start < other.End && other.Start < End;

    public bool Equals(SourceSpan? other) =>
        other is not null && Start == other.Start && End == other.End && Source.Digest == other.Source.Digest;

    public override bool Equals(object? obj) => Equals(obj as SourceSpan);

    public override int GetHashCode() => HashCode.Combine(Source.Digest, Start, End);

    public override string ToString() => $"{Start}..{End} \"{Quote}\"";
}
