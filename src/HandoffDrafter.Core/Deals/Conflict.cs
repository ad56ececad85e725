namespace HandoffDrafter.Core.Deals;

public enum ConflictKind
{
    /// <summary>Two legal names of what seems to be one party.</summary>
    PartyName,
    /// <summary>Two totals.</summary>
    Total,
    /// <summary>A table whose amounts do not make its total.</summary>
    Sum,
    PaymentTerms,
    /// <summary>Another date, duration, quantity or rate for one thing.</summary>
    Figure,
}

/// <summary>Two places of a deal's documents that cannot both hold. <see cref="First"/> is what counts where a clause or the nature of the documents says so.</summary>
public sealed record Conflict(ConflictKind Kind, Evidence First, Evidence Second, string Differs)
{
    public string Differs { get; init => field = CanonicalText.From(value); } = CanonicalText.From(Differs);

    /// <summary>The words by which the agreements say which document prevails; null where none does.</summary>
    public Evidence? Precedence { get; init; }
}
