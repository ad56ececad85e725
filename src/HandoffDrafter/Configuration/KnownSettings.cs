namespace HandoffDrafter.Configuration;

/// <summary>
/// Every key that does something. The options classes beside their consumers hold the same names and defaults, and
/// docs/configuration.md the same words; tests compare the three.
/// </summary>
internal static class KnownSettings
{
    /// <summary>In the order of the documentation. A section may have no setting yet.</summary>
    public static readonly string[] Sections = ["Workspace", "Watch", "Reading", "Draft", "Model", "Gate", "Review", "Desk", "Export"];

    /// <summary>Read by the framework of the service, not by us.</summary>
    public static readonly string[] ForeignSections = ["Logging", "Kestrel", "AllowedHosts"];

    public static readonly Setting WorkspaceRoot =
        new("Workspace", "Root", SettingKind.Text, "workspace", "The folder that deals are kept in; relative to where the program is started.");

    public static readonly Setting MaxFileBytes =
        new("Reading", "MaxFileBytes", SettingKind.Number, "52428800", "Bytes of one document.") { Least = 1024, Most = 2147483647 };

    public static readonly Setting MaxArchiveEntries =
        new("Reading", "MaxArchiveEntries", SettingKind.Number, "1000", "Entries of an archive, such as a .docx or .xlsx.") { Least = 1, Most = 100000 };

    public static readonly Setting MaxInflation =
        new("Reading", "MaxInflation", SettingKind.Number, "100", "How many times its packed size an archive entry may have past its first megabyte.") { Least = 1, Most = 10000 };

    public static readonly Setting MaxCharacters =
        new("Reading", "MaxCharacters", SettingKind.Number, "10000000", "Characters of text of one document.") { Least = 1000, Most = 500000000 };

    public static readonly Setting MaxDepth =
        new("Reading", "MaxDepth", SettingKind.Number, "256", "How deep a document's structures may nest.") { Least = 8, Most = 4096 };

    public static readonly Setting MaxSeconds =
        new("Reading", "MaxSeconds", SettingKind.Number, "30", "Seconds that reading one document may take.") { Least = 1, Most = 3600 };

    public static readonly Setting MaxMemoryBytes =
        new("Reading", "MaxMemoryBytes", SettingKind.Number, "536870912", "Memory of the process that parses documents.") { Least = 134217728, Most = 68719476736 };

    public static readonly Setting MaxHeapBytes =
        new("Reading", "MaxHeapBytes", SettingKind.Number, "402653184", "Managed memory of that process; a part of the former.") { Least = 33554432, Most = 68719476736 };

    public static readonly Setting RuleLevels =
        new("Gate", "Rules", SettingKind.RuleLevels, "", "Level by rule id (error, warning, note, off), over what the profile says: { \"HD205\": \"warning\" }.");

    public static readonly Setting[] All = [WorkspaceRoot, MaxFileBytes, MaxArchiveEntries, MaxInflation, MaxCharacters, MaxDepth, MaxSeconds, MaxMemoryBytes, MaxHeapBytes, RuleLevels];
}
