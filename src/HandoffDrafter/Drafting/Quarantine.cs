using HandoffDrafter.Core.Reading;
using HandoffDrafter.Store;

namespace HandoffDrafter.Drafting;

/// <summary>
/// Keeps what could not be read beside the reason, where somebody will look for it. What can be read by now leaves: its bytes are among
/// the deal's sources.
/// </summary>
internal sealed class Quarantine(Disk disk, string folder)
{
    private const string ReasonEnding = ".reason.md";

    public void Keep(DealReading reading, DroppedFiles dropped)
    {
        var refused = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        foreach (var file in reading.Unopened)
        {
            refused[file.Path] = file.Refusal;
        }

        foreach (var file in reading.Refused)
        {
            refused[file.Path] = file.Refusal;
        }

        Release(refused);
        foreach (var (path, refusal) in refused)
        {
            var kept = Path.Combine([folder, .. path.Split('/')]);
            disk.MakeFolder(Path.GetDirectoryName(kept)!);
            if (dropped.Files.Concat(reading.Enclosed).FirstOrDefault(f => f.Path == path) is { } file)
            {
                WholeFile.Write(disk, kept, file.Content.Span);
            }

            WholeFile.Write(disk, kept + ReasonEnding, $"# {Terminals.Terminal.Shown(path)} was not read\n\n{refusal.Reason}. {refusal.Fix}\n");
        }
    }

    private void Release(Dictionary<string, Refusal> refused)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var reason in Directory.EnumerateFiles(folder, "*" + ReasonEnding, SearchOption.AllDirectories).ToList())
        {
            var kept = reason[..^ReasonEnding.Length];
            if (!refused.ContainsKey(Path.GetRelativePath(folder, kept).Replace('\\', '/')))
            {
                disk.Delete(kept);
                disk.Delete(reason);
            }
        }
    }
}
