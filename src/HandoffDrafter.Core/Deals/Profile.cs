namespace HandoffDrafter.Core.Deals;

/// <summary>What one kind of handoff must hold, who signs it, and how strictly it is checked.</summary>
public sealed record Profile(string Id, string Title)
{
    public string Id { get; } = Slug.Require(Id, "profile id");

    public string? Description { get; init; }

    /// <summary>An agreement of a smaller total, in whatever currency, is taken for this profile where nobody named one.</summary>
    public decimal? ChooseBelow { get; init; }

    public ValueList<ProfileSection> Sections { get; init; } = [];

    public ValueList<ProfileField> Fields { get; init; } = [];

    public ProfileScore Score { get; init; } = new(70, []);

    /// <summary>What must be so before the handoff starts, all of it.</summary>
    public ValueList<ProfileTrigger> Triggers { get; init; } = [];

    public ValueList<ProfileClock> Clocks { get; init; } = [];

    public ProfileSigners Signers { get; init; } = new(false, null);

    /// <summary>Keys that decisions need beyond those that every profile asks for. They add; none takes a key away.</summary>
    public ValueList<ProfileApproval> Approvals { get; init; } = [];

    /// <summary>Sections and promise categories whose supported lines still want a reviewer's mark.</summary>
    public ValueList<string> ReviewSections { get; init; } = [];

    public ValueList<PromiseCategory> ReviewPromises { get; init; } = [];

    public ValueList<ProfileOutput> Outputs { get; init; } = [];

    /// <summary>Severity by rule id: <c>error</c>, <c>warning</c>, <c>note</c> or <c>off</c>.</summary>
    public ValueMap<RuleLevel> Rules { get; init; } = ValueMap<RuleLevel>.Empty;

    /// <summary>
    /// Name of the exported packet without its ending. <c>{deal}</c> and the id of any field in braces are filled in.
    /// </summary>
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

/// <summary>A heading of the packet, in the profile's order. <see cref="Guidance"/> tells the person who fills it what belongs there.</summary>
public sealed record ProfileSection(string Id, string Title)
{
    public string Id { get; } = Slug.Require(Id, "section id");

    public string? Guidance { get; init; }

    public Requirement Required { get; init; } = Requirement.No;
}

/// <summary>Something that must be so: <see cref="Field"/> has one of <see cref="Values"/>, or any value where none is listed.</summary>
public sealed record ProfileTrigger(string Id, string Tells, string Field)
{
    public ValueList<string> Values { get; init; } = [];
}

/// <summary>Whether one person may hold both keys, and who must then watch.</summary>
public sealed record ProfileSigners(bool OnePerson, PersonRole? Observer);

/// <summary>Keys that a decision needs when the promise has one of the verdicts or one of the categories.</summary>
public sealed record ProfileApproval(ValueList<PersonRole> Roles)
{
    public ValueList<SupportStatus> Support { get; init; } = [];

    public ValueList<PromiseCategory> Categories { get; init; } = [];
}

/// <summary>What an export writes.</summary>
public enum ProfileOutput
{
    Packet,
    Report,
    RiskAndExpectationNote,
    FirstMilestonePlan,
    OpenQuestionList,
    MeasurementEvent,
    CommitmentsRegister,
    ImplementationPlan,
    RiskAssessment,
    TeamBriefing,
    ContinuityPlan,
    SuccessMetrics,
    RelationshipNotes,
    MonitoringPlan,
    FeedbackPlan,
}
