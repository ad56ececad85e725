using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Store;

/// <summary>The folder that holds the inbox, the deals and what is known about both. All paths are made here and in <see cref="DealFolder"/>.</summary>
internal sealed class Workspace(string root) : DealFolders
{
    private const int ShownOfName = 60;

    public string Root { get; } = root;

    public string Inbox => Path.Combine(Root, "inbox");

    /// <summary>Tells an inbox from a folder that merely bears the name, such as an empty mount point.</summary>
    public string InboxMarker => Path.Combine(Inbox, ".handoff-inbox");

    public string People => Path.Combine(Root, "people.yaml");

    public string Calendar => Path.Combine(Root, "calendar.yaml");

    public string InboxIndex => Path.Combine(Root, "inbox.json");

    public string WatchLock => Path.Combine(Root, ".watch.lock");

    public string Deals => Path.Combine(Root, "deals");

    public string Anchors => Path.Combine(Root, "anchors");

    public string Quarantine => Path.Combine(Root, "quarantine");

    /// <summary>Files here stand in for the built-in ones of the same name.</summary>
    public string Profiles => Path.Combine(Root, "profiles");

    public string Prompts => Path.Combine(Root, "prompts");

    public override DealFolder Of(DealId id) => new(
        id,
        Path.Combine(Deals, id.ToString()),
        Path.Combine(Anchors, $"{id}.json"),
        Path.Combine(Quarantine, id.ToString()));

    public override IReadOnlyList<DealId> List()
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        if (Directory.Exists(Deals))
        {
            ids.UnionWith(Directory.EnumerateDirectories(Deals).Select(d => Path.GetFileName(d)));
        }

        if (Directory.Exists(Anchors))
        {
            ids.UnionWith(Directory.EnumerateFiles(Anchors, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)));
        }

        var deals = new List<DealId>();
        foreach (var text in ids)
        {
            if (DealId.TryParse(text, out var id) && KeepsSomething(Of(id)))
            {
                deals.Add(id);
            }
        }

        return deals;
    }

    /// <summary>The deal of this name, or null and what is wrong with the name. Looks at no file.</summary>
    public static DealId? DealNamed(string text, out string? problem)
    {
        if (DealId.TryParse(text, out var id))
        {
            problem = null;
            return id;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        var reason = text.Length == 0 ? "is empty"
            : length > DealId.MaxBytes ? $"has {length} bytes, and a deal id has at most {DealId.MaxBytes}"
            : text.Any(char.IsControl) ? "holds control characters"
            : text.Contains('/', StringComparison.Ordinal) || text.Contains('\\', StringComparison.Ordinal) || text.Contains("..", StringComparison.Ordinal)
                ? "has a path in it"
            : "is not a deal id";
        problem = $"deal '{Shown(text)}' {reason}. Name it as its folder under deals/ is named: lower-case letters and digits with single hyphens between"
            + (DealId.FromFolderName(text) is { } near && length <= DealId.MaxBytes && reason != "has a path in it" ? $", such as '{near}'." : ".");
        return null;
    }

    /// <summary>A name as a message may show it: on one line, without control characters, and not for ever.</summary>
    public static string Shown(string name)
    {
        var text = new StringBuilder(ShownOfName);
        foreach (var rune in name.EnumerateRunes())
        {
            if (text.Length >= ShownOfName)
            {
                return text.Append('…').ToString();
            }

            text.Append(Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format ? "?" : rune.ToString());
        }

        return text.ToString();
    }
}
