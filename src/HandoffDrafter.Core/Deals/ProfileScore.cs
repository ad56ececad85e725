namespace HandoffDrafter.Core.Deals;

/// <summary>How the completeness of a handoff is counted. The weights of the parts add up to 100.</summary>
public sealed record ProfileScore(int Threshold, ValueList<ProfileScorePart> Parts);

/// <summary>A part of the score: the sections, and the fields in them, that it looks at.</summary>
public sealed record ProfileScorePart(string Id, int Weight, ValueList<string> Sections);
