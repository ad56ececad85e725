using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HandoffDrafter.Store;

namespace HandoffDrafter.Commands;

/// <summary>
/// The gate's answer, kept beside the deal for as long as nothing that it depends on changes: the program, the settings, the people, the
/// calendar, the profile, the history, the packet, the machine's drafts, the texts of the sources and packet.md as it stands. A check is a
/// pure function of these; looking them up takes a fraction of the time that the runtime needs to compile the gate.
/// </summary>
/// <remarks>
/// Kept by the commands that write, never by a check. Whatever does not fit is no answer, and the gate runs. What guards the record against
/// change is its chain, which a change of any event shows as a history that is not the one remembered. The bytes of the sources are not
/// among the inputs: the gate reads their texts, and <c>handoff verify</c> looks at the bytes.
/// </remarks>
internal sealed class CheckMemory(Composition composition, DealFolder folder)
{
    private const string Schema = "handoff-check/1";

    private string PathOfAnswer => Path.Combine(folder.Path, ".check");

    /// <summary>What the gate said in the words of <see cref="Core.Gate.FindingsText"/>, each line starting with <c>packet.md:</c>; null where it has to be asked.</summary>
    public string? Find()
    {
        if (!File.Exists(PathOfAnswer))
        {
            return null;
        }

        // Schema, revision and profile; the key; then the answer.
        var kept = File.ReadAllText(PathOfAnswer);
        var endOfHead = kept.IndexOf('\n', StringComparison.Ordinal);
        var endOfKey = kept.IndexOf('\n', endOfHead + 1);
        if (endOfHead < 0 || endOfKey < 0 || !kept.StartsWith(Schema + " ", StringComparison.Ordinal))
        {
            return null;
        }

        var answer = kept[(endOfKey + 1)..];
        return kept[(endOfHead + 1)..endOfKey] == Key(kept[..endOfHead], answer) ? answer : null;
    }

    public void Keep(int revision, string profile, string answer)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{Schema} {revision} {profile}");
        WholeFile.Write(composition.Disk, PathOfAnswer, $"{head}\n{Key(head, answer)}\n{answer}");
    }

    private string Key(string head, string answer)
    {
        var (revision, profile) = (head.IndexOf(' ', StringComparison.Ordinal) + 1, head.LastIndexOf(' ') + 1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(CheckMemory).Module.ModuleVersionId.ToByteArray());
        Add(hash, typeof(Core.HandoffPipeline).Module.ModuleVersionId.ToByteArray());
        Add(hash, Encoding.UTF8.GetBytes(composition.Settings.GateText));
        Add(hash, Encoding.UTF8.GetBytes(head));
        AddFile(hash, Path.Combine(composition.Workspace.Profiles, head[profile..] + ".yaml"));
        AddFile(hash, composition.Workspace.People);
        AddFile(hash, composition.Workspace.Calendar);
        AddFile(hash, folder.History);
        AddFile(hash, folder.Anchor);
        AddFile(hash, Path.Combine(folder.Revisions, head[revision..(profile - 1)] + ".json"));
        AddFile(hash, folder.PacketData);
        AddFile(hash, folder.PacketFile);
        AddFiles(hash, folder.Drafts, "*.json");
        AddFiles(hash, folder.Sources, "*.text*.json");
        Add(hash, Encoding.UTF8.GetBytes(answer));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AddFile(IncrementalHash hash, string path) => Add(hash, File.Exists(path) ? File.ReadAllBytes(path) : []);

    private static void AddFiles(IncrementalHash hash, string inFolder, string pattern)
    {
        string[] files = Directory.Exists(inFolder) ? Directory.GetFiles(inFolder, pattern) : [];
        Array.Sort(files, StringComparer.Ordinal);
        Add(hash, BitConverter.GetBytes(files.Length));
        foreach (var file in files)
        {
            Add(hash, Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            AddFile(hash, file);
        }
    }

    /// <summary>With its length ahead, so that no two inputs can pass for one another.</summary>
    private static void Add(IncrementalHash hash, byte[] bytes)
    {
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
