namespace HandoffDrafter.Core.Deals;

public enum SourceRole
{
    /// <summary>Any agreement: SOW, MSA, order form, contract, amendment, change order. The only role that can support a promise.</summary>
    Sow,
    Proposal,
    /// <summary>Notes, minutes and transcripts.</summary>
    CallNotes,
    Email,
    Crm,
    Intake,
    /// <summary>A template, price list or policy to compare with.</summary>
    Reference,
    Other,
}

public enum AgreementStatus
{
    Governing,
    Superseded,
    Draft,
}

public enum RelationKind
{
    Amends,
    Under,
    Supersedes,
    Incorporates,
}

/// <summary>How an agreement stands to another document: <see cref="To"/> is that document's id, or its name where it is absent.</summary>
public sealed record SourceRelation(RelationKind Kind, string To)
{
    public string To { get; init => field = CanonicalText.From(value); } = CanonicalText.From(To);

    /// <summary>Numbers of the other document's clauses that it names: <c>4.2</c>. Empty where it speaks of the document as a whole.</summary>
    public ValueList<string> Clauses { get; init => field = CanonicalText.From(value); } = [];

    /// <summary>Why one thinks so, in one line.</summary>
    public string? Reason { get; init => field = CanonicalText.From(value); }

    /// <summary>The words that say so, of the document that has the relation. Empty where its name or its look says it.</summary>
    public ValueList<Evidence> Evidence { get; init; } = [];
}

/// <summary>One document of a deal. The same bytes under two names are one source.</summary>
public sealed record SourceDocument(SourceId Id, string File, SourceRole Role, Digest Sha256)
{
    public string File { get; init => field = CanonicalText.From(value); } = CanonicalText.From(File);

    /// <summary>Further names under which the same bytes were dropped.</summary>
    public ValueList<string> Names { get; init => field = CanonicalText.From(value); } = [];

    /// <summary>What it is in a person's words: <c>order form</c>, <c>call transcript</c>.</summary>
    public string? Kind { get; init => field = CanonicalText.From(value); }

    public string? RoleReason { get; init => field = CanonicalText.From(value); }

    /// <summary>The digest of its text as read; null where it could not be read.</summary>
    public Digest? Text { get; init; }

    /// <summary>
    /// Digests of texts that were read from the same bytes before. Evidence that was cut from one of them stays readable until it is
    /// anchored in <see cref="Text"/>.
    /// </summary>
    public ValueList<Digest> EarlierTexts { get; init; } = [];

    public string? Title { get; init => field = CanonicalText.From(value); }

    public DateOnly? Date { get; init; }

    /// <summary>Null when the document does not let one tell.</summary>
    public bool? Signed { get; init; }

    /// <summary>The day of the last signature that has one.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>What <see cref="Signed"/> rests on: <c>two signatures, the last of 2026-03-02</c>.</summary>
    public string? SignedReason { get; init => field = CanonicalText.From(value); }

    public int? Pages
    {
        get;
        init => field = value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A document has no negative number of pages.");
    }

    /// <summary>The file was taken out of the folder; what was read of it stays.</summary>
    public bool Gone { get; init; }

    /// <summary>Told in confidence: never exported and never sent to a model.</summary>
    public bool Restricted { get; init; }

    /// <summary>The mails that it was attached to; empty where it was dropped by itself alone.</summary>
    public ValueList<SourceId> EnclosedIn { get; init; } = [];

    /// <summary>Of agreements alone.</summary>
    public AgreementStatus? Status { get; init; }

    public string? StatusReason { get; init => field = CanonicalText.From(value); }

    public ValueList<SourceRelation> Relations { get; init; } = [];

    public ValueList<string> Problems { get; init => field = CanonicalText.From(value); } = [];
}
