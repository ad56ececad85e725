namespace HandoffDrafter.Core.Deals;

/// <summary>How far a claim's words are carried by its evidence.</summary>
public enum Grounding
{
    Grounded,
    Partly,
    Ungrounded,
    /// <summary>Written by a person, who answers for it.</summary>
    Human,
}

/// <summary>That a person took an item out, and why. The item stays in the packet.</summary>
public sealed record Removal(string By, DateTimeOffset At, string Reason)
{
    public string By { get; init => field = CanonicalText.From(value); } = CanonicalText.From(By);

    public string Reason { get; init => field = CanonicalText.From(value); } = CanonicalText.From(Reason);
}

/// <summary>That a person read a line and stands by it.</summary>
public sealed record Reviewed(string By, DateTimeOffset At)
{
    public string By { get; init => field = CanonicalText.From(value); } = CanonicalText.From(By);
}

/// <summary>One line of a section of the packet.</summary>
public sealed record Claim(ClaimId Id, string Section, string Text)
{
    public string Section { get; init => field = Slug.RequireClaimSection(value); } = Slug.RequireClaimSection(Section);

    public string Text { get; init => field = CanonicalText.From(value); } = CanonicalText.From(Text);

    public Grounding Status { get; init; }

    public Origin Origin { get; init; }

    public string? Owner { get; init => field = CanonicalText.From(value); }

    public DateOnly? Due { get; init; }

    public bool BlocksKickoff { get; init; }

    /// <summary>What the section asks of each line beyond its text; the keys of each section are fixed in docs/packet-format.md.</summary>
    public ValueMap<string> Details { get; init => field = CanonicalText.From(Slug.RequireKeys(value, "detail")); } = ValueMap<string>.Empty;

    public Reviewed? Review { get; init; }

    public bool Restricted { get; init; }

    public Removal? Removed { get; init; }

    public ValueList<Evidence> Evidence { get; init; } = [];
}
