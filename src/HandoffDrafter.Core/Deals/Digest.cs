using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace HandoffDrafter.Core.Deals;

/// <summary>A SHA-256 digest, written as 64 lower-case hexadecimal digits.</summary>
public readonly record struct Digest
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly string? _hex;

    private Digest(string hex) => _hex = hex;

    public override string ToString() => _hex ?? throw new InvalidOperationException("A digest was used before it was set.");

    public static Digest Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>The digest of the text's UTF-8 form.</summary>
    public static Digest Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static bool TryParse(string? text, out Digest digest)
    {
        digest = default;
        if (text is not { Length: 64 } || text.AsSpan().ContainsAnyExcept(HexDigits))
        {
            return false;
        }

        digest = new Digest(text);
        return true;
    }
}
