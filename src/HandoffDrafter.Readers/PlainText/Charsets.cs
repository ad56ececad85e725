using System.Text;

namespace HandoffDrafter.Readers.PlainText;

/// <summary>Bytes to text by the character set that a mail or a page names, forgiving what programs get wrong about it.</summary>
internal static class Charsets
{
    /// <summary>
    /// A name that nobody knows is read as if none were given: UTF-8 where the bytes are, else Windows-1252. ISO-8859-1 is Windows-1252
    /// by another name, as in every browser.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? name)
    {
        var charset = name?.Trim(' ', '"', '\'').ToLowerInvariant();
        return charset switch
        {
            null or "" or "us-ascii" or "ascii" => TextDecoding.Decode(bytes),
            "utf-8" or "utf8" => Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes),
            "iso-8859-1" or "iso8859-1" or "latin1" or "windows-1252" or "cp1252" => TextDecoding.FromWindows1252(bytes),
            "utf-16" or "utf-16le" => Encoding.Unicode.GetString(bytes),
            "utf-16be" => Encoding.BigEndianUnicode.GetString(bytes),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(charset)?.GetString(bytes) ?? TextDecoding.Decode(bytes),
        };
    }
}
