using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>
/// The dropped bytes under their digest, and beside them each text that was read from them: <c>&lt;sha256&gt;.text.json</c>, then
/// <c>&lt;sha256&gt;.text-2.json</c> where a better reader read them again. None is ever rewritten.
/// </summary>
internal sealed class SourceFiles(DealFolder folder, Disk disk)
{
    private const string TextMark = ".text";
    private const int LongestExtension = 16;

    public Digest PutBlob(ReadOnlySpan<byte> content, string extension)
    {
        var digest = Digest.Of(content);
        if (FindBlob(digest) is null)
        {
            disk.MakeFolder(folder.Sources);
            WholeFile.Write(disk, Path.Combine(folder.Sources, $"{digest}.{Extension(extension)}"), content);
        }

        return digest;
    }

    /// <summary>The path of the blob; null where it is not kept.</summary>
    public string? FindBlob(Digest digest) =>
        disk.Files(folder.Sources, $"{digest}.*").Where(name => !IsText(name)).Select(name => Path.Combine(folder.Sources, name)).FirstOrDefault();

    /// <exception cref="DealDamagedException">The bytes are not those that were put.</exception>
    public byte[]? GetBlob(Digest digest)
    {
        if (FindBlob(digest) is not { } path || disk.Read(path) is not { } content)
        {
            return null;
        }

        return Digest.Of(content) == digest ? content : throw new DealDamagedException(ChangedBlob(path));
    }

    public void PutText(Digest blob, SourceText text)
    {
        var kept = TextFiles(blob);
        if (kept.Any(path => TextAt(path) is { } other && other.Equals(text)))
        {
            return;
        }

        disk.MakeFolder(folder.Sources);
        var next = kept.Count == 0 ? 1 : kept.Max(path => NumberOf(Path.GetFileName(path))) + 1;
        var suffix = next == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"-{next}");
        WholeFile.Write(disk, Path.Combine(folder.Sources, $"{blob}{TextMark}{suffix}.json"), SourceTextJson.Write(text));
    }

    /// <summary>Every text kept, in the order in which those of a blob were put.</summary>
    /// <exception cref="DealDamagedException">One is not as it was written.</exception>
    public IReadOnlyList<SourceText> Texts() => [.. TextFiles(null).Select(TextAt).OfType<SourceText>()];

    /// <param name="sources">Of the latest packet: their bytes and texts have to be here.</param>
    public IReadOnlyList<StoreProblem> Problems(IReadOnlyList<NamedSource> sources)
    {
        var texts = new HashSet<Digest>();
        var unreadable = new HashSet<Digest>();
        var problems = new List<StoreProblem>();
        foreach (var path in TextFiles(null))
        {
            try
            {
                texts.Add(TextAt(path)!.Digest);
            }
            catch (DealDamagedException e)
            {
                unreadable.Add(BlobOf(Path.GetFileName(path))!.Value);
                problems.Add(e.Problem);
            }
        }

        problems.AddRange(BlobProblems());
        problems.AddRange(MissingOf(sources, texts, unreadable));
        return problems;
    }

    private IEnumerable<StoreProblem> BlobProblems()
    {
        foreach (var name in disk.Files(folder.Sources).Where(name => !IsText(name) && BlobOf(name) is not null))
        {
            var path = Path.Combine(folder.Sources, name);
            if (disk.Read(path) is { } content && Digest.Of(content) != BlobOf(name))
            {
                yield return ChangedBlob(path);
            }
        }
    }

    private IEnumerable<StoreProblem> MissingOf(IReadOnlyList<NamedSource> sources, HashSet<Digest> texts, HashSet<Digest> unreadable)
    {
        foreach (var (name, bytes, text) in sources)
        {
            if (FindBlob(bytes) is null)
            {
                yield return Missing(Path.Combine(folder.Sources, $"{bytes}.*"), $"the bytes of {name} are not there");
            }

            if (!texts.Contains(text) && !unreadable.Contains(bytes))
            {
                yield return Missing(Path.Combine(folder.Sources, $"{bytes}{TextMark}.json"), $"the text of {name} is not there");
            }
        }
    }

    private SourceText? TextAt(string path) => disk.Read(path) is { } content ? StoredPackets.ReadText(content, path) : null;

    // In the order in which they were put, for each blob.
    private List<string> TextFiles(Digest? blob) =>
        [.. disk.Files(folder.Sources, $"{blob?.ToString() ?? "*"}{TextMark}*.json")
            .Where(name => BlobOf(name) is not null && NumberOf(name) >= 1)
            .OrderBy(name => name[..64], StringComparer.Ordinal)
            .ThenBy(NumberOf)
            .Select(name => Path.Combine(folder.Sources, name))];

    private static bool IsText(string name) => NumberOf(name) >= 1;

    private static Digest? BlobOf(string name) =>
        name.IndexOf('.', StringComparison.Ordinal) is 64 && Digest.TryParse(name[..64], out var digest) ? digest : null;

    // 1 for the first text of a blob, 0 for what is no text.
    private static int NumberOf(string name)
    {
        var middle = Path.GetFileNameWithoutExtension(name)[Math.Min(64, Path.GetFileNameWithoutExtension(name).Length)..];
        return Path.GetExtension(name) != ".json" ? 0
            : middle == TextMark ? 1
            : middle.StartsWith(TextMark + "-", StringComparison.Ordinal)
                && int.TryParse(middle.AsSpan(TextMark.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 2 ? number
            : 0;
    }

    private static string Extension(string extension)
    {
        var text = extension.TrimStart('.').ToLowerInvariant();
        return text.Length is > 0 and <= LongestExtension && text.All(char.IsAsciiLetterOrDigit) ? text : "bin";
    }

    private static StoreProblem ChangedBlob(string path) =>
        new(StoreProblemKind.ChangedByte, path, "the bytes are not those that were dropped: their digest is not the file's name", "Restore the file from a backup, or drop the document again");

    private static StoreProblem Missing(string path, string message) =>
        new(StoreProblemKind.MissingFile, path, message, "Restore the file from a backup");
}
