namespace HandoffDrafter.Core.Deals;

public enum Requirement
{
    Yes,
    /// <summary>Only where the condition holds; a person may also say <c>not applicable: reason</c>.</summary>
    IfApplicable,
    No,
}

public enum FieldType
{
    Text,
    Date,
    Money,
    Choice,
    Email,
    Phone,
    Person,
    Link,
    YesNo,
}

/// <summary>One fact that the packet of a profile is to state.</summary>
public sealed record ProfileField(string Id, string Section, string Title, FieldType Type)
{
    /// <summary>Field ids that every profile has, whatever it calls them: commands, exports and rules rely on them.</summary>
    public static readonly ValueList<string> Reserved =
    [
        "company-name", "contract-number", "effective-date", "signed-date", "end-date", "total-price", "payment-terms", "payment-status",
        "kickoff-date", "customer-champion", "executive-sponsor", "technical-contact", "scheduling-contact", "sales-owner",
        "implementation-owner",
    ];

    public string Id { get; } = Slug.Require(Id, "field id");

    public Requirement Required { get; init; } = Requirement.Yes;

    /// <summary>When a field of <see cref="Requirement.IfApplicable"/> applies, in words.</summary>
    public string? Condition { get; init; }

    /// <summary>The part of <see cref="Condition"/> that the packet itself can answer; null where only a person knows.</summary>
    public ProfileCondition? When { get; init; }

    public ValueList<string> Choices { get; init; } = [];

    public string? Guidance { get; init; }
}

/// <summary>Holds when any one of its parts does.</summary>
public sealed record ProfileCondition
{
    /// <summary>One of these sections has an entry.</summary>
    public ValueList<string> Sections { get; init; } = [];

    /// <summary>A promise of one of these categories was made.</summary>
    public ValueList<PromiseCategory> Promises { get; init; } = [];

    /// <summary>One of these fields has a value.</summary>
    public ValueList<string> Fields { get; init; } = [];

    /// <summary>At least so many agreements are among the sources; 0 asks nothing.</summary>
    public int Agreements { get; init; }
}
