namespace HandoffDrafter.Core.Deals;

/// <summary>Who acted, and when (UTC).</summary>
public sealed record Stamp(string By, DateTimeOffset At);
