using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Reading;

public enum FolderEntryKind
{
    File,
    /// <summary>A link whose target lies outside the deal's folder, or is not there.</summary>
    LinkOut,
    /// <summary>A pipe, socket or device: opening one may never return.</summary>
    Special,
}

/// <summary>A name in a deal's folder, relative to it, with <c>/</c> between folders.</summary>
public sealed record FolderEntry(string Path, FolderEntryKind Kind, long Length);

/// <summary>Which names in a dropped folder are documents, and which are refused before they are opened. The rest is no document at all.</summary>
public sealed record FolderListing(ValueList<FolderEntry> Documents, ValueList<RefusedFile> Refused)
{
    public const string SettingsFile = "deal.yaml";

    private static readonly string[] PartialEndings = [".tmp", ".part", ".partial", ".crdownload", ".download"];
    private static readonly string[] NeverDocuments = ["Thumbs.db", "desktop.ini", "gold.json", SettingsFile, "deal.yml"];

    public static FolderListing Of(IEnumerable<FolderEntry> entries, ReadingLimits limits)
    {
        var documents = new List<FolderEntry>();
        var refused = new List<RefusedFile>();
        foreach (var entry in entries.Where(e => !IsIgnored(e.Path)).OrderBy(e => e.Path, StringComparer.Ordinal))
        {
            if (RefusalOf(entry, limits) is { } refusal)
            {
                refused.Add(new RefusedFile(entry.Path, refusal));
            }
            else
            {
                documents.Add(entry);
            }
        }

        return new FolderListing(documents.ToValueList(), refused.ToValueList());
    }

    /// <summary>Why the name is not opened; null where it can be.</summary>
    public static Refusal? RefusalOf(FolderEntry entry, ReadingLimits limits) => entry switch
    {
        { Kind: FolderEntryKind.LinkOut } => new Refusal(RefusalKind.Unreadable, "a link that leads out of the deal's folder", "Copy the document itself into the folder."),
        { Kind: FolderEntryKind.Special } => new Refusal(RefusalKind.Unreadable, "a pipe or device, not a file", "Save it as a file in the folder."),
        { Length: var length } when length > limits.MaxFileBytes => Refusals.TooLarge(length, limits),
        _ => null,
    };

    /// <summary>Locks, downloads under way, what file managers leave behind, hidden names, and what is said about the deal itself.</summary>
    public static bool IsIgnored(string path)
    {
        foreach (var part in path.Split('/'))
        {
            if (part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal) || part == "@eaDir")
            {
                return true;
            }
        }

        var name = path[(path.LastIndexOf('/') + 1)..];
        return NeverDocuments.Contains(name, StringComparer.OrdinalIgnoreCase)
            || PartialEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
