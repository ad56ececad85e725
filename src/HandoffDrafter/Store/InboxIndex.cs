using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Store;

/// <summary>How a file of the inbox looked when its digest was taken: while both are the same, so is the digest.</summary>
internal readonly record struct SeenFile(long Size, DateTimeOffset Modified, Digest Sha256);

/// <summary>
/// <c>inbox.json</c>: which folder of the inbox is which deal, where loose files belong, and what was seen of each file. The first two are
/// the record of it; what was seen can be made again.
/// </summary>
internal sealed class InboxIndex
{
    private const string Schema = "handoff-inbox/1";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private readonly SortedDictionary<string, DealId> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<DealId> _taken = [];
    private readonly SortedDictionary<string, DealId> _assigned = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SeenFile> _seen = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, DealId> Folders => _folders;

    /// <summary>Deals by the names of loose files in the inbox's root.</summary>
    public IReadOnlyDictionary<string, DealId> Assigned => _assigned;

    /// <summary>
    /// The deal of a folder, found again or named now: a folder keeps its deal, and no two folders share one.
    /// </summary>
    /// <param name="folder">The folder's name within the inbox.</param>
    /// <param name="isTaken">Whether deals know the id already, from another folder or none.</param>
    /// <returns>Null where nothing of the name is a letter or a digit.</returns>
    public DealId? DealOf(string folder, Func<DealId, bool> isTaken)
    {
        if (_folders.TryGetValue(folder, out var known))
        {
            return known;
        }

        if (DealId.FromFolderName(folder) is not { } plain)
        {
            return null;
        }

        var id = plain;
        for (var number = 2; _taken.Contains(id) || isTaken(id); number++)
        {
            id = plain.WithSuffix(number);
        }

        _folders.Add(folder, id);
        _taken.Add(id);
        return id;
    }

    public void Assign(string looseFile, DealId deal) => _assigned[looseFile] = deal;

    /// <param name="path">Within the inbox, with <c>/</c>.</param>
    public void See(string path, SeenFile file) => _seen[path] = file;

    /// <summary>The digest that the file had when it looked the same; null where it has to be read.</summary>
    public Digest? SeenDigest(string path, long size, DateTimeOffset modified) =>
        _seen.TryGetValue(path, out var seen) && seen.Size == size && seen.Modified == modified ? seen.Sha256 : null;

    public void Forget(string path) => _seen.Remove(path);

    public byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            WriteDeals(json, "folders", _folders);
            WriteDeals(json, "assigned", _assigned);
            json.WriteStartObject("seen");
            foreach (var (path, file) in _seen)
            {
                json.WriteStartObject(path);
                json.WriteNumber("size", file.Size);
                json.WriteString("modified", file.Modified.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
                json.WriteString("sha256", file.Sha256.ToString());
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>
    /// The index, or null and why not. A cache entry that cannot be read is left out; a folder or an assignment that cannot be read is a
    /// problem, because a deal could otherwise begin a second time under another name.
    /// </summary>
    public static InboxIndex? Read(byte[]? content, string file, out string? problem)
    {
        var index = new InboxIndex();
        problem = null;
        if (content is null)
        {
            return index;
        }

        try
        {
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = new RecordObject(document.RootElement, "schema", "folders", "assigned", "seen");
            var wrong = !root.OnlyKnown || root.Text("schema") != Schema ? $"it is not of the form {Schema}"
                : !ReadDeals(root.Find("folders"), index._folders) ? "'folders' does not name one deal for each folder"
                : !ReadDeals(root.Find("assigned"), index._assigned) ? "'assigned' does not name a deal for each file"
                : null;
            if (wrong is null)
            {
                index._taken.UnionWith(index._folders.Values);
                index.ReadSeen(root.Find("seen"));
                return index;
            }

            problem = Problem(file, wrong);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            problem = Problem(file, "it is not JSON");
        }

        return null;
    }

    private static string Problem(string file, string wrong) =>
        $"{file}: {wrong}. Restore the file from a backup; without it, move it away, and folders get the deals that their names give.";

    private static void WriteDeals(Utf8JsonWriter json, string name, SortedDictionary<string, DealId> deals)
    {
        json.WriteStartObject(name);
        foreach (var (key, deal) in deals)
        {
            json.WriteString(key, deal.ToString());
        }

        json.WriteEndObject();
    }

    private static bool ReadDeals(JsonElement? element, SortedDictionary<string, DealId> deals)
    {
        if (RecordObject.TextMap(element) is not { } map)
        {
            return false;
        }

        foreach (var (key, text) in map)
        {
            if (!DealId.TryParse(text, out var deal))
            {
                return false;
            }

            deals.Add(key, deal);
        }

        return true;
    }

    private void ReadSeen(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.Object } seen)
        {
            return;
        }

        foreach (var property in seen.EnumerateObject())
        {
            var file = new RecordObject(property.Value, "size", "modified", "sha256");
            if (file.Find("size") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var size)
                && DateTimeOffset.TryParseExact(file.Text("modified"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var modified)
                && Digest.TryParse(file.Text("sha256"), out var digest))
            {
                _seen[property.Name] = new SeenFile(size, modified, digest);
            }
        }
    }
}
