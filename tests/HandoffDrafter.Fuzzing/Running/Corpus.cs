using System.Security.Cryptography;

namespace HandoffDrafter.Fuzzing.Running;

/// <summary>Inputs worth changing: the seeds, and whatever took a new way. Kept on disk, so that a worker that dies is followed by one that knows.</summary>
internal sealed class Corpus(string folder)
{
    private readonly List<byte[]> _inputs = [];

    public int Count => _inputs.Count;

    public static IEnumerable<byte[]> Stored(string folder) =>
        Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    public void Add(byte[] input) => _inputs.Add(input);

    public void AddAndStore(byte[] input)
    {
        Add(input);
        File.WriteAllBytes(Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(input))[..24]), input);
    }

    /// <summary>What came last has been changed least often; and short inputs run more often in the same time.</summary>
    public byte[] Pick(Random random)
    {
        var one = _inputs[random.Next(2) == 0 ? random.Next(_inputs.Count) : _inputs.Count - 1 - random.Next((_inputs.Count + 3) / 4)];
        var other = _inputs[random.Next(_inputs.Count)];
        return other.Length < one.Length / 4 ? other : one;
    }

    public byte[] Any(Random random) => _inputs[random.Next(_inputs.Count)];
}
