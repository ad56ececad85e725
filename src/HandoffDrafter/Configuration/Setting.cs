namespace HandoffDrafter.Configuration;

internal enum SettingKind
{
    Text,
    /// <summary>A whole number between two bounds, both allowed.</summary>
    Number,
    /// <summary>A level by rule id.</summary>
    RuleLevels,
}

/// <summary>One thing that can be configured: its key is <c>Section:Name</c>.</summary>
internal sealed record Setting(string Section, string Name, SettingKind Kind, string Default, string Meaning)
{
    public long Least { get; init; }

    public long Most { get; init; } = long.MaxValue;

    public string Key => $"{Section}:{Name}";
}
