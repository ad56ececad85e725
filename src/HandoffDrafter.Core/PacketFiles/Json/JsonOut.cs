using System.Buffers;
using System.Text;
using System.Text.Json;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>
/// Writes the files of data: members that are null or empty lists are left out. Only what JSON demands is escaped, so that every script
/// and symbol reads as itself; the library's own most relaxed escaping turns everything beyond the first plane into pairs of escapes.
/// </summary>
internal sealed class JsonOut : IDisposable
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Utf8JsonWriter _json;
    private byte[] _scratch = new byte[1024];

    public JsonOut(bool indented) =>
        _json = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Indented = indented, NewLine = "\n", IndentSize = 2, SkipValidation = true });

    public void Object() => _json.WriteStartObject();

    public void Object(string name) => _json.WriteStartObject(name);

    public void EndObject() => _json.WriteEndObject();

    public void Array() => _json.WriteStartArray();

    public void Array(string name) => _json.WriteStartArray(name);

    public void EndArray() => _json.WriteEndArray();

    public void Name(string name) => _json.WritePropertyName(name);

    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            _json.WritePropertyName(name);
            Text(value);
        }
    }

    public void Text(string value)
    {
        _json.WriteRawValue(Quoted(value), skipInputValidation: true);
    }

    public void Flag(string name, bool? value)
    {
        if (value is { } flag)
        {
            _json.WriteBoolean(name, flag);
        }
    }

    public void Number(string name, int? value)
    {
        if (value is { } number)
        {
            _json.WriteNumber(name, number);
        }
    }

    public void Number(int value) => _json.WriteNumberValue(value);

    public void Flag(bool value) => _json.WriteBooleanValue(value);

    public void Day(string name, DateOnly? value) => Text(name, value is { } day ? JsonForms.Day(day) : null);

    public void Time(string name, DateTimeOffset? value) => Text(name, value is { } time ? JsonForms.Time(time) : null);

    public void Word<T>(string name, T value)
        where T : struct, Enum => Text(name, Words.Of(value));

    public void Texts(string name, ValueList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        Array(name);
        foreach (var value in values.AsSpan())
        {
            Text(value);
        }

        EndArray();
    }

    public void List<T>(string name, ValueList<T> items, Action<JsonOut, T> write)
        where T : class
    {
        if (items.Count == 0)
        {
            return;
        }

        Array(name);
        foreach (var item in items.AsSpan())
        {
            write(this, item);
        }

        EndArray();
    }

    /// <summary>What was written, and a last line break where <paramref name="finalNewLine"/>.</summary>
    public byte[] ToBytes(bool finalNewLine)
    {
        _json.Flush();
        if (finalNewLine)
        {
            _bytes.Write("\n"u8);
        }

        return _bytes.WrittenSpan.ToArray();
    }

    /// <summary>What was written, until the next write.</summary>
    public ReadOnlyMemory<byte> Written
    {
        get
        {
            _json.Flush();
            return _bytes.WrittenMemory;
        }
    }

    public void Dispose() => _json.Dispose();

    private ReadOnlySpan<byte> Quoted(string value)
    {
        // An escape has at most six bytes, and a UTF-16 unit at most three otherwise.
        var most = (value.Length * 6) + 2;
        if (_scratch.Length < most)
        {
            _scratch = new byte[Math.Max(most, _scratch.Length * 2)];
        }

        var length = 0;
        _scratch[length++] = (byte)'"';
        var rest = value.AsSpan();
        while (rest.IndexOfAny(Escaped) is >= 0 and var at)
        {
            length += Encoding.UTF8.GetBytes(rest[..at], _scratch.AsSpan(length));
            length += Escape(rest[at], _scratch.AsSpan(length));
            rest = rest[(at + 1)..];
        }

        length += Encoding.UTF8.GetBytes(rest, _scratch.AsSpan(length));
        _scratch[length++] = (byte)'"';
        return _scratch.AsSpan(0, length);
    }

    private static int Escape(char c, Span<byte> target)
    {
        var letter = c switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            _ => 'u',
        };
        target[0] = (byte)'\\';
        target[1] = (byte)letter;
        if (letter != 'u')
        {
            return 2;
        }

        const string Hex = "0123456789abcdef";
        target[2] = target[3] = (byte)'0';
        target[4] = (byte)Hex[c >> 4];
        target[5] = (byte)Hex[c & 15];
        return 6;
    }
}
