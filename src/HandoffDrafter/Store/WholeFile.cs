using System.Diagnostics;
using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>
/// Writes a file so that after a crash or a power cut it is either the old one or the new one: a temporary file in the same folder,
/// flushed, renamed over the old one, and the folder flushed.
/// </summary>
internal static class WholeFile
{
    private const string Temporary = ".handoff-tmp";

    private static int _written;

    public static void Write(Disk disk, string path, ReadOnlySpan<byte> content)
    {
        var folder = Path.GetDirectoryName(path) ?? string.Empty;
        // Two containers may share a folder and a process id, so that the clock of the machine is in the name as well.
        var suffix = string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessId}-{Stopwatch.GetTimestamp():x}-{Interlocked.Increment(ref _written)}{Temporary}");
        var temporary = Path.Combine(folder, Prefix(Path.GetFileName(path)) + suffix);
        try
        {
            disk.WriteNew(temporary, content);
            disk.Rename(temporary, path);
        }
        catch (StoreUnavailableException refused)
        {
            disk.Delete(temporary);

            // Nobody knows the temporary file; the one that was to be written is what a person looks for.
            throw new StoreUnavailableException(path, refused.Problem, refused.Fix, inner: refused);
        }

        disk.FlushFolder(folder);
    }

    public static void Write(Disk disk, string path, string content) => Write(disk, path, Encoding.UTF8.GetBytes(content));

    /// <summary>Removes what interrupted writes left in the folder: only where nobody else can be writing there.</summary>
    /// <param name="name">The one file whose leftovers are meant; null for all of the folder.</param>
    public static void SweepLeftovers(Disk disk, string folder, string? name = null)
    {
        var prefix = name is null ? "." : Prefix(name);
        foreach (var file in disk.Files(folder, "*" + Temporary))
        {
            if (file.StartsWith(prefix, StringComparison.Ordinal))
            {
                disk.Delete(Path.Combine(folder, file));
            }
        }
    }

    // File systems allow 255 bytes a name; the target may need them all.
    private static string Prefix(string name)
    {
        while (Encoding.UTF8.GetByteCount(name) > 200)
        {
            name = name[..^1];
        }

        return $".{name}.";
    }
}
