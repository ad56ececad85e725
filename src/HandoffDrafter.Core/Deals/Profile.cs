namespace HandoffDrafter.Core.Deals;

/// <summary>What one kind of handoff must hold, who signs it, and how strictly it is checked.</summary>
public sealed record Profile(string Id, string Title)
{
    public string Id { get; } = Slug.Require(Id, "profile id");

    public string? Description { get; init; }

    public ValueList<ProfileSection> Sections { get; init; } = [];

    public ValueList<ProfileField> Fields { get; init; } = [];

    public ProfileScore Score { get; init; } = new(70, ValueMap<ValueList<string>>.Empty);

    /// <summary>Days that count are business days.</summary>
    public ValueList<ProfileClock> Clocks { get; init; } = [];

    public ProfileSigners Signers { get; init; } = new(false, null);

    /// <summary>Sections and promise categories whose supported lines still want a reviewer's mark.</summary>
    public ValueList<string> ReviewSections { get; init; } = [];

    public ValueList<PromiseCategory> ReviewPromises { get; init; } = [];

    public ValueList<string> Outputs { get; init; } = [];

    /// <summary>Severity by rule id: <c>error</c>, <c>warning</c>, <c>note</c> or <c>off</c>.</summary>
    public ValueMap<RuleLevel> Rules { get; init; } = ValueMap<RuleLevel>.Empty;

    /// <summary>Name of the exported packet, with <c>{deal}</c> and <c>{contract-number}</c> filled in.</summary>
    public string FileName { get; init; } = "{deal}-handoff-packet";

    public ProfileField? Field(string id) => Fields.FirstOrDefault(f => f.Id == id);

    public ProfileSection? Section(string id) => Sections.FirstOrDefault(s => s.Id == id);
}

public enum RuleLevel
{
    Error,
    Warning,
    Note,
    Off,
}

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

/// <summary>A heading of the packet, in the profile's order. <see cref="Guidance"/> tells the person who fills it what belongs there.</summary>
public sealed record ProfileSection(string Id, string Title)
{
    public string Id { get; } = Slug.Require(Id, "section id");

    public string? Guidance { get; init; }

    public Requirement Required { get; init; } = Requirement.No;
}

public sealed record ProfileField(string Id, string Section, string Title, FieldType Type)
{
    public string Id { get; } = Slug.Require(Id, "field id");

    public Requirement Required { get; init; } = Requirement.Yes;

    /// <summary>When a field of <see cref="Requirement.IfApplicable"/> applies, in words.</summary>
    public string? Condition { get; init; }

    public ValueList<string> Choices { get; init; } = [];

    public string? Guidance { get; init; }
}

/// <summary>Which sections and field groups make up each part of the handoff quality score.</summary>
public sealed record ProfileScore(int Threshold, ValueMap<ValueList<string>> Parts);

/// <summary>Something that is to happen within so many business days of an event; a missed one warns and never blocks.</summary>
public sealed record ProfileClock(string Id, string From, int BusinessDays, string Tells);

/// <summary>Whether one person may hold both keys, and who must then watch.</summary>
public sealed record ProfileSigners(bool OnePerson, PersonRole? Observer);
