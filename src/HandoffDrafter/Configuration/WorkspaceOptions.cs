namespace HandoffDrafter.Configuration;

/// <summary>Where deals are kept. Bound to the configuration section <c>Workspace</c>.</summary>
internal sealed record WorkspaceOptions
{
    /// <summary>Default <c>workspace</c>; relative to the working directory. Any path that is not empty.</summary>
    public string Root { get; init; } = "workspace";
}
