namespace HandoffDrafter.Core.Deals;

/// <summary>Why an implementation owner cannot take a packet over.</summary>
public enum ReturnCode
{
    MissingField,
    MissingDocument,
    UnsupportedPromise,
    Contradiction,
    UnclearScope,
    Timeline,
    People,
    Access,
    Payment,
    Other,
}

/// <param name="Material">Delivery cannot start without it; what is not material is only asked for.</param>
public sealed record ReturnReason(ReturnCode Code, bool Material)
{
    /// <summary>The id of the field that it is about.</summary>
    public string? Field { get; init => field = value is null ? null : Slug.Require(value, "field id"); }

    public string? Note { get; init => field = CanonicalText.From(value); }
}

/// <summary>That a submitted packet was given back, and why. Those of a deal are kept in the order in which they happened.</summary>
public sealed record Return(string By, DateTimeOffset At, ValueList<ReturnReason> Reasons)
{
    public string By { get; init => field = CanonicalText.From(value); } = CanonicalText.From(By);

    public ValueList<ReturnReason> Reasons { get; } =
        Reasons.Count > 0 ? Reasons : throw new ArgumentException("A packet is returned for a reason.", nameof(Reasons));
}
