namespace HandoffDrafter.Core.Reading.Signing;

internal enum SigningMarkKind
{
    /// <summary>Somebody signed here: <c>/s/ Ann Lee</c>, <c>DocuSigned by: Ann Lee</c>, <c>Signed 8 June 2026</c>.</summary>
    Signed,
    /// <summary>A name stands where a signature goes; with a date beside it that is how many sign.</summary>
    Typed,
    /// <summary>A line to sign on, with its label and nothing on it.</summary>
    Blank,
    /// <summary>A line without a label.</summary>
    Line,
    /// <summary>A label with nothing behind it: the signature may be a picture, or missing.</summary>
    Open,
    Date,
    /// <summary>A signing service says that all have signed.</summary>
    Complete,
    /// <summary>The words that introduce a signature block.</summary>
    Lead,
}

/// <summary>Something in a document that tells of signing, at its place in the text.</summary>
internal readonly record struct SigningMark(SigningMarkKind Kind, int At)
{
    public string? Name { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>It stands by itself, as where somebody signs above the line that is there to be signed on.</summary>
    public bool IsAboveLine { get; init; }
}
