using System.Text.Json;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Store;

namespace HandoffDrafter.Commands;

/// <summary>Finds the deal that the command line names: by id, or by the path of its folder, its packet.md or its packet.json.</summary>
internal static class DealNaming
{
    public static DealPlace? Find(string name, Workspace workspace, string workingDirectory, out Problem? problem)
    {
        problem = null;
        if (!IsPath(name) && DealId.TryParse(name, out var id) && Exists(workspace.Of(id)))
        {
            return DealPlace.In(workspace, id);
        }

        if (name.Length > 0 && !HasControls(name))
        {
            var path = Path.GetFullPath(name, workingDirectory);
            if (File.Exists(path))
            {
                if (Path.GetFileName(path) is not ("packet.md" or "packet.json"))
                {
                    problem = Problem.Usage($"{path} is a file; name a deal by its id, its folder, its packet.md or its packet.json");
                    return null;
                }

                path = Path.GetDirectoryName(path)!;
            }

            if (Directory.Exists(path))
            {
                return At(path, out problem);
            }
        }

        problem = Problem.Usage(IsPath(name) || Workspace.DealNamed(name, out var notAnId) is not null ? Missing(name, workspace) : notAnId!);
        return null;
    }

    /// <summary>The deal whose folder this is, or null and why it is none.</summary>
    public static DealPlace? At(string path, out Problem? problem)
    {
        problem = null;
        if (InWorkspace(path) is { } place)
        {
            return place;
        }

        if (Recorded(path) is { } id)
        {
            return DealPlace.Alone(id, path);
        }

        var inside = new Workspace(path).List();
        problem = Problem.Usage(inside.Count > 0
            ? $"{path} is a workspace; name one of its deals, such as {Path.Combine(path, "deals", inside[0].ToString())}"
            : $"{path} holds no packet; 'handoff draft <documents> --out {path}' makes one");
        return null;
    }

    /// <summary>The deal that a folder <c>deals/&lt;id&gt;</c> of a workspace is, whether it is there yet or not.</summary>
    public static DealPlace? InWorkspace(string path)
    {
        var deals = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path));
        return Path.GetFileName(deals) == "deals" && Path.GetDirectoryName(deals) is { } root
            && new Workspace(root) is var workspace && Directory.Exists(workspace.Anchors)
            && DealId.TryParse(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), out var id)
            ? DealPlace.In(workspace, id)
            : null;
    }

    /// <summary>The id that what is kept in the folder gives itself; null where nothing of a deal is kept there.</summary>
    public static DealId? Recorded(string path)
    {
        // A folder may bear a name without a letter or digit; the deal then needs one all the same.
        var named = DealId.FromFolderName(Path.GetFileName(Path.TrimEndingDirectorySeparator(path))) ?? DealId.FromFolderName("deal")!.Value;
        var folder = DealFolder.Alone(named, path);
        return IdOf(folder.PacketData)
            ?? NewestOf(folder)
            ?? (Exists(folder) || File.Exists(folder.PacketFile) ? named : null);
    }

    private static DealId? NewestOf(DealFolder folder)
    {
        var newest = Directory.Exists(folder.Revisions)
            ? Directory.EnumerateFiles(folder.Revisions).Select(f => DealFolder.NumberOf(Path.GetFileName(f))).Max()
            : null;
        return newest is { } number ? IdOf(folder.Revision(number)) : null;
    }

    private static bool Exists(DealFolder folder) =>
        File.Exists(folder.History) || File.Exists(folder.Anchor) || File.Exists(folder.PacketData);

    private static bool HasControls(string name)
    {
        foreach (var c in name)
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPath(string name) => name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal);

    private static string Missing(string name, Workspace workspace)
    {
        var deals = workspace.List();
        return IsPath(name) ? $"there is no '{Workspace.Shown(name)}'; name a deal by its id or by the folder that 'handoff draft' wrote"
            : deals.Count == 0 ? $"there is no deal '{name}': {workspace.Root} holds none yet; 'handoff draft <folder>' makes one"
            : $"there is no deal '{name}' in {workspace.Root}; {Suggestion.For(name, [.. deals.Select(d => d.ToString())])}";
    }

    /// <summary>
    /// What stands under <c>deal</c>, <c>id</c>. Reads no further: the store is to say what is wrong with the rest, and half a file is
    /// enough.
    /// </summary>
    private static DealId? IdOf(string packet)
    {
        if (!File.Exists(packet))
        {
            return null;
        }

        var json = new Utf8JsonReader(File.ReadAllBytes(packet), isFinalBlock: false, default);
        try
        {
            while (json.Read())
            {
                if (json.CurrentDepth == 2 && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("id"u8))
                {
                    return json.Read() && json.TokenType == JsonTokenType.String && DealId.TryParse(json.GetString(), out var id) ? id : null;
                }

                if (json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName && !json.ValueTextEquals("deal"u8) && !json.TrySkip())
                {
                    return null;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or not UTF-8. Another file or the folder's name tells the id; loading the deal names the damage with its place.
            return null;
        }

        return null;
    }
}
