using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>What a clause does with the thing that it speaks of.</summary>
internal enum Polarity
{
    Gives,
    /// <summary>Takes it out of the deal.</summary>
    Excludes,
    /// <summary>Speaks of it to refuse, forbid or disclaim it.</summary>
    Denies,
}

/// <summary>Who does what a sentence says.</summary>
internal enum Actor
{
    Unknown,
    Vendor,
    Customer,
}

/// <summary>One thing that an agreement says: a sentence, list item or table row, with its polarity and what it is about.</summary>
internal sealed record Clause(SourceDocument Source, SourceText Text, Sentence Place)
{
    public required Saying Saying { get; init; }

    public Polarity Polarity { get; init; }

    /// <summary>It can come, or somebody may decide so; what stands over it may say so too.</summary>
    public bool IsOptional { get; init; }

    /// <summary>A row of a table, from first cell to last.</summary>
    public bool IsRow { get; init; }

    public Actor Actor { get; init; }

    /// <summary>Said by what stands over it: heading, lead-in, column heads, the sentence before.</summary>
    public HashSet<string> Context { get; init; } = [];

    /// <summary>What is taken out or denied, item by item.</summary>
    public List<ExcludedItem> Items { get; init; } = [];

    /// <summary>What an exclusion leaves in: of "connectors other than the Salesforce connector" it is Salesforce.</summary>
    public HashSet<string> Exempt { get; init; } = [];

    /// <summary>It stands in a list, or under a heading, of what is not in the deal.</summary>
    public bool IsListed { get; init; }

    /// <summary>It stands among the terms that every agreement has.</summary>
    public bool IsBoilerplate { get; init; }

    /// <summary>Its number and heading: <c>4 Services › §4.2</c>.</summary>
    public string? Path { get; init; }

    /// <summary>Its document changes others, and counts before them.</summary>
    public bool Amends { get; init; }

    public Evidence Cut() => new(Source, Text.Span(Place.Start, Place.End));
}

/// <summary>One of the things that a clause takes out: <see cref="Core"/> is what it is, <see cref="Rest"/> of what, where or for whom.</summary>
internal sealed record ExcludedItem(List<string> Core, List<string> Rest)
{
    /// <summary>Some of its kind are in: "reports other than the two standard reports".</summary>
    public bool IsOther { get; init; }
}
