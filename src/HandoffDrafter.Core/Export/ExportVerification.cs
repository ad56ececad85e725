using System.Text.Json;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Core.Export;

/// <summary>
/// Whether an export is what was written, with nothing at hand but its files: each file against the list, the packet against its digest, and
/// every signature against the parts that it covers.
/// </summary>
/// <param name="Deal">What the list says it is of; null where the list cannot be read.</param>
/// <param name="Problems">One line each; none where everything agrees.</param>
public sealed record ExportVerification(string? Deal, int Revision, int Files, ValueList<string> Problems)
{
    /// <param name="manifest">The list of files.</param>
    /// <param name="name">What the list is called, for messages.</param>
    /// <param name="read">A file beside it by name; null where there is none.</param>
    public static ExportVerification Of(ReadOnlyMemory<byte> manifest, string name, Func<string, byte[]?> read)
    {
        var problems = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(manifest);
            var root = document.RootElement;
            if (Text(root, "schema") != Exporting.ManifestSchema)
            {
                return new ExportVerification(null, 0, 0, [$"{name}: it is no list of exported files of this version ({Exporting.ManifestSchema}); name the file ending in -manifest.json"]);
            }

            var files = 0;
            foreach (var file in root.GetProperty("files").EnumerateArray())
            {
                files++;
                Check(Text(file, "name") ?? "", Text(file, "sha256") ?? "", Text(root, "packet") ?? "", read, problems);
            }

            return new ExportVerification(Text(root, "deal"), root.GetProperty("revision").GetInt32(), files, problems.ToValueList());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new ExportVerification(null, 0, 0, [$"{name}: it cannot be read as a list of exported files; restore it, or export again"]);
        }
    }

    private static void Check(string file, string expected, string packetDigest, Func<string, byte[]?> read, List<string> problems)
    {
        if (file.Length == 0 || file.AsSpan().IndexOfAny('/', '\\') >= 0 || read(file) is not { } bytes)
        {
            problems.Add($"{file}: it is on the list and not here; restore it, or export again");
        }
        else if (Digest.Of(bytes).ToString() != expected)
        {
            problems.Add($"{file}: it was changed after it was exported; restore it, or export again");
        }
        else if (file.EndsWith("-packet.json", StringComparison.Ordinal))
        {
            CheckPacket(file, bytes, packetDigest, problems);
        }
    }

    private static void CheckPacket(string file, byte[] bytes, string digest, List<string> problems)
    {
        using var document = JsonDocument.Parse(bytes);
        var packet = document.RootElement;
        if (StoredDigests.OfPacket(packet).ToString() != digest)
        {
            problems.Add($"{file}: its digest is not the one on the list; the list or the packet is of another revision");
        }

        var parts = StoredDigests.Parts(packet);
        foreach (var signature in packet.TryGetProperty("signatures", out var signatures) ? signatures.EnumerateArray() : default)
        {
            if (signature.GetProperty("valid").GetBoolean() && !Covers(signature.GetProperty("covers"), parts))
            {
                problems.Add($"{file}: the signature of {Text(signature, "by")} is called valid and does not cover the packet as it stands");
            }
        }
    }

    private static bool Covers(JsonElement covers, ValueMap<Digest> parts) =>
        covers.EnumerateObject().Count() == parts.Count
        && covers.EnumerateObject().All(c => parts.TryGetValue(c.Name, out var digest) && digest.ToString() == c.Value.GetString());

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
