namespace HandoffDrafter.Core.Deals;

public enum DealState
{
    Waiting,
    Collecting,
    InReview,
    Submitted,
    Accepted,
    Returned,
    Exported,
    Archived,
}

public enum DealMode
{
    Signed,
    /// <summary>The same packet before the agreement is signed, to ask for what should be put into it.</summary>
    PreSignature,
}

/// <summary>Who said so: the built-in drafter, a model, both of them, or a person.</summary>
public enum Origin
{
    BuiltIn,
    Model,
    Both,
    Human,
}

/// <summary>What a packet is about. <see cref="AsOf"/> is the day that every "due" and "late" is counted from.</summary>
public sealed record Deal(DealId Id, string Name, string Profile, DateOnly AsOf)
{
    public string Name { get; init => field = CanonicalText.From(value); } = CanonicalText.From(Name);

    public string Profile { get; init => field = Slug.Require(value, "profile id"); } = Slug.Require(Profile, "profile id");

    public string? ProfileReason { get; init => field = CanonicalText.From(value); }

    public DealState State { get; init; } = DealState.InReview;

    public DealMode Mode { get; init; }

    public DealId? Previous { get; init; }
}

/// <summary>
/// Everything a handoff says, at one revision. Nothing is ever taken out of it: what a person removes stays, marked, and its name is
/// never given again.
/// </summary>
public sealed record Packet(Deal Deal)
{
    /// <summary>The number of the last event in the deal's history; 0 before the first.</summary>
    public int Revision
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Revisions count from 0.");
    }

    public ValueList<SourceDocument> Sources { get; init; } = [];

    public ValueList<Field> Fields { get; init; } = [];

    public ValueList<Claim> Claims { get; init; } = [];

    public ValueList<Promise> Promises { get; init; } = [];

    public ValueList<Note> Notes { get; init; } = [];

    public ValueList<Waiver> Waivers { get; init; } = [];

    public ValueList<Finding> Findings { get; init; } = [];

    public Score? Score { get; init; }

    public ValueList<Signature> Signatures { get; init; } = [];

    /// <summary>How often the implementation owner gave the packet back, the earliest first.</summary>
    public ValueList<Return> Returns { get; init; } = [];

    public SourceDocument? Source(SourceId id) => Sources.FirstOrDefault(s => s.Id == id);

    public Field? Field(string id) => Fields.FirstOrDefault(f => f.Id == id);

    public Claim? Claim(ClaimId id) => Claims.FirstOrDefault(c => c.Id == id);

    public Promise? Promise(PromiseId id) => Promises.FirstOrDefault(p => p.Id == id);
}
