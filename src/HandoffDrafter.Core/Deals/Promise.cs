namespace HandoffDrafter.Core.Deals;

public enum Certainty
{
    Firm,
    Hedged,
    Conditional,
    Retracted,
}

public enum PromiseCategory
{
    Scope,
    Timeline,
    Pricing,
    Support,
    Performance,
    Integration,
    Data,
    Staffing,
    Training,
    Security,
    Legal,
    Other,
}

/// <summary>What the signed agreement says to a promise. Doubt is <see cref="Ambiguous"/>.</summary>
public enum SupportStatus
{
    Supported,
    Unsupported,
    Contradicted,
    Excluded,
    Ambiguous,
}

public enum DecisionState
{
    Pending,
    Approved,
    Edited,
    Rejected,
    NotAPromise,
    AskCustomer,
    ChangeOrder,
}

public enum FulfilmentState
{
    Kept,
    Renegotiated,
    Broken,
}

/// <summary>The verdict on a promise, with the clauses it rests on and those that were looked at in vain.</summary>
public sealed record Support(SupportStatus Status)
{
    public ValueList<Evidence> Evidence { get; init; } = [];

    public ValueList<Evidence> Searched { get; init; } = [];

    /// <summary>The fact that differs, both sides: <c>24 against 12 months</c>.</summary>
    public string? Differs { get; init => field = CanonicalText.From(value); }

    public string? Reason { get; init => field = CanonicalText.From(value); }

    /// <summary>A document that the agreement incorporates is absent, so that the verdict may change.</summary>
    public bool Provisional { get; init; }
}

public sealed record Approval(PersonRole Role, string By, DateTimeOffset At)
{
    public string By { get; init => field = CanonicalText.From(value); } = CanonicalText.From(By);
}

/// <summary>What people decided about a promise; several keys may be needed before it counts.</summary>
public sealed record Decision(DecisionState State)
{
    public static readonly Decision Pending = new(DecisionState.Pending);

    public ValueList<Approval> Approvals { get; init; } = [];

    public string? By { get; init => field = CanonicalText.From(value); }

    public DateTimeOffset? At { get; init; }

    public string? Reason { get; init => field = CanonicalText.From(value); }

    /// <summary>What will be done instead, for an edited promise.</summary>
    public string? Text { get; init => field = CanonicalText.From(value); }

    public string? Owner { get; init => field = CanonicalText.From(value); }

    public DateOnly? Due { get; init; }
}

/// <summary>That the customer was told of a decision.</summary>
public sealed record Told(string Who, string By, DateOnly? When)
{
    public string Who { get; init => field = CanonicalText.From(value); } = CanonicalText.From(Who);

    public string By { get; init => field = CanonicalText.From(value); } = CanonicalText.From(By);
}

public sealed record Fulfilment(FulfilmentState State, DateOnly On, string? Note)
{
    public string? Note { get; init => field = CanonicalText.From(value); } = CanonicalText.From(Note);
}

/// <summary>A commitment made to the customer outside the agreement.</summary>
public sealed record Promise(PromiseId Id, string Text)
{
    public string Text { get; init => field = CanonicalText.From(value); } = CanonicalText.From(Text);

    /// <summary>False where the commitment is an assent to what the customer asked for.</summary>
    public bool Explicit { get; init; } = true;

    public Certainty Certainty { get; init; }

    public PromiseCategory Category { get; init; } = PromiseCategory.Other;

    public string? MadeBy { get; init => field = CanonicalText.From(value); }

    public ValueList<string> HeardBy { get; init => field = CanonicalText.From(value); } = [];

    public DateOnly? SaidOn { get; init; }

    public DateOnly? Due { get; init; }

    public Origin Origin { get; init; }

    public ValueList<Evidence> Evidence { get; init; } = [];

    public ValueList<Evidence> Retraction { get; init; } = [];

    /// <summary>Where it was repeated with other facts.</summary>
    public ValueList<Evidence> Drift { get; init; } = [];

    public Support Support { get; init; } = new(SupportStatus.Ambiguous);

    public Decision Decision { get; init; } = Decision.Pending;

    public Told? Told { get; init; }

    public Fulfilment? Fulfilment { get; init; }

    public Reviewed? Review { get; init; }

    public Removal? Removed { get; init; }
}
