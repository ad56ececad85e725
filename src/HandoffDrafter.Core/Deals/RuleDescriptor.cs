namespace HandoffDrafter.Core.Deals;

/// <summary>What a finding asks a person to decide. Findings on one target with one topic are one decision and are told as one.</summary>
public enum RuleTopic
{
    /// <summary>Each finding is a decision of its own.</summary>
    Own,
    /// <summary>What becomes of a promise.</summary>
    Promise,
    /// <summary>What a field is to say.</summary>
    Value,
    /// <summary>Whether a line is true to its sources.</summary>
    Grounding,
    /// <summary>Who does it, and by when.</summary>
    Owner,
    /// <summary>Whether a document can be relied on as it was read.</summary>
    Document,
}

/// <summary>What is known of a rule without running it. <see cref="Why"/> is one sentence; the rule's page under docs/rules says the rest.</summary>
public sealed record RuleDescriptor(RuleId Id, string Title, RuleLevel Default, string Why, bool Waivable = true)
{
    public RuleTopic Topic { get; init; }

    /// <summary>What it finds keeps a kickoff from being held, and is told before everything else.</summary>
    public bool BlocksKickoff { get; init; }

    /// <summary>For rules that are off unless somebody asks for them, the severity that they would have.</summary>
    internal Severity DefaultSeverity => Default switch
    {
        RuleLevel.Error => Severity.Error,
        RuleLevel.Warning or RuleLevel.Off => Severity.Warning,
        _ => Severity.Note,
    };
}
