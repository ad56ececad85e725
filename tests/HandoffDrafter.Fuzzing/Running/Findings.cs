using System.Security.Cryptography;
using System.Text;

namespace HandoffDrafter.Fuzzing.Running;

/// <summary>One input for each mistake, with what is known of it.</summary>
internal sealed class Findings(string folder)
{
    /// <returns>False where the mistake was found before.</returns>
    public bool Keep(Misbehaviour misbehaviour, byte[] input)
    {
        var name = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(misbehaviour.Name)))[..12]);
        if (File.Exists(name + ".txt"))
        {
            return false;
        }

        File.WriteAllBytes(name + ".input", input);
        File.WriteAllText(name + ".txt", $"{misbehaviour.Name}\n\n{misbehaviour.Details}\n");
        return true;
    }

    public IEnumerable<string> Names() =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(file => $"{File.ReadLines(file).First()}  ({Path.ChangeExtension(file, ".input")})");
}
