using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>One thing that an agreement says: a sentence, list item or table row, with its polarity and what it is about.</summary>
public sealed record Clause(SourceDocument Source, SourceText Text, Sentence Place)
{
    /// <summary>It says what is not part of the agreement.</summary>
    public bool Excludes { get; init; }

    public HashSet<string> Words { get; init; } = [];

    public ValueList<Fact> Facts { get; init; } = [];

    /// <summary>The first words that carry meaning, in order: what an exclusion is chiefly about.</summary>
    public ValueList<string> Head { get; init; } = [];

    /// <summary>Words with a capital that is not the sentence's: names of systems and products, mostly.</summary>
    public HashSet<string> Names { get; init; } = [];

    /// <summary>What an exclusion leaves in: of "connectors other than the Salesforce connector" it is Salesforce.</summary>
    public HashSet<string> Exempt { get; init; } = [];

    public string Plain { get; init; } = string.Empty;

    public Evidence Cut() => new(Source, Text.Span(Place.Start, Place.End));
}
