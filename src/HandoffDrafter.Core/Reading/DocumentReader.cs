using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Reading;

/// <summary>
/// Turns the bytes of one kind of document into text with places, or into a refusal that a person understands. The same bytes always
/// give the same text.
/// </summary>
public abstract class DocumentReader
{
    /// <summary>Recorded with every text, like <see cref="Version"/>.</summary>
    public abstract string Name { get; }

    /// <summary>Raised whenever the same bytes would give another text.</summary>
    public abstract int Version { get; }

    /// <summary>Media types that it reads, most specific first.</summary>
    public abstract IReadOnlyList<string> MediaTypes { get; }

    /// <summary>File name endings that it reads, lower case with the dot.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <summary>Endings of forerunners of its format: it knows them well enough to say what to do, and reads what is only named so.</summary>
    public virtual IReadOnlyList<string> OlderExtensions => [];

    /// <exception cref="OperationCanceledException">The token was cancelled. Everything else that can happen to a document is a refusal.</exception>
    public abstract Task<ReadingResult> ReadAsync(Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken);
}

/// <summary>The name that a document was dropped under: a file name without folders.</summary>
public sealed record DocumentName(string File)
{
    public string Extension => Path.GetExtension(File).ToLowerInvariant();
}

public abstract record ReadingResult
{
    private ReadingResult()
    {
    }

    public sealed record Read(SourceText Text) : ReadingResult
    {
        /// <summary>
        /// Documents that this one carries and that are read as documents of their own: a mail's attachments. Their paths are relative to
        /// this document, and no two are the same.
        /// </summary>
        public ValueList<DroppedFile> Enclosed { get; init; } = [];
    }

    public sealed record Refused(Refusal Refusal) : ReadingResult;
}

public enum RefusalKind
{
    UnknownFormat,
    Empty,
    Damaged,
    PasswordProtected,
    TooLarge,
    /// <summary>It asked for more than a limit allows, so that reading it any further would be unsafe.</summary>
    LimitExceeded,
    Unreadable,
}

/// <summary>Why a document was not read, in one line without the file's name, and what a person can do about it.</summary>
public sealed record Refusal(RefusalKind Kind, string Reason, string Fix);
