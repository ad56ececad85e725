using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace HandoffDrafter.Tests.Generation;

/// <summary>Bytes made from what was written of <see cref="Origin"/>, then damaged.</summary>
internal sealed record Damaged<T>(T Origin, byte[] Bytes, string How)
{
    public override string ToString() => $"{How}\n{Encoding.UTF8.GetString(Bytes)}";
}

/// <summary>Ways in which a file of data goes wrong, in its bytes and in its values.</summary>
internal static class DamageGen
{
    private static readonly string[] Values =
    [
        "null", "true", "-1", "2147483648", "1e400", "0.5", "\"\"", "\"x\"", "\"\\ud800\"", "\"a\\rb\"", "\"\\u0000\"", "[]", "{}", "[null]", "[[]]", "{\"a\":1,\"a\":2}", "\"S1\"", "\"P-001\"",
        "\"C-0001\"", "\"2026-02-30\"", "\"2026-03-09T25:00:00Z\"", "\"handoff-packet/2\"", "\"__proto__\"",
    ];

    public static Gen<Damaged<T>> OfJson<T>(Gen<T> origins, Func<T, byte[]> write) =>
        from origin in origins
        let bytes = write(origin)
        from damage in Gen.OneOf(Flipped(bytes), Cut(bytes), Doubled(bytes), Inserted(bytes), Swapped(bytes), Renamed(bytes), Repeated(bytes))
        select new Damaged<T>(origin, damage.Bytes, damage.How);

    private static Gen<(byte[] Bytes, string How)> Flipped(byte[] bytes) =>
        from at in Gen.Choose(0, bytes.Length - 1)
        from bit in Gen.Choose(0, 7)
        select ((byte[])[.. bytes[..at], (byte)(bytes[at] ^ (1 << bit)), .. bytes[(at + 1)..]], $"bit {bit} of byte {at} flipped");

    private static Gen<(byte[] Bytes, string How)> Cut(byte[] bytes) =>
        from at in Gen.Choose(0, bytes.Length)
        from length in Gen.OneOf(Gen.Constant(bytes.Length), Gen.Choose(0, 40))
        let end = Math.Min(bytes.Length, at + length)
        select ((byte[])[.. bytes[..at], .. bytes[end..]], $"bytes {at} to {end} cut");

    private static Gen<(byte[] Bytes, string How)> Doubled(byte[] bytes) =>
        from at in Gen.Choose(0, bytes.Length)
        select ((byte[])[.. bytes[..at], .. bytes], $"written again at byte {at}");

    private static Gen<(byte[] Bytes, string How)> Inserted(byte[] bytes) =>
        from at in Gen.Choose(0, bytes.Length)
        from text in Gen.Elements("/* c */", "// c\n", ",", "}", "\uFEFF", "[", "\"", "\\", "NaN", "\0", new string('[', 70))
        select ((byte[])[.. bytes[..at], .. Encoding.UTF8.GetBytes(text), .. bytes[at..]], $"{text} inserted at byte {at}");

    private static Gen<(byte[] Bytes, string How)> Swapped(byte[] bytes) =>
        from pick in Gen.Choose(0, int.MaxValue)
        from value in Gen.Elements(Values)
        select Edited(bytes, pick, "value", (json, span) => $"{json[..span.Start]}{value}{json[span.End..]}");

    private static Gen<(byte[] Bytes, string How)> Renamed(byte[] bytes) =>
        from pick in Gen.Choose(0, int.MaxValue)
        from name in Gen.Elements("\"txt\"", "\"\"", "\"id\"", "\"text\"", "\"state\"")
        select Edited(bytes, pick, "name", (json, span) => $"{json[..span.Start]}{name}{json[span.End..]}");

    private static Gen<(byte[] Bytes, string How)> Repeated(byte[] bytes) =>
        from pick in Gen.Choose(0, int.MaxValue)
        select Edited(bytes, pick, "name", (json, span) => $"{json[..span.Start]}{json[span.Start..span.End]}: 1, {json[span.Start..]}");

    /// <summary>Changes the picked one of all scalar values, or of all names.</summary>
    private static (byte[] Bytes, string How) Edited(byte[] bytes, int pick, string what, Func<string, (int Start, int End), string> edit)
    {
        // Latin 1 keeps one character a byte, so that token positions are indexes.
        var json = Encoding.Latin1.GetString(bytes);
        var spans = new List<(int Start, int End)>();
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            var isName = reader.TokenType == JsonTokenType.PropertyName;
            var isScalar = reader.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False;
            if (what == "name" ? isName : isScalar)
            {
                var length = reader.ValueSpan.Length + (isName || reader.TokenType == JsonTokenType.String ? 2 : 0);
                spans.Add(((int)reader.TokenStartIndex, (int)reader.TokenStartIndex + length));
            }
        }

        var picked = spans[pick % spans.Count];
        return (Encoding.Latin1.GetBytes(edit(json, picked)), $"{what} at byte {picked.Start} changed");
    }
}
