namespace HandoffDrafter.Core.Deals;

/// <summary>How a quote was found in its source.</summary>
public enum EvidenceMatch
{
    Exact,
    /// <summary>After normalising white space, quotes, dashes, ligatures, hyphenation and case.</summary>
    Normalised,
    /// <summary>With small differences, none of them in a number, unit, date, negation, modal or name.</summary>
    Fuzzy,
}

/// <summary>
/// The words of a source that a line of the packet rests on. Quote, locator, speaker and time come from the source's text and from
/// nowhere else.
/// </summary>
public sealed class Evidence : IEquatable<Evidence>
{
    /// <exception cref="ArgumentException">The span is of a text that the packet does not have for this source, now or from an earlier reading.</exception>
    public Evidence(SourceDocument source, SourceSpan span, EvidenceMatch match = EvidenceMatch.Exact)
    {
        if (source.Text != span.Source.Digest && !source.EarlierTexts.Contains(span.Source.Digest))
        {
            throw new ArgumentException($"The span is not of the text of {source.Id} ({source.File}).", nameof(span));
        }

        Source = source.Id;
        File = source.File;
        Sha256 = source.Sha256;
        Span = span;
        Match = match;
        var block = span.Source.BlockAt(span.Start);
        Locator = block?.Locator ?? string.Empty;
        Speaker = block?.Speaker;
        SaidAt = block?.SaidAt;
    }

    private Evidence(Evidence evidence, SourceId source)
    {
        Source = source;
        File = evidence.File;
        Sha256 = evidence.Sha256;
        Span = evidence.Span;
        Match = evidence.Match;
        Locator = evidence.Locator;
        Speaker = evidence.Speaker;
        SaidAt = evidence.SaidAt;
    }

    public SourceId Source { get; }

    public string File { get; }

    /// <summary>Of the source's bytes: items of two drafts are matched by it, whatever number the source has in each.</summary>
    public Digest Sha256 { get; }

    public SourceSpan Span { get; }

    public EvidenceMatch Match { get; }

    public string Locator { get; }

    public string? Speaker { get; }

    public string? SaidAt { get; }

    public string Quote => Span.Quote;

    /// <summary>The same words, where the same document has another number.</summary>
    internal Evidence Under(SourceId source) => source == Source ? this : new Evidence(this, source);

    public bool Equals(Evidence? other) =>
        other is not null && Source == other.Source && Span.Equals(other.Span) && Match == other.Match;

    public override bool Equals(object? obj) => Equals(obj as Evidence);

    public override int GetHashCode() => HashCode.Combine(Source, Span);

    public override string ToString() => $"[{Source} {Locator}] \"{Quote}\"";
}
