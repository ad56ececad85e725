using HandoffDrafter.Core.Deals;
using HandoffDrafter.Store;

namespace HandoffDrafter.Commands;

/// <summary>Which folder is read, and which deal it becomes.</summary>
/// <param name="Documents">The folder that is read.</param>
/// <param name="Place">Where the deal is kept.</param>
/// <param name="Named">Whether somebody named the deal's folder; otherwise its id comes from the documents' folder, which another one may share.</param>
internal sealed record DraftTarget(string Documents, DealPlace Place, bool Named)
{
    public static DraftTarget? Find(Composition composition, string documents, string? named, out Problem? problem)
    {
        problem = ProblemOf(documents);
        if (problem is not null)
        {
            return null;
        }

        var id = DealId.FromFolderName(Path.GetFileName(Path.TrimEndingDirectorySeparator(documents)));
        if (named is null)
        {
            problem = id is null ? Problem.Usage($"{documents}: the folder's name holds no letter or digit to name the deal by; rename it, or give --out DIR") : null;
            return id is { } own ? new DraftTarget(documents, DealPlace.In(composition.Workspace, own), Named: false) : null;
        }

        if (named.Any(char.IsControl) || named.Length == 0)
        {
            problem = Problem.Usage($"--out '{named}' is no path; name a folder without control characters");
            return null;
        }

        var folder = Path.TrimEndingDirectorySeparator(composition.FullPath(named));
        problem = ProblemOf(folder, documents);
        return problem is not null ? null
            : new DraftTarget(documents, DealNaming.InWorkspace(folder) ?? DealPlace.Alone(DealNaming.Recorded(folder) ?? id ?? Fallback, folder), Named: true);
    }

    private static DealId Fallback => DealId.FromFolderName("deal")!.Value;

    private static Problem? ProblemOf(string documents)
    {
        if (File.Exists(documents))
        {
            return Problem.Usage($"{documents} is a file; name the folder that holds the deal's documents");
        }

        if (!Directory.Exists(documents))
        {
            return Problem.Usage($"there is no folder {documents}; name the one that the deal's documents were dropped into");
        }

        return File.Exists(Path.Combine(documents, "history.jsonl"))
            ? Problem.Usage($"{documents} is a drafted deal, not a folder of documents; name the folder that its documents came from")
            : null;
    }

    /// <summary>A deal's folder is written to freely, so that it must not hold anything else.</summary>
    private static Problem? ProblemOf(string folder, string documents)
    {
        if (File.Exists(folder))
        {
            return Problem.Usage($"--out {folder} is a file; name a folder, new or of this deal");
        }

        var source = Path.TrimEndingDirectorySeparator(documents);
        if (folder == source || folder.StartsWith(source + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return Problem.Usage($"--out {folder} lies in the folder of the documents, which is only read; name another");
        }

        var foreign = Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).FirstOrDefault(name => !IsOurs(name!)) : null;
        return foreign is null || DealNaming.Recorded(folder) is not null
            ? null
            : Problem.Usage($"--out {folder} already holds '{Workspace.Shown(foreign)}', which is not of a deal; name a new or empty folder");
    }

    private static bool IsOurs(string name) =>
        name.StartsWith('.') || name is "revisions" or "drafts" or "sources" or "out" or "quarantine" or "history.torn" or "packet.findings.txt";
}
