using System.Buffers;
using System.Buffers.Text;
using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>
/// Writes the files of data: members that are null and lists that are empty are left out. Only what JSON demands is escaped, so that every
/// script and symbol reads as itself and a digest can be computed by anybody.
/// </summary>
/// <remarks>
/// The library's writer escapes everything beyond the first plane even with its most relaxed encoder, and does not indent the raw values
/// with which that can be avoided.
/// </remarks>
internal sealed class JsonOut(bool indented)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    private byte[] _bytes = new byte[4096];
    private int _length;
    private int _depth;
    private bool _isFirst = true;
    private bool _isNamed;

    /// <summary>What was written, until the next write.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Object() => Open((byte)'{');

    public void Object(string name)
    {
        Name(name);
        Object();
    }

    public void EndObject() => Close((byte)'}');

    public void Array() => Open((byte)'[');

    public void Array(string name)
    {
        Name(name);
        Array();
    }

    public void EndArray() => Close((byte)']');

    public void Name(string name)
    {
        StartValue();
        Quoted(name);
        Put((byte)':');
        if (indented)
        {
            Put((byte)' ');
        }

        _isNamed = true;
    }

    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            Name(name);
            Text(value);
        }
    }

    public void Text(string value)
    {
        StartValue();
        Quoted(value);
    }

    public void Flag(string name, bool? value)
    {
        if (value is { } flag)
        {
            Name(name);
            Flag(flag);
        }
    }

    public void Flag(bool value)
    {
        StartValue();
        Put(value ? "true"u8 : "false"u8);
    }

    public void Number(string name, int? value)
    {
        if (value is { } number)
        {
            Name(name);
            Number(number);
        }
    }

    public void Number(int value)
    {
        StartValue();
        Utf8Formatter.TryFormat(value, Room(11), out var written);
        _length += written;
    }

    public void Day(string name, DateOnly? value) => Text(name, value is { } day ? JsonForms.Day(day) : null);

    public void Time(string name, DateTimeOffset? value) => Text(name, value is { } time ? JsonForms.Time(time) : null);

    public void Word<T>(string name, T value)
        where T : struct, Enum => Text(name, Words.Of(value));

    public void Texts(string name, ValueList<string> values) => List(name, values, static (json, value) => json.Text(value));

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

    /// <summary>What was written, and a last line break.</summary>
    public byte[] ToFile() => [.. Written.Span, (byte)'\n'];

    private void Open(byte bracket)
    {
        StartValue();
        Put(bracket);
        _depth++;
        _isFirst = true;
    }

    private void Close(byte bracket)
    {
        _depth--;
        if (!_isFirst)
        {
            NewLine();
        }

        Put(bracket);
        _isFirst = false;
    }

    private void StartValue()
    {
        if (_isNamed)
        {
            _isNamed = false;
            return;
        }

        if (!_isFirst)
        {
            Put((byte)',');
        }

        if (_depth > 0)
        {
            NewLine();
        }

        _isFirst = false;
    }

    private void NewLine()
    {
        if (!indented)
        {
            return;
        }

        Put((byte)'\n');
        var indent = _depth * 2;
        Room(indent)[..indent].Fill((byte)' ');
        _length += indent;
    }

    private void Quoted(string value)
    {
        Put((byte)'"');
        var rest = value.AsSpan();
        while (rest.IndexOfAny(Escaped) is >= 0 and var at)
        {
            Plain(rest[..at]);
            Escape(rest[at]);
            rest = rest[(at + 1)..];
        }

        Plain(rest);
        Put((byte)'"');
    }

    private void Plain(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    private void Escape(char c)
    {
        Put((byte)'\\');
        switch (c)
        {
            case '"' or '\\':
                Put((byte)c);
                break;
            case '\b':
                Put((byte)'b');
                break;
            case '\t':
                Put((byte)'t');
                break;
            case '\n':
                Put((byte)'n');
                break;
            case '\f':
                Put((byte)'f');
                break;
            case '\r':
                Put((byte)'r');
                break;
            default:
                Put("u00"u8);
                Put("0123456789abcdef"u8[c >> 4]);
                Put("0123456789abcdef"u8[c & 15]);
                break;
        }
    }

    private void Put(byte value)
    {
        Room(1)[0] = value;
        _length++;
    }

    private void Put(ReadOnlySpan<byte> values)
    {
        values.CopyTo(Room(values.Length));
        _length += values.Length;
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count)
        {
            System.Array.Resize(ref _bytes, Math.Max(_length + count, _bytes.Length * 2));
        }

        return _bytes.AsSpan(_length);
    }
}
